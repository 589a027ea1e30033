package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskInputRefused;

/** What the buyer chooses, checked against what the law gives, and kept. */
@Component
@Transactional
public class RemedyChoice {

    private final WarrantyClaims claims;
    private final FreeRemedies free;
    private final ClaimAdvice advice;
    private final ClaimTimeline timeline;

    RemedyChoice(WarrantyClaims claims, FreeRemedies free, ClaimAdvice advice, ClaimTimeline timeline) {
        this.claims = claims;
        this.free = free;
        this.advice = advice;
        this.timeline = timeline;
    }

    /**
     * Keeps what the buyer chose; a remedy that the tables do not give for such a defect, as far as it is known, needs a
     * reason.
     *
     * @param amount of a lower price or of repair costs, null with other remedies
     * @param wanted only its day counts with other remedies than a replacement; without one the buyer asked today
     * @return the last day by law for other goods, null with other remedies
     */
    public LocalDate choose(
            WarrantyClaim claim,
            Remedy remedy,
            RemedyCase.Defect defect,
            BigDecimal amount,
            Replacement wanted,
            String override) {
        ToldFacts facts = claim.facts().with(defect);
        claims.facts(claim.id(), facts);
        Set<Remedy> given = free.of(claims.running(claim.key()), facts.defect());
        if (override == null && !given.contains(remedy)) {
            throw new TaskInputRefused("За такого недоліку, як відомо зараз, закон не дає цього на вибір покупця."
                    + " Впишіть, що ще відомо про недолік, напишіть, чому вирішено саме так, або змініть вибір.");
        }
        boolean sum = remedy == Remedy.PRICE_CUT || remedy == Remedy.REPAIR_COSTS;
        if (sum && (amount == null || amount.signum() <= 0)) {
            throw new TaskInputRefused("Впишіть суму, більшу за 0.");
        }
        BigDecimal cost = claim.item().cost();
        if (remedy == Remedy.PRICE_CUT && cost.signum() > 0 && amount.compareTo(cost) > 0) {
            throw new TaskInputRefused(
                    "Зменшити ціну більше, ніж на неї саму (" + ClaimViews.money(cost) + "), не можна.");
        }
        Replacement asked = asked(claim, wanted);
        LocalDate due =
                remedy == Remedy.REPLACEMENT ? advice.replacement(claim, asked).lastDay() : null;
        timeline.add(
                claim.id(),
                ClaimTimeline.SELLERDESK,
                "Закон дає на вибір",
                given.isEmpty()
                        ? "нічого: вирішує людина"
                        : given.stream().map(Remedy::words).sorted().collect(Collectors.joining("; ")));
        if (override != null) {
            claims.overridden(claim.id(), override);
        }
        claims.settled(
                claim.id(),
                new WarrantyClaim.Settlement(
                        remedy, sum ? amount : null, asked.inStock(), asked.checkNeeded(), due, null, asked.askedOn()));
        return due;
    }

    private static Replacement asked(WarrantyClaim claim, Replacement wanted) {
        LocalDate day = wanted.askedOn() == null ? Days.today() : wanted.askedOn();
        Days.between(claim.claimedOn(), day, "День вимоги покупця має бути від дня заявки до сьогодні: виправте дату.");
        if (wanted.agreedUntil() != null && wanted.agreedUntil().isBefore(day)) {
            throw new TaskInputRefused("Домовлений строк перевірки " + ClaimViews.day(wanted.agreedUntil())
                    + " раніший за саму вимогу (" + ClaimViews.day(day) + ").");
        }
        return new Replacement(day, wanted.inStock(), wanted.checkNeeded(), wanted.agreedUntil());
    }

    /** @param serial of the other goods, null where they have none */
    public void replaced(WarrantyClaim claim, String serial) {
        claims.replaced(claim.id(), serial);
    }
}
