package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelLookup;

/** Follows the parcels that buyers send back until the shop has them. */
@Component
class ReturnParcels {

    private static final Logger log = LoggerFactory.getLogger(ReturnParcels.class);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<Phase> UNDER_WAY =
            EnumSet.of(Phase.IN_TRANSIT, Phase.AT_PICKUP_POINT, Phase.OUT_FOR_DELIVERY, Phase.DELIVERY_ATTEMPT_FAILED);

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final ParcelLookup lookup;
    private final ReturnRequests requests;
    private final SellerTickets tickets;
    private final ProcessInbox inbox;
    private final TaskViews views;
    private final TransactionTemplate transaction;

    ReturnParcels(
            Rmas rmas,
            RmaTimeline timeline,
            ParcelLookup lookup,
            ReturnRequests requests,
            SellerTickets tickets,
            ProcessInbox inbox,
            TaskViews views,
            PlatformTransactionManager transactions) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.lookup = lookup;
        this.requests = requests;
        this.tickets = tickets;
        this.inbox = inbox;
        this.views = views;
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
    }

    boolean underWay(Rma rma) {
        return rma.returnPhase() != null && UNDER_WAY.contains(Phase.valueOf(rma.returnPhase()));
    }

    @Scheduled(initialDelayString = "30s", fixedDelayString = "${sellerdesk.returns.tracking-interval:15m}")
    @SchedulerLock(name = "return-parcels")
    void look() {
        rmas.numbersToTell().forEach(this::tellNumber);
        Map<String, List<Rma>> byCarrier = rmas.parcelsUnderWay().stream()
                .filter(rma -> rma.returnCarrier() != null)
                .collect(Collectors.groupingBy(Rma::returnCarrier));
        byCarrier.forEach((carrier, waiting) -> {
            try {
                // asked first: no transaction stays open while a carrier thinks
                Map<String, ParcelStatus> seen =
                        lookup.ask(carrier, waiting.stream().map(Rma::returnTtn).toList());
                waiting.stream()
                        .filter(rma -> seen.containsKey(rma.returnTtn()))
                        .forEach(rma -> transaction.executeWithoutResult(t -> note(rma, seen.get(rma.returnTtn()))));
            } catch (CarrierUnavailable later) {
                log.info("Return parcels with {} are asked about later: {}", carrier, later.getMessage());
            }
        });
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
            transaction.executeWithoutResult(t -> rmas.numberTold(rma.id()));
        } catch (MarketplaceRefusal refusal) {
            transaction.executeWithoutResult(t -> {
                rmas.numberTold(rma.id());
                timeline.add(
                        rma.id(), RmaTimeline.MARKETPLACE, "Номер зворотної посилки не прийнято", refusal.getMessage());
            });
        } catch (MarketplaceUnavailable later) {
            log.info("The number of return {} is told later: {}", rma.key(), later.getMessage());
        }
    }

    private void note(Rma rma, ParcelStatus status) {
        String phase = status.phase().map(Enum::name).orElse(null);
        if (phase == null || phase.equals(rma.returnPhase())) {
            return;
        }
        rmas.parcelSeen(rma.id(), phase, status.words());
        timeline.add(rma.id(), RmaTimeline.CARRIER, "Зворотна посилка: " + status.words(), rma.returnTtn());
        if (phase.equals(Phase.DELIVERED.name())) {
            Instant at = status.changed() == null ? Instant.now() : status.changed();
            cameBack(rma, LocalDate.ofInstant(at, KYIV));
        }
        views.refresh(rma.key());
    }

    /** The shop has the goods: the legal term runs from this day, in Kyiv. */
    void cameBack(Rma rma, LocalDate day) {
        rmas.received(rma.id(), day);
        // before the decision nobody waits for them: the decision itself looks whether they are here
        if (rma.resolution() != null) {
            inbox.tell(rma.key(), ReturnProcess.RETURN_RECEIVED, "received", Map.of(ReturnProcess.GOODS_HERE, true));
        }
    }
}
