package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a claim costs by being late. */
@Component
public class ClaimClock {

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
     * @param before what was owed when the goods came in again
     */
    public record Stake(
            LocalDate repairLastDay,
            int repairDays,
            BigDecimal repair,
            BigDecimal aDay,
            int loanerDays,
            BigDecimal loaner,
            BigDecimal before) {

        public BigDecimal sum() {
            return repair.add(loaner).add(before);
        }

        public boolean late() {
            return repairDays > 0 || loanerDays > 0 || before.signum() > 0;
        }
    }

    /** As it stands today in Kyiv; of a closed claim as it stood in the end. */
    public Stake of(WarrantyClaim claim) {
        return on(claim, Days.today());
    }

    Stake on(WarrantyClaim claim, LocalDate today) {
        return stake(claim, advice.penalties(runs(claim) ? List.of(claim) : List.of()), today);
    }

    /** The same of many, by the claim's id; what a further day costs is told of late ones alone. */
    public Map<Long, Stake> of(Collection<WarrantyClaim> claims) {
        LocalDate today = Days.today();
        Map<Long, RepairPenalties> late = advice.penalties(
                claims.stream().filter(claim -> mayBeLate(claim, today)).toList());
        return claims.stream().collect(Collectors.toMap(WarrantyClaim::id, claim -> stake(claim, late, today)));
    }

    /** Of a claim that is not upheld no repair is owed. */
    private static boolean runs(WarrantyClaim claim) {
        return claim.inbound().receivedOn() != null && claim.refusalReason() == null;
    }

    /** Most are not, as their own days tell: of these the tables need not be asked. */
    private static boolean mayBeLate(WarrantyClaim claim, LocalDate today) {
        LocalDate last = claim.clock().limitOn();
        LocalDate ended = claim.repairEndedOn();
        boolean inTime = last != null && !(ended == null ? today : ended).isAfter(last);
        return runs(claim) && !(inTime && claim.loaner().requestedOn() == null);
    }

    private static Stake stake(WarrantyClaim claim, Map<Long, RepairPenalties> late, LocalDate today) {
        RepairPenalties penalties = late.getOrDefault(claim.id(), RepairPenalties.NONE);
        DelayPenalty repair = penalties.repair();
        DelayPenalty loaner = penalties.loaner();
        return new Stake(
                repair == null ? (runs(claim) ? claim.clock().limitOn() : null) : repair.freeUntil(),
                repair == null ? 0 : repair.days(today),
                amount(repair, today),
                repair == null || claim.repairEndedOn() != null ? null : aDay(repair),
                loaner == null ? 0 : loaner.days(today),
                amount(loaner, today),
                claim.earlier().owed());
    }

    /** Null while the price is not known. */
    private static BigDecimal aDay(DelayPenalty penalty) {
        LocalDate last = penalty.freeUntil();
        return new DelayPenalty(last, null, penalty.percentADay(), penalty.price()).amount(last.plusDays(1));
    }

    private static BigDecimal amount(DelayPenalty penalty, LocalDate today) {
        return Stream.ofNullable(penalty)
                .map(known -> known.amount(today))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
