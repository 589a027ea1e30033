package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.casework.AwaitedParcel;
import ua.sellerdesk.casework.AwaitedParcels;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.ParcelLookup;
import ua.sellerdesk.shipping.ParcelStories;

/** Follows the parcels that buyers send back until the shop has them. */
@Component
class ReturnParcels implements AwaitedParcels {

    private static final Logger log = LoggerFactory.getLogger(ReturnParcels.class);
    private final Rmas rmas;
    private final CaseLocks locks;
    private final RmaTimeline timeline;
    private final ParcelLookup lookup;
    private final ParcelStories stories;
    private final ReturnRequests requests;
    private final SellerTickets tickets;
    private final ProcessInbox inbox;
    private final TaskViews views;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReturnParcels(
            Rmas rmas,
            CaseLocks locks,
            RmaTimeline timeline,
            ParcelLookup lookup,
            ParcelStories stories,
            ReturnRequests requests,
            SellerTickets tickets,
            ProcessInbox inbox,
            TaskViews views,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rmas = rmas;
        this.locks = locks;
        this.timeline = timeline;
        this.lookup = lookup;
        this.stories = stories;
        this.requests = requests;
        this.tickets = tickets;
        this.inbox = inbox;
        this.views = views;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The parcel's number becomes known, or is another. */
    void travelsUnder(Rma rma, String actor, String ttn) {
        if (Objects.equals(ttn, rma.returnTtn())) {
            return;
        }
        boolean told = actor.equals(RmaTimeline.MARKETPLACE);
        rmas.parcel(rma.id(), lookup.carrierOf(ttn).orElse(null), ttn, told);
        timeline.add(rma.id(), actor, "Номер зворотної посилки: " + ttn, null);
        events.publishEvent(new BuyerSends(rma.id(), ttn));
    }

    /** The marketplace shows another number than before. What cannot be one, or is the order's own, is only noted. */
    void shownAs(Rma rma, String shown) {
        try {
            travelsUnder(rma, RmaTimeline.MARKETPLACE, numberOf(rma, shown));
        } catch (CaseRefused unfit) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Номер зворотної посилки не взято", unfit.getMessage());
        }
    }

    /**
     * The number of the buyer's parcel, as somebody typed it.
     *
     * @throws CaseRefused when it cannot be one
     */
    String numberOf(Rma rma, String typed) {
        String ttn = ParcelNumber.read(typed)
                .orElseThrow(() -> new CaseRefused("Це не схоже на номер посилки: перевірте його."));
        if (stories.of(rma.orderNumber()).parcels().stream()
                .anyMatch(parcel -> ttn.equals(parcel.shipment().ttn()))) {
            throw new CaseRefused(
                    "Це номер посилки, якою товар їхав до покупця. Впишіть номер тієї, якою він повертається.");
        }
        return ttn;
    }

    boolean underWay(Rma rma) {
        return ParcelWatch.underWay(rma.returnPhase());
    }

    @Scheduled(initialDelayString = "30s", fixedDelayString = "${sellerdesk.tracking.buyers-parcels-interval:15m}")
    @SchedulerLock(name = "return-numbers")
    void tellNumbers() {
        rmas.numbersToTell().forEach(this::tellNumber);
    }

    @Override
    public List<AwaitedParcel> underWay() {
        return rmas.parcelsUnderWay().stream()
                .filter(rma -> rma.returnCarrier() != null)
                .map(rma -> new AwaitedParcel(rma.id(), rma.returnCarrier(), rma.returnTtn(), rma.returnPhase()))
                .toList();
    }

    /** The buyer may have told the number to us alone. The marketplace is asked first, as carriers are. */
    private void tellNumber(Rma rma) {
        try {
            Optional<Long> ticket = rmas.ticket(rma.id());
            if (ticket.isPresent()) {
                tickets.tellNumber(rma, ticket.get());
            } else {
                requests.saveTtn(rma.requestId(), rma.returnTtn());
            }
            transaction.executeWithoutResult(t -> rmas.numberTold(rma.id(), rma.returnTtn()));
        } catch (MarketplaceRefusal refusal) {
            transaction.executeWithoutResult(t -> {
                rmas.numberTold(rma.id(), rma.returnTtn());
                timeline.add(
                        rma.id(), RmaTimeline.MARKETPLACE, "Номер зворотної посилки не прийнято", refusal.getMessage());
            });
        } catch (MarketplaceUnavailable later) {
            log.info("The number of return {} is told later: {}", rma.key(), later.getMessage());
        } catch (RuntimeException broken) {
            // the others' numbers are told all the same
            log.error(
                    "The number of return {} cannot be told: {}",
                    rma.key(),
                    broken.getClass().getSimpleName());
        }
    }

    @Override
    public void moved(AwaitedParcel parcel, ParcelStatus status) {
        Rma rma = rmas.byId(parcel.caseId()).orElseThrow();
        rmas.parcelSeen(rma.id(), status.phase().map(Enum::name).orElse(null), status.words());
        timeline.add(rma.id(), RmaTimeline.CARRIER, "Зворотна посилка: " + status.words(), rma.returnTtn());
        LocalDate arrived = ParcelWatch.arrivedOn(status);
        if (arrived != null) {
            cameBack(rma, arrived);
        }
        ParcelWatch.notice(status)
                .ifPresent(notice -> events.publishEvent(
                        new PeopleNotice("returns", notice, rma.orderNumber(), Map.of("ttn", parcel.ttn()))));
        views.refresh(rma.key());
    }

    /** The shop has the goods: the legal term runs from this day, in Kyiv. */
    void cameBack(Rma known, LocalDate day) {
        // else a decision under way would not see the goods, nor be seen
        locks.lock(known.orderNumber());
        Rma rma = rmas.running(known.key());
        rmas.received(rma.id(), day);
        // before the decision nobody waits for them: the decision itself looks whether they are here
        if (rma.resolution() != null) {
            inbox.tell(
                    rma.key(),
                    ReturnProcess.RETURN_RECEIVED,
                    "received " + Instant.now(),
                    Map.of(ReturnProcess.GOODS_HERE, true));
        }
    }
}
