package ua.sellerdesk.order;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.WaybillRequest.Chosen;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/** Parcels under way whose buyer wants them elsewhere, or taken by somebody else. */
@Component
public class ParcelRedirects {

    private final Orders orders;
    private final WaybillRequests requests;
    private final ParcelServices parcels;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    ParcelRedirects(
            Orders orders,
            WaybillRequests requests,
            ParcelServices parcels,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.requests = requests;
        this.parcels = parcels;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the order's parcel can be redirected by API now. */
    public boolean possible(long number) {
        return parcels.redirectable(number);
    }

    /** Where the order's parcel goes now; empty where it cannot be redirected. Nothing of it is chosen. */
    public Optional<Consignee> goesTo(long number) {
        if (!possible(number)) {
            return Optional.empty();
        }
        return transaction.execute(t -> orders.findById(number)
                .map(order -> requests.consignee(order.snapshot()))
                .map(to -> new Consignee(
                        to.name(),
                        to.phone(),
                        to.city(),
                        to.region(),
                        to.toDoor(),
                        null,
                        to.pointNumber(),
                        to.street(),
                        to.house(),
                        to.flat(),
                        Chosen.NOTHING)));
    }

    /**
     * Has the carrier bring the parcel there. The carrier is asked first and the timeline written then; asking once more
     * for the same is the carrier's to refuse.
     *
     * @param person who asks for it
     * @param to pick-up point and settlement by their names, or by the carrier's ids of its suggestions
     * @throws ua.sellerdesk.shipping.CarrierRefusal with a sentence for the operator, and suggestions where the place is
     *     not clear
     * @throws ua.sellerdesk.shipping.CarrierUnavailable when the carrier cannot be asked now
     */
    public void redirect(long number, String person, Consignee to) {
        String order = parcels.redirect(number, to);
        transaction.executeWithoutResult(
                t -> timeline.add(number, person, "Посилку переадресовано: " + place(to), order));
    }

    /** As far as names say it: a place chosen from suggestions goes by the carrier's id. */
    private static String place(Consignee to) {
        String point = to.chosen().pointRef() == null && to.pointNumber() != null ? "№ " + to.pointNumber() : null;
        return Stream.of(to.city(), to.toDoor() ? to.street() : point, to.toDoor() ? to.house() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
