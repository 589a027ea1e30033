package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.sellerdesk.returns.AdviceWords;
import ua.sellerdesk.returns.ReturnAdvice;
import ua.sellerdesk.returns.ReturnFacts;

/** What the law says while the form {@code resolve-return} is being filled in. */
@RestController
@RequestMapping("/returns/options")
@Hidden
class ReturnOptionsPages {

    private final ReturnAdvice advice;

    ReturnOptionsPages(ReturnAdvice advice) {
        this.advice = advice;
    }

    /** Each fact is {@code yes}, {@code no}, or left out where it is not known. */
    @GetMapping("/advice")
    AdviceWords advice(
            @RequestParam String rma,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            @RequestParam(required = false) Boolean boughtForBusiness,
            @RequestParam(required = false) Boolean document,
            @RequestParam(required = false) Boolean used,
            @RequestParam(required = false) Boolean lookKept,
            @RequestParam(required = false) Boolean defective,
            @RequestParam(required = false) String listedAs,
            @RequestParam(required = false) Boolean listConditionMet,
            @RequestParam(required = false) Boolean soldAsUsed) {
        ReturnFacts facts = new ReturnFacts(
                receivedOn,
                boughtForBusiness,
                document,
                used,
                lookKept,
                defective,
                listedAs == null || listedAs.isBlank() ? null : listedAs,
                listConditionMet,
                soldAsUsed);
        return advice.of(rma, facts)
                .map(AdviceWords::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
