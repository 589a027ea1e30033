package ua.sellerdesk.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.Ruling;

/** What the law says of a return, as far as its facts are known. It advises: a person decides. */
@Component
public class ReturnAdvice {

    private final Rmas rmas;
    private final ReturnCases cases;
    private final ReturnLaw law;

    ReturnAdvice(Rmas rmas, ReturnCases cases, ReturnLaw law) {
        this.rmas = rmas;
        this.cases = cases;
        this.law = law;
    }

    /** Empty where there is no such return. */
    public Optional<Advice> of(String key, ReturnFacts facts) {
        return rmas.byKey(key).map(rma -> of(rma, facts));
    }

    /**
     * The case under each law.
     *
     * @param applies whether it is the law of this case; neither is while that is open
     */
    public record Reading(ConsumerLaw law, boolean applies, AdviceWords words) {}

    /** What each law says of the return as it is known now. */
    public List<Reading> readings(Rma rma) {
        ConsumerLaw applying = of(rma, rma.facts()).law();
        return law.compare(cases.of(rma, rma.facts())).entrySet().stream()
                .map(said -> new Reading(said.getKey(), said.getKey() == applying, AdviceWords.of(said.getValue())))
                .toList();
    }

    Advice of(Rma rma, ReturnFacts facts) {
        return law.advise(cases.of(rma, facts));
    }

    /** Which price of a piece goes back. */
    Ruling<RefundPrice> price(Rma rma) {
        return law.refundPrice(refund(rma, rma.receivedOn()));
    }

    /** Whether the money may go back in that form. */
    Ruling<MoneyForm> form(Rma rma, MoneyForm paidIn, MoneyForm refundIn) {
        return law.refundForm(refund(rma, rma.receivedOn(), paidIn, refundIn));
    }

    /** By when the money must be back, where the contract is terminated on that day. */
    RefundDeadline deadline(Rma rma, LocalDate terminatedOn) {
        return law.refundDeadline(refund(rma, terminatedOn));
    }

    private RefundCase refund(Rma rma, LocalDate terminatedOn) {
        return refund(rma, terminatedOn, null, null);
    }

    private RefundCase refund(Rma rma, LocalDate terminatedOn, MoneyForm paidIn, MoneyForm refundIn) {
        Advice advice = of(rma, rma.facts());
        Ground ground = rma.origin() == Rma.Origin.PARCEL
                ? Ground.RETURNED_PARCEL
                : advice.ground() == null ? Ground.GOODWILL : advice.ground();
        return new RefundCase(
                advice.law(), ground, terminatedOn, null, Boolean.TRUE, null, null, paidIn, refundIn, null);
    }
}
