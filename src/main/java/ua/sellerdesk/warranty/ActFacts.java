package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.returns.Payer;

/**
 * What acts say of a claim, by the names that templates use: text in Ukrainian, days and times of Kyiv, null for what is
 * not known.
 */
@Component
class ActFacts {

    private final SoldItems items;
    private final ServiceOrders orders;
    private final ClaimAdvice advice;
    private final ServiceProperties settings;

    ActFacts(SoldItems items, ServiceOrders orders, ClaimAdvice advice, ServiceProperties settings) {
        this.items = items;
        this.orders = orders;
        this.advice = advice;
        this.settings = settings;
    }

    Map<String, Object> acceptance(WarrantyClaim claim) {
        Map<String, Object> facts = of(claim);
        RemedyDeadline deadline = advice.repair(claim).deadline();
        facts.put("at", ClaimViews.moment(claim.reception().acceptedAt()));
        facts.put("receivedOn", day(claim.inbound().receivedOn()));
        facts.put("ttn", claim.inbound().ttn());
        facts.put("words", claim.words());
        facts.put("papers", papers(claim.facts()));
        facts.put("repairBy", day(deadline.lastDay()));
        facts.put("repairDays", days(claim.claimedOn(), deadline.lastDay()));
        facts.put("repairAgreed", claim.clock().agreedUntil() != null);
        facts.put("lawArticle", deadline.reason().article());
        facts.put("loanerRequestedOn", ofThisTurn(claim) ? day(claim.loaner().requestedOn()) : null);
        return facts;
    }

    Map<String, Object> transfer(WarrantyClaim claim, ServiceOrder order) {
        Map<String, Object> facts = of(claim);
        facts.put("centre", order.centre());
        facts.put("centreAddress", order.address());
        facts.put("centrePhone", order.phone());
        facts.put("day", day(order.sentOn()));
        facts.put("expectedOn", day(order.expectedOn()));
        facts.put("ttn", order.ttn());
        return facts;
    }

    Map<String, Object> expertise(WarrantyClaim claim) {
        Map<String, Object> facts = of(claim);
        ExpertiseTerm term = advice.expertise(claim);
        facts.put("day", day(Days.today()));
        facts.put("expert", claim.finding().expert());
        facts.put("askedByBuyer", "buyer".equals(claim.finding().askedBy()));
        facts.put("consentOn", day(claim.finding().consentOn()));
        facts.put("question", claim.finding().question());
        facts.put("diagnosis", claim.finding().words());
        facts.put("orderBy", day(term.orderBy()));
        facts.put("orderDays", days(claim.finding().consentOn(), term.orderBy()));
        facts.put("payer", words(term.payer()));
        facts.put("payers", payers(claim));
        facts.put("lawArticle", term.payer().reason().article());
        return facts;
    }

    Map<String, Object> handBack(WarrantyClaim claim, boolean served) {
        Map<String, Object> facts = of(claim);
        ServiceOrder order = orderOfThisTurn(claim);
        boolean replaced = served && claim.settlement().remedy() == Remedy.REPLACEMENT;
        boolean repaired = served && !replaced;
        facts.put("served", served);
        facts.put("day", day(claim.handBack().on()));
        facts.put("ttn", claim.handBack().ttn());
        facts.put("receivedOn", day(claim.inbound().receivedOn()));
        facts.put("refusal", claim.refusalReason());
        facts.put("remedy", served ? (replaced ? Remedy.REPLACEMENT : Remedy.REPAIR).words() : null);
        facts.put("money", !served && claim.inMoney() ? money(claim.settlement()) : null);
        facts.put("replaced", replaced);
        facts.put("replacementSerial", replaced ? claim.settlement().replacementSerial() : null);
        facts.put("replacedParts", repaired && order != null ? order.replacedParts() : null);
        facts.put(
                "conclusion",
                order == null || order.conclusion() == null ? claim.finding().words() : order.conclusion());
        facts.put(
                "expertise",
                claim.finding().expertise() == null ? null : claim.finding().expertiseWords());
        facts.put("centreAct", order == null ? null : order.actNumber());
        facts.put("warrantyUntil", day(claim.warranty().until()));
        facts.put(
                "daysInRepair",
                repaired ? days(claim.inbound().receivedOn(), claim.handBack().on()) : null);
        facts.put("buyerWords", claim.handBack().words());
        if (ofThisTurn(claim)) {
            facts.putAll(loaner(claim.loaner()));
        }
        return facts;
    }

