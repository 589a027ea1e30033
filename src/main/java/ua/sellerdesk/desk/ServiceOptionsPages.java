package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.sellerdesk.warranty.ClaimAdvice;
import ua.sellerdesk.warranty.ClaimWords;
import ua.sellerdesk.warranty.FreeRemedies;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.ToldFacts;
import ua.sellerdesk.warranty.WarrantyCase.Misuse;

/** What the law says while the forms {@code assess-claim} and {@code choose-remedy} are being filled in. */
@RestController
@RequestMapping("/service/options")
@Hidden
class ServiceOptionsPages {

    private final ClaimAdvice advice;
    private final FreeRemedies free;

    ServiceOptionsPages(ClaimAdvice advice, FreeRemedies free) {
        this.advice = advice;
        this.free = free;
    }

    /** Each fact is left out where it is not known. */
    @GetMapping("/cover")
    ClaimWords cover(
            @RequestParam String claim,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate discoveredOn,
            @RequestParam(required = false) Boolean boughtForBusiness,
            @RequestParam(required = false) Boolean document,
            @RequestParam(required = false) Boolean passport,
            @RequestParam(required = false) Boolean documentsAsked,
            @RequestParam(required = false) Integer warrantyMonths,
            @RequestParam(required = false) Integer partWarrantyMonths,
            @RequestParam(required = false) Boolean soldAsUsed,
            @RequestParam(required = false) Boolean commission,
            @RequestParam(required = false) Boolean sellerConsents,
            @RequestParam(required = false) String misuse,
            @RequestParam(required = false) Boolean earlierCause,
            @RequestParam(required = false) Boolean inReasonableTime,
            @RequestParam(required = false) BigDecimal weightKg) {
        ToldFacts facts = new ToldFacts(
                receivedOn,
                discoveredOn,
                boughtForBusiness,
                document,
                passport,
                documentsAsked,
                months(warrantyMonths),
                months(partWarrantyMonths),
                soldAsUsed,
                commission,
                sellerConsents,
                misuse(misuse),
                earlierCause,
                inReasonableTime,
                null,
                weightKg,
                null,
                null);
        return advice.cover(claim, facts).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Null for what cannot be, as while it is typed. */
    private static Integer months(Integer told) {
        return told == null || told < 0 ? null : told;
    }

    private static Misuse misuse(String told) {
        try {
            return Misuse.of(told);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /**
     * @param choices what the buyer may choose, empty while that is open
     * @param free what may be chosen without a reason, open or not
     */
    record Remedies(
            String verdict,
            Set<Remedy> choices,
            Set<Remedy> free,
            List<Map<String, String>> reasons,
            List<Map<String, String>> missing) {

        static Remedies of(RemedyAdvice advice, Set<Remedy> free) {
            ClaimWords words = ClaimWords.of(advice);
            return new Remedies(words.verdict(), advice.choices(), free, words.reasons(), words.missing());
        }
    }

    @GetMapping("/remedies")
    Remedies remedies(
            @RequestParam String claim,
            @RequestParam(required = false) Boolean unusable,
            @RequestParam(required = false) Boolean sellersFault,
            @RequestParam(required = false) Boolean reappeared,
            @RequestParam(required = false) Boolean cannotBeRemoved,
            @RequestParam(required = false) Integer daysToRemove,
            @RequestParam(required = false) Boolean essentiallyDifferent) {
        RemedyCase.Defect defect = new RemedyCase.Defect(
                unusable, sellersFault, reappeared, cannotBeRemoved, daysToRemove, essentiallyDifferent);
        return advice.remedies(claim, defect)
                .map(said -> Remedies.of(said, free.of(claim, defect).orElse(Set.of())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
