package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.warranty.CoverAdvice;
import ua.sellerdesk.warranty.ExpertiseCase;
import ua.sellerdesk.warranty.ExpertiseTerm;
import ua.sellerdesk.warranty.LoanerTerm;
import ua.sellerdesk.warranty.RemedyAdvice;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.RepairPenalties;
import ua.sellerdesk.warranty.RepairTerm;
import ua.sellerdesk.warranty.ReplacementCase;
import ua.sellerdesk.warranty.TransportCase;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyLaw;
import ua.sellerdesk.warranty.WarrantyTerm;

/** Answers from the decision tables; knows their names, none of their numbers. */
@Component
class TablesWarrantyLaw implements WarrantyLaw {

    private final ClaimCover cover;
    private final RemedyChoices choices;
    private final RemedyTerms deadlines;
    private final RemedyCosts costs;

    TablesWarrantyLaw(ClaimCover cover, RemedyChoices choices, RemedyTerms deadlines, RemedyCosts costs) {
        this.cover = cover;
        this.choices = choices;
        this.deadlines = deadlines;
        this.costs = costs;
    }

    @Override
    public ConsumerLaw applying(LocalDate soldOn, LocalDate claimedOn) {
        return cover.law(soldOn, claimedOn);
    }

    @Override
    public CoverAdvice cover(WarrantyCase facts) {
        CoverAdvice advice = cover.under(null, facts);
        return advice.law() != null
                ? advice
                : new CoverAdvice(
                        advice.verdict(),
                        null,
                        advice.term(),
                        advice.burden(),
                        advice.reasons(),
                        advice.missing(),
                        compare(facts));
    }

    @Override
    public Map<ConsumerLaw, CoverAdvice> compare(WarrantyCase facts) {
        Map<ConsumerLaw, CoverAdvice> readings = new EnumMap<>(ConsumerLaw.class);
        for (ConsumerLaw law : ConsumerLaw.values()) {
            readings.put(law, cover.under(law, facts));
        }
        return readings;
    }

    @Override
    public WarrantyTerm term(WarrantyCase facts) {
        return cover.term(facts);
    }

    @Override
    public RemedyAdvice remedies(RemedyCase facts) {
        return choices.of(facts);
    }

    @Override
    public RemedyDeadline replacement(ReplacementCase facts) {
        return deadlines.of(facts);
    }

    @Override
    public RepairTerm repair(RepairCase facts) {
        return deadlines.of(facts);
    }

    @Override
    public LoanerTerm loaner(RepairCase facts) {
        return deadlines.loaner(facts);
    }

    @Override
    public Map<RepairCase, RepairPenalties> penalties(Set<RepairCase> repairs) {
        return deadlines.penalties(repairs);
    }

    @Override
    public Ruling<Payer> transport(TransportCase facts) {
        return costs.of(facts);
    }

    @Override
    public ExpertiseTerm expertise(ExpertiseCase facts) {
        return costs.of(facts);
    }
}
