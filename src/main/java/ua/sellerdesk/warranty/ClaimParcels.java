package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.AwaitedParcel;
import ua.sellerdesk.casework.AwaitedParcels;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.ParcelWatch;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.BuyerSends;
import ua.sellerdesk.returns.ServicedReturns;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.ParcelLookup;

/** Goods on their way to the service. */
@Component
class ClaimParcels implements AwaitedParcels {

    private static final Set<WarrantyClaim.State> AWAITED =
            EnumSet.of(WarrantyClaim.State.AWAITING_GOODS, WarrantyClaim.State.REFERRED);

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final ClaimTimeline timeline;
    private final ParcelLookup lookup;
    private final ServicedReturns returns;
    private final ProcessInbox inbox;
    private final TaskViews views;
    private final ApplicationEventPublisher events;

    ClaimParcels(
            WarrantyClaims claims,
            CaseLocks locks,
            ClaimTimeline timeline,
            ParcelLookup lookup,
            ServicedReturns returns,
            ProcessInbox inbox,
            TaskViews views,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.locks = locks;
        this.timeline = timeline;
        this.lookup = lookup;
        this.returns = returns;
        this.inbox = inbox;
        this.views = views;
        this.events = events;
    }

    /** The parcel's number becomes known, or is another; the marketplace should know it as well. */
    void travelsUnder(WarrantyClaim claim, String actor, String ttn) {
        note(claim, actor, ttn);
        if (claim.rmaId() != null) {
            returns.travelsUnder(claim.rmaId(), actor, ttn);
        }
    }

    @EventListener
    void on(BuyerSends parcel) {
        claims.ofRma(parcel.rmaId()).stream()
                .filter(WarrantyClaim::open)
                .forEach(claim -> note(claim, ClaimTimeline.SELLERDESK, parcel.ttn()));
    }

    private void note(WarrantyClaim claim, String actor, String ttn) {
        if (!Objects.equals(ttn, claim.inbound().ttn())) {
            claims.parcel(claim.id(), lookup.carrierOf(ttn).orElse(null), ttn);
            timeline.add(claim.id(), actor, "Номер посилки з товаром: " + ttn, null);
            views.refresh(claim.key());
        }
    }

    @Override
    public List<AwaitedParcel> underWay() {
        return claims.parcelsUnderWay().stream()
                .map(claim -> new AwaitedParcel(
                        claim.id(),
                        claim.inbound().carrier(),
                        claim.inbound().ttn(),
                        claim.inbound().phase()))
                .toList();
    }

    @Override
    public void moved(AwaitedParcel parcel, ParcelStatus status) {
        WarrantyClaim claim = claims.byId(parcel.caseId()).orElseThrow();
        claims.parcelSeen(claim.id(), status.phase().map(Enum::name).orElse(null), status.words());
        timeline.add(claim.id(), ClaimTimeline.CARRIER, "Посилка з товаром: " + status.words(), parcel.ttn());
        LocalDate arrived = ParcelWatch.arrivedOn(status);
        if (arrived != null) {
            cameIn(claim, arrived);
        }
        ParcelWatch.notice(status)
                .ifPresent(notice -> events.publishEvent(
                        new PeopleNotice("service", notice, claim.orderNumber(), Map.of("ttn", parcel.ttn()))));
        views.refresh(claim.key());
    }

    /** The shop has the goods since this day, in Kyiv. */
    void cameIn(WarrantyClaim known, LocalDate day) {
        // else an assessment under way would not see the goods, nor be seen
        locks.lock(known.orderNumber());
        WarrantyClaim claim = claims.running(known.key());
        if (!claim.goodsHere()) {
            claims.received(claim.id(), day);
        }
        // before the assessment nobody waits for them: it looks itself whether they are here
        if (AWAITED.contains(claim.state())) {
            inbox.tell(
                    claim.key(),
                    WarrantyProcess.GOODS_RECEIVED,
                    "received, turn " + claims.turn(claim.id()),
                    Map.of(WarrantyProcess.GOODS_HERE, true));
        }
    }
}
