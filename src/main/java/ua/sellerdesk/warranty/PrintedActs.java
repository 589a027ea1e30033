package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.warranty.acts.ActPrinter;
import ua.sellerdesk.warranty.acts.ActUnprintable;

/**
 * Acts printed from templates and kept among the claim's documents. One that cannot be printed is told of, and stops
 * nothing: the goods go on all the same.
 */
@Component
class PrintedActs implements ClaimActs {

    private static final Logger log = LoggerFactory.getLogger(PrintedActs.class);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final ActPrinter printer;
    private final ClaimDocuments documents;
    private final ClaimTimeline timeline;
    private final ServiceOrders orders;
    private final SoldItems items;
    private final ServiceProperties settings;
    private final ApplicationEventPublisher events;

    PrintedActs(
            ActPrinter printer,
            ClaimDocuments documents,
            ClaimTimeline timeline,
            ServiceOrders orders,
            SoldItems items,
            ServiceProperties settings,
            ApplicationEventPublisher events) {
        this.printer = printer;
        this.documents = documents;
        this.timeline = timeline;
        this.orders = orders;
        this.items = items;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void transfer(WarrantyClaim claim, ServiceOrder order, String actor) {
        Map<String, Object> facts = facts(claim);
        facts.put("centre", order.centre());
        facts.put("centreAddress", order.address());
        facts.put("centrePhone", order.phone());
        facts.put("day", ClaimViews.day(order.sentOn()));
        facts.put("expectedOn", ClaimViews.day(order.expectedOn()));
        facts.put("ttn", order.ttn());
        keep(claim, "transfer", "Акт передачі в сервіс", facts, actor);
    }

    @Override
    public void handBack(WarrantyClaim claim, String actor) {
        Map<String, Object> facts = facts(claim);
        ServiceOrder order = orders.last(claim.id())
                .filter(last -> claim.inbound().receivedOn() == null
                        || !last.sentOn().isBefore(claim.inbound().receivedOn()))
                .orElse(null);
        boolean replaced = claim.settlement().remedy() == Remedy.REPLACEMENT;
        facts.put("day", ClaimViews.day(claim.handBack().on()));
        facts.put("ttn", claim.handBack().ttn());
        facts.put("refusal", claim.refusalReason());
        facts.put("remedy", done(claim));
        facts.put("replacementSerial", replaced ? claim.settlement().replacementSerial() : null);
        facts.put(
                "conclusion",
                order == null || order.conclusion() == null ? claim.finding().words() : order.conclusion());
        facts.put("centreAct", order == null ? null : order.actNumber());
        facts.put(
                "receivedOn",
                claim.inbound().receivedOn() == null
                        ? null
                        : ClaimViews.day(claim.inbound().receivedOn()));
        facts.put(
                "loaner",
                claim.loaner().backOn() == null ? null : claim.loaner().item());
        keep(claim, "hand-back", "Акт видачі", facts, actor);
    }

    /** What the buyer gets; null for goods that go back as they came. */
    private static String done(WarrantyClaim claim) {
        if (claim.settlement().remedy() != null) {
            return ClaimViews.words(claim.settlement().remedy());
        }
        return "repaired".equals(claim.finding().diagnosis()) ? ClaimViews.words(Remedy.REPAIR) : null;
    }

    private Map<String, Object> facts(WarrantyClaim claim) {
        Map<String, Object> facts = new HashMap<>();
        LocalDate sold = items.soldOn(claim);
        facts.put("shop", blank(settings.shop()));
        facts.put("shopAddress", blank(settings.shopAddress()));
        facts.put("order", String.valueOf(claim.orderNumber()));
        facts.put("claim", claim.requestId());
        facts.put("claimedOn", ClaimViews.day(claim.claimedOn()));
        facts.put("soldOn", sold == null ? null : ClaimViews.day(sold));
        facts.put("item", claim.item().name());
        facts.put("article", claim.item().article());
        facts.put("serial", claim.item().serial());
        facts.put("quantity", claim.item().quantity());
        facts.put("defect", claim.cause());
        facts.put(
                "buyer",
                items.order(claim)
                        .map(MarketplaceOrder::buyer)
                        .map(MarketplaceOrder.Person::fullName)
                        .orElse(null));
        facts.put("printedOn", ClaimViews.day(LocalDate.now(KYIV)));
        return facts;
    }

    private static String blank(String setting) {
        return setting.isBlank() ? null : setting;
    }

    private void keep(WarrantyClaim claim, String template, String title, Map<String, Object> facts, String actor) {
        String number = claim.orderNumber() + "-" + claim.requestId() + "-" + (acts(claim.id()) + 1);
        facts.put("number", number);
        // a page with control characters is not well-formed
        facts.replaceAll((name, fact) -> fact instanceof String text ? text.replaceAll("\\p{Cntrl}", " ") : fact);
        try {
            documents.attach(
                    claim.id(),
                    new Evidence.Content(
                            title + " № " + number + ".pdf", "application/pdf", printer.print(template, facts)),
                    actor);
            timeline.add(claim.id(), ClaimTimeline.SELLERDESK, title + " № " + number, null);
        } catch (ActUnprintable broken) {
            // its causes may quote what the act says
            log.error("An act of claim {} cannot be made: {}", claim.key(), broken.getMessage());
            timeline.add(
                    claim.id(),
                    ClaimTimeline.SELLERDESK,
                    title + " не складено",
                    "Шаблон акта пошкоджено: " + template + ".html");
            events.publishEvent(new PeopleNotice("service", "act-not-made", claim.orderNumber(), Map.of("act", title)));
        }
    }

    private long acts(long claim) {
        List<Evidence> all = documents.of(claim);
        return all.stream()
                .filter(document -> document.name().matches("Акт (передачі в сервіс|видачі) № .*"))
                .count();
    }
}
