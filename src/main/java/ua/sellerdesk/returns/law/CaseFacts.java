package ua.sellerdesk.returns.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.LawFacts;
import ua.sellerdesk.law.LegalDays;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.RefundCase;
import ua.sellerdesk.returns.ReturnCase;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.returns.ReturnCase.Goods;
import ua.sellerdesk.returns.ReturnCase.Sale;

/** The facts of a case under the names that the tables know, days as ISO text, as REST clients send them. */
@Component
class CaseFacts {

    private final LawFacts law;
    private final NonReturnableGoods lists;

    CaseFacts(LawFacts law, NonReturnableGoods lists) {
        this.law = law;
        this.lists = lists;
    }

    /** @param assumed the law to suppose; null for the one that applies */
    Map<String, Object> of(ReturnCase facts, ConsumerLaw assumed) {
        Map<String, Object> named = law.of(assumed, facts.sale().soldOn(), facts.claimedOn());
        named.put("consumer", facts.consumer());
        sale(named, facts);
        goods(named, facts.goods());
        named.put("defective", facts.defect().defective());
        named.put("withinWarranty", facts.defect().withinWarranty());
        named.put("substantialDefect", facts.defect().substantial());
        return named;
    }

    Map<String, Object> of(RefundCase refund) {
        Map<String, Object> named = new HashMap<>();
        named.put("law", refund.law() == null ? null : refund.law().number());
        named.put("ground", Words.of(refund.ground()));
        named.put("moneyReceived", refund.moneyReceived());
        named.put("agreedDay", LegalDays.since(refund.terminatedOn(), refund.agreedOn()));
        named.put("pricePaid", refund.pricePaid());
        named.put("priceToday", refund.priceToday());
        named.put("paidIn", Words.of(refund.paidIn()));
        named.put("refundIn", Words.of(refund.refundIn()));
        named.put("buyerConsents", refund.buyerConsents());
        return named;
    }

    private static void sale(Map<String, Object> named, ReturnCase facts) {
        Sale sale = facts.sale();
        List<LocalDate> received = sale.receivedOn();
        LocalDate start = LegalDays.lastPart(received);
        if (start == null && sale.channel() == Channel.SHOP) {
            start = sale.soldOn();
        }
        named.put("channel", Words.of(sale.channel()));
        named.put("daysSinceReceipt", LegalDays.since(start, facts.claimedOn()));
        named.put(
                "daysSinceFirstPart",
                received.size() < 2 ? null : LegalDays.since(LegalDays.firstPart(received), facts.claimedOn()));
        named.put("sellerTermDays", sale.sellerTermDays());
        named.put("settlementDocument", sale.settlementDocument());
        named.put("information", Words.of(facts.information().state()));
        named.put(
                "informationCorrectedOnDay",
                LegalDays.since(start, facts.information().correctedOn()));
    }

    private void goods(Map<String, Object> named, Goods goods) {
        list(named, "172", ConsumerLaw.LAW_1023_XII, goods);
        list(named, "1243", ConsumerLaw.LAW_3153_IX, goods);
        named.put("food", goods.food());
        named.put("excludedCategory", goods.excludedCategory());
        named.put("soldAsUsed", goods.soldAsUsed());
        named.put("digitalContent", goods.digitalContent());
        named.put("used", goods.used());
        named.put("lookKept", goods.lookKept());
        named.put("analogueInStock", goods.analogueInStock());
        named.put("weightKg", goods.weightKg());
        named.put("bulky", goods.bulky());
    }

    private void list(Map<String, Object> named, String list, ConsumerLaw law, Goods goods) {
        named.put("onList" + list, lists.bars(law, goods));
        lists.listed(law, goods).ifPresent(item -> {
            named.put("item" + list + "Uk", item.uk());
            named.put("item" + list + "En", item.en());
        });
    }
}
