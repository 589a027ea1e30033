package ua.sellerdesk.warranty;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.process.CaseStarts;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.returns.ServiceWanted;
import ua.sellerdesk.shipping.ParcelLookup;

/** Opens warranty claims: a row and an instance for each. */
@Component
class ClaimIntake {

    private final WarrantyClaims claims;
    private final ClaimTimeline timeline;
    private final ParcelLookup lookup;
    private final OrderWork work;
    private final CaseStarts starts;
    private final ApplicationEventPublisher events;

    ClaimIntake(
            WarrantyClaims claims,
            ClaimTimeline timeline,
            ParcelLookup lookup,
            OrderWork work,
            CaseStarts starts,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.timeline = timeline;
        this.lookup = lookup;
        this.work = work;
        this.starts = starts;
        this.events = events;
    }

    /** A claim for each line: each is an item with a story of its own. */
    @EventListener
    void on(ServiceWanted wanted) {
        for (Rma.Line line : wanted.lines()) {
            open(new WarrantyClaims.New(
                    wanted.orderNumber(),
                    free(wanted),
                    wanted.onMarketplace() ? WarrantyClaim.Origin.MARKETPLACE : WarrantyClaim.Origin.RETURN,
                    wanted.rmaId(),
                    new WarrantyClaim.Item(
                            line.lineId(), line.name(), line.article(), line.quantity(), line.price(), null),
                    wanted.cause(),
                    wanted.wish(),
                    wanted.words(),
                    wanted.requestedOn(),
                    wanted.goodsHereSince(),
                    wanted.returnTtn(),
                    carrier(wanted.returnTtn())));
        }
    }

    /** The request's own id; a return with several items, or one that comes once more, has claims of the same id. */
    private String free(ServiceWanted wanted) {
        long known = claims.ofOrder(wanted.orderNumber()).stream()
                .filter(claim -> claim.requestId().equals(wanted.requestId())
                        || claim.requestId().startsWith(wanted.requestId() + "-"))
                .count();
        return known == 0 ? wanted.requestId() : wanted.requestId() + "-" + (known + 1);
    }

    private String carrier(String ttn) {
        return ttn == null ? null : lookup.carrierOf(ttn).orElse(null);
    }

    /** The new claim; empty where it was known already. The caller holds the order's cases. */
    Optional<WarrantyClaim> open(WarrantyClaims.New fresh) {
        if (claims.byKey(WarrantyProcess.key(fresh.orderNumber(), fresh.requestId()))
                .isPresent()) {
            return Optional.empty();
        }
        WarrantyClaim claim = claims.byId(claims.insert(fresh, Instant.now())).orElseThrow();
        timeline.add(claim.id(), ClaimTimeline.SELLERDESK, "Гарантійну заявку відкрито", claim.cause());
        work.record(
                claim.orderNumber(),
                ClaimTimeline.SELLERDESK,
                "Гарантійна заявка " + claim.requestId(),
                claim.item().name());
        events.publishEvent(new PeopleNotice("service", "service-requested", claim.orderNumber(), Map.of()));
        starts.start(WarrantyProcess.SERVICE_REQUESTED, claim.key(), variables(claim));
        return Optional.of(claim);
    }

    /** What the model asks about before anybody answered. */
    private static Map<String, Object> variables(WarrantyClaim claim) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(WarrantyProcess.GOODS_HERE, claim.goodsHere());
        variables.put(WarrantyProcess.ASSESSMENT, null);
        variables.put(WarrantyProcess.DIAGNOSIS, null);
        variables.put(WarrantyProcess.EXPERTISE, null);
        variables.put(WarrantyProcess.REMEDY, null);
        variables.put(WarrantyProcess.REPAIR_OUTCOME, null);
        return variables;
    }
}
