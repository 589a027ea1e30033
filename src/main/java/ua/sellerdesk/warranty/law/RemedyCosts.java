package ua.sellerdesk.warranty.law;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.LegalDays;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.warranty.ExpertiseCase;
import ua.sellerdesk.warranty.ExpertiseTerm;
import ua.sellerdesk.warranty.TransportCase;

/** Who pays for transport and expertise. */
@Component
class RemedyCosts {

    private final DecisionTables tables;
    private final WarrantyRulings rulings;

    RemedyCosts(DecisionTables tables, WarrantyRulings rulings) {
        this.tables = tables;
        this.rulings = rulings;
    }

    /** As the goods' weight and size have it, unless the outcome changes that. */
    Ruling<Payer> of(TransportCase facts) {
        Map<String, Object> named = WarrantyRulings.facts(facts.law(), facts.claimedOn());
        named.put("assumedLaw", named.get("law"));
        named.put("defective", true);
        named.put("weightKg", facts.weightKg());
        named.put("bulky", facts.bulky());
        Row carriage = rulings.row("return-shipping", "shipping", named);
        named.put("shippingVerdict", Words.of(carriage.verdict()));
        named.put("diagnosis", Words.of(facts.diagnosis()));
        List<Row> outcome = tables.rows("warranty-transport", "transport", named);
        return outcome.isEmpty()
                ? rulings.of(carriage, row -> row.word(Payer.class, "payer"))
                : rulings.of(outcome.get(0), row -> row.word(Payer.class, "transportPayer"));
    }

    ExpertiseTerm of(ExpertiseCase facts) {
        Map<String, Object> named = WarrantyRulings.facts(facts.law(), facts.claimedOn());
        named.put("causeDisputed", facts.disputed());
        named.put("expertiseConsent", facts.consent());
        named.put("diagnosis", Words.of(facts.diagnosis()));
        Row row = rulings.row("expertise", "expertise", named);
        return new ExpertiseTerm(
                rulings.of(row, any -> any.word(Payer.class, "expertisePayer")),
                LegalDays.after(facts.consentOn(), row.number("expertiseStartDays")));
    }
}