    /** What the buyer gets beside the goods as they are. */
    private static String money(WarrantyClaim.Settlement chosen) {
        return chosen.remedy().words() + (chosen.amount() == null ? "" : ": " + ClaimViews.money(chosen.amount()));
    }

    private static Map<String, Object> loaner(WarrantyClaim.Loaner loaner) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("loanerRequestedOn", day(loaner.requestedOn()));
        facts.put("loaner", loaner.suppliedOn() == null ? null : loaner.item());
        facts.put("loanerSuppliedOn", day(loaner.suppliedOn()));
        facts.put("loanerBackOn", day(loaner.backOn()));
        facts.put("loanerState", loaner.state());
        facts.put("loanerRefusal", loaner.suppliedOn() == null ? loaner.refusal() : null);
        return facts;
    }

    /** Whether the buyer asked for goods for the time of this repair, or had such in its time. */
    private static boolean ofThisTurn(WarrantyClaim claim) {
        WarrantyClaim.Loaner loaner = claim.loaner();
        LocalDate last = loaner.suppliedOn() == null ? loaner.requestedOn() : loaner.backOn();
        return loaner.out() || last != null && !last.isBefore(claim.claimedOn());
    }

    /** Null where no centre had the goods since they last came. */
    private ServiceOrder orderOfThisTurn(WarrantyClaim claim) {
        LocalDate received = claim.inbound().receivedOn();
        return orders.last(claim.id())
                .filter(last -> received == null || !last.sentOn().isBefore(received))
                .orElse(null);
    }

    private Map<String, Object> of(WarrantyClaim claim) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("shop", blank(settings.shop()));
        facts.put("shopAddress", blank(settings.shopAddress()));
        facts.put("order", String.valueOf(claim.orderNumber()));
        facts.put("claim", claim.requestId());
        facts.put("claimedOn", day(claim.claimedOn()));
        facts.put("soldOn", day(items.soldOn(claim)));
        facts.put("item", claim.item().name());
        facts.put("article", claim.item().article());
        facts.put("serial", claim.item().serial());
        facts.put("quantity", claim.item().quantity());
        facts.put("defect", claim.cause());
        facts.put("completeness", claim.reception().completeness());
        facts.put("look", claim.reception().look());
        facts.put("buyer", items.order(claim).map(ActFacts::buyer).orElse(null));
        facts.put("printedOn", day(Days.today()));
        return facts;
    }

    private static String buyer(MarketplaceOrder order) {
        return order.buyer() == null ? null : order.buyer().fullName();
    }

    /** The papers the buyer showed; null where nobody told of any. */
    private static String papers(ToldFacts told) {
        String shown = Stream.of(
                        Boolean.TRUE.equals(told.settlement()) ? "розрахунковий документ (чек)" : null,
                        Boolean.TRUE.equals(told.passport()) ? "гарантійний талон або технічний паспорт" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (!shown.isEmpty()) {
            return shown;
        }
        return told.settlement() == null && told.passport() == null ? null : "не пред'явлено";
    }

    /** Who pays for the expertise by what it comes to; without those outcomes of which a person decides. */
    private List<Map<String, String>> payers(WarrantyClaim claim) {
        List<Map<String, String>> payers = new ArrayList<>();
        for (Diagnosis outcome : Diagnosis.values()) {
            String payer = words(advice.expertisePaid(claim, outcome));
            if (payer != null) {
                payers.add(Map.of("outcome", words(outcome), "payer", payer));
            }
        }
        return payers;
    }

    private static String words(Ruling<Payer> ruling) {
        return ruling.answer() == null ? null : ruling.answer() == Payer.SELLER ? "Магазин" : "покупець";
    }

    private static String words(Diagnosis outcome) {
        return switch (outcome) {
            case DEFECT_CONFIRMED -> "недолік підтверджено";
            case BUYERS_FAULT -> "доведено, що покупець порушив правила користування чи зберігання";
            case NO_DEFECT -> "недоліку не знайдено";
            case CAUSE_UNKNOWN -> "причини не встановлено";
        };
    }

    private static String blank(String setting) {
        return setting.isBlank() ? null : setting;
    }

    private static String day(LocalDate day) {
        return day == null ? null : ClaimViews.day(day);
    }

    /** Null where one of the days is not known. */
    private static Long days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }
}
