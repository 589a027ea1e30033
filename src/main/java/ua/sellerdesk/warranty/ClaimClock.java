package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a claim costs by being late. */
@Component
public class ClaimClock {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final ClaimAdvice.Penalties NONE = new ClaimAdvice.Penalties(null, null);

    private final ClaimAdvice advice;

    ClaimClock(ClaimAdvice advice) {
        this.advice = advice;
    }

    /**
     * Money at stake, in UAH; two counters that are never one.
     *
     * @param repairLastDay null where no term runs
     * @param repairDays past the term of the repair
     * @param aDay what each further day costs; null where the price is not known
     * @param loanerDays on which goods owed for the time of the repair were not supplied
     */
    public record Stake(
            LocalDate repairLastDay,
            int repairDays,
            BigDecimal repair,
            BigDecimal aDay,
            int loanerDays,
            BigDecimal loaner) {

        public BigDecimal sum() {
            return repair.add(loaner);
        }

        public boolean late() {
            return repairDays > 0 || loanerDays > 0;
        }
    }

    /** As it stands today in Kyiv; of a closed claim as it stood in the end. */
    public Stake of(WarrantyClaim claim) {
        return on(claim, LocalDate.now(KYIV));
    }

    Stake on(WarrantyClaim claim, LocalDate today) {
        boolean runs = claim.inbound().receivedOn() != null;
        ClaimAdvice.Penalties late = runs ? advice.penalties(claim) : NONE;
        DelayPenalty repair = late.repair();
        DelayPenalty loaner = late.loaner();
        return new Stake(
                repair == null ? null : repair.freeUntil(),
                repair == null ? 0 : repair.days(today),
                amount(repair, today),
                repair == null || repair.price() == null
                        ? null
                        : new DelayPenalty(today.minusDays(1), null, repair.percentADay(), repair.price())
                                .amount(today),
                loaner == null ? 0 : loaner.days(today),
                amount(loaner, today));
    }

    private static BigDecimal amount(DelayPenalty penalty, LocalDate today) {
        return Stream.ofNullable(penalty)
                .map(known -> known.amount(today))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
