package ua.sellerdesk.warranty;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.Evidence;
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

    private final ActPrinter printer;
    private final ActFacts facts;
    private final ClaimDocuments documents;
    private final ClaimTimeline timeline;
    private final ApplicationEventPublisher events;

    PrintedActs(
            ActPrinter printer,
            ActFacts facts,
            ClaimDocuments documents,
            ClaimTimeline timeline,
            ApplicationEventPublisher events) {
        this.printer = printer;
        this.facts = facts;
        this.documents = documents;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public void acceptance(WarrantyClaim claim, String actor) {
        keep(Act.ACCEPTANCE, claim, facts.acceptance(claim), actor);
    }

    @Override
    public void transfer(WarrantyClaim claim, ServiceOrder order, String actor) {
        keep(Act.TRANSFER, claim, facts.transfer(claim, order), actor);
    }

    @Override
    public void expertise(WarrantyClaim claim, String actor) {
        keep(Act.EXPERTISE, claim, facts.expertise(claim), actor);
    }

    @Override
    public void handBack(WarrantyClaim claim, boolean served, String actor) {
        keep(served ? Act.HAND_BACK : Act.HAND_BACK_UNREPAIRED, claim, facts.handBack(claim, served), actor);
    }

    private void keep(Act act, WarrantyClaim claim, Map<String, Object> known, String actor) {
        String number = claim.orderNumber() + "-" + claim.requestId() + "-" + (acts(claim.id()) + 1);
        known.put("number", number);
        try {
            byte[] pdf = printer.print(act.template(), known);
            documents.attach(
                    claim.id(), new Evidence.Content(act.title(number) + ".pdf", "application/pdf", pdf), actor);
            timeline.add(claim.id(), ClaimTimeline.SELLERDESK, act.title(number), null);
        } catch (ActUnprintable broken) {
            // its causes may quote what the act says
            log.error("An act of claim {} cannot be made: {}", claim.key(), broken.getMessage());
            timeline.add(
                    claim.id(),
                    ClaimTimeline.SELLERDESK,
                    act.title() + " не складено",
                    "Шаблон акта пошкоджено: " + act.template() + ".html");
            events.publishEvent(
                    new PeopleNotice("service", "act-not-made", claim.orderNumber(), Map.of("act", act.title())));
        }
    }

    private long acts(long claim) {
        return documents.of(claim).stream()
                .filter(document -> Act.names(document.name()))
                .count();
    }
}
