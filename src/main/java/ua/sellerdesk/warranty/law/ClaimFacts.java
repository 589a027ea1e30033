package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.LawFacts;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyDays;

/** The facts of a claim under the names that the tables know. */
@Component
class ClaimFacts {

    private final LawFacts law;

    ClaimFacts(LawFacts law) {
        this.law = law;
    }

    /** @param assumed the law to suppose; null for the one that applies */
    Map<String, Object> of(WarrantyCase facts, ConsumerLaw assumed) {
        Map<String, Object> named = law.of(assumed, facts.sale().soldOn(), facts.claimedOn());
        named.put("consumer", facts.consumer());
        named.put("discoveredOn", Words.of(facts.discoveredOn()));
        named.put("replacedOn", Words.of(facts.replacedOn()));
        named.put("daysInRepair", WarrantyDays.inRepair(facts.repairs(), facts.replacedOn()));
        sale(named, facts.sale());
        named.put("warrantySet", facts.promise().given());
        named.put("warrantyMonths", facts.promise().months());
        named.put("partWarrantyMonths", facts.promise().partMonths());
        named.put("settlementDocument", facts.documents().settlement());
        named.put("warrantyPassport", facts.documents().passport());
        named.put("documentsAsked", facts.documents().asked());
        named.put("misuse", Words.of(facts.proof().misuse()));
        named.put("earlierCauseProved", facts.proof().earlierCause());
        named.put("foundInReasonableTime", facts.proof().foundInReasonableTime());
        return named;
    }

    /** What the table "Law in force" wants to know. */
    Map<String, Object> law(LocalDate soldOn, LocalDate claimedOn) {
        return law.of(null, soldOn, claimedOn);
    }

    private static void sale(Map<String, Object> named, WarrantyCase.Sale sale) {
        named.put("channel", Words.of(sale.channel()));
        named.put("receivedOn", Words.of(sale.receivedOn()));
        named.put("seasonStartsOn", Words.of(sale.seasonStartsOn()));
        named.put("soldAsUsed", sale.soldAsUsed());
        named.put("commission", sale.commission());
        named.put("sellerConsents", sale.sellerConsents());
    }
}
