package ua.sellerdesk.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.Shipment;
import ua.sellerdesk.shipping.Shipments;

/** The steps of an order towards its carrier. */
@Component
@Transactional(noRollbackFor = CarrierRefusal.class)
public class OrderShipping {

    private static final int DAYS_PROLONGED = 3;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Orders orders;
    private final Shipments shipments;
    private final SeenShipments seen;
    private final ParcelServices parcels;
    private final WaybillRequests requests;
    private final Timeline timeline;

    OrderShipping(
            Orders orders,
            Shipments shipments,
            SeenShipments seen,
            ParcelServices parcels,
            WaybillRequests requests,
            Timeline timeline) {
        this.orders = orders;
        this.shipments = shipments;
        this.seen = seen;
        this.parcels = parcels;
        this.requests = requests;
        this.timeline = timeline;
    }

    /** {@code carrier-api}, {@code manual} or {@code own-courier}. */
    public String way(long number) {
        MarketplaceOrder order = orders.running(number).snapshot();
        if (order.delivery().ownService()) {
            return "own-courier";
        }
        return api(order).isPresent() ? "carrier-api" : "manual";
    }

    /** The tracking number of the order's waybill, created unless there is one here or on the marketplace. */
    public String createWaybill(long number) {
        Order order = orders.running(number);
        String carrier = carrier(order.snapshot(), shipments);
        seen.note(order);
        boolean known = shipments.live(number).isPresent();
        Shipment shipment = shipments.createWaybill(number, carrier, requests.of(order));
        if (!known) {
            timeline.add(number, Timeline.CARRIER, "Накладну створено", shipment.ttn());
        }
        return shipment.ttn();
    }

    /** Makes the waybill say what the order says now, with carriers that change waybills. */
    public void updateWaybill(long number) {
        if (parcels.update(number, requests.of(orders.running(number)))) {
            timeline.addOnce(
                    number,
                    Timeline.CARRIER,
                    "Накладну змінено",
                    shipments.live(number).orElseThrow().ttn());
        }
    }

    /** Notes a number typed by hand or seen on the marketplace. */
    public void recordTtn(long number, String ttn) {
        Order order = orders.running(number);
        boolean known = shipments.live(number).map(s -> s.ttn().equals(ttn)).orElse(false);
        if (!known) {
            shipments.recordTtn(number, carrier(order.snapshot(), shipments), ttn);
            timeline.add(number, Timeline.SELLERDESK, "Номер відправлення: " + ttn, null);
        }
    }

    /** The day of the order, in Kyiv. */
    public LocalDate orderedOn(long number) {
        return LocalDate.ofInstant(orders.running(number).createdAt(), KYIV);
    }

    public void handedOver(long number) {
        shipments.handedOver(number);
    }

    public void cancel(long number) {
        Optional<Shipment> live = shipments.live(number);
        shipments.cancel(number);
        live.ifPresent(s -> timeline.add(number, Timeline.CARRIER, "Накладну видалено", s.ttn()));
    }

    /** The parcel is over: received back, or lost. A restored order ships anew. */
    public void close(long number) {
        shipments.retire(number);
    }

    /** Has the carrier send the parcel back. */
    public void recall(long number) {
        String order = parcels.recall(number, "Замовлення скасовано");
        timeline.add(number, Timeline.CARRIER, "Посилку замовлено назад", order);
    }

    /** Has the carrier keep the parcel at its pick-up point for longer. */
    public void prolongStorage(long number) {
        LocalDate from = shipments
                .live(number)
                .map(Shipment::paidStorageFrom)
                .filter(day -> day.isAfter(LocalDate.now(KYIV)))
                .orElse(LocalDate.now(KYIV));
        LocalDate lastDay = from.plusDays(DAYS_PROLONGED);
        parcels.keepUntil(number, lastDay);
        timeline.add(number, Timeline.CARRIER, "Зберігання посилки подовжено", "до " + DAY.format(lastDay));
    }

    public boolean isHandedOver(long number) {
        return shipments.live(number).map(s -> s.handedOverAt() != null).orElse(false);
    }

    /** The number to hand over under: our waybill's, else the one the marketplace shows; null when there is none. */
    public String ttn(long number) {
        return shipments.live(number).map(Shipment::ttn).orElseGet(() -> orders.running(number)
                .ttn());
    }

    /** A sentence when the text cannot be a number of the order's carrier. */
    public Optional<String> implausible(long number, String ttn) {
        String carrier = carrier(orders.running(number).snapshot(), shipments);
        if (shipments.plausibleTtn(carrier, ttn)) {
            return Optional.empty();
        }
        return Optional.of(shipments.ttnFormat(carrier).orElse("Це не схоже на номер відправлення цього перевізника."));
    }

    /** The code of the order's carrier; for one that is not known, made from the marketplace's id of the service. */
    static String carrier(MarketplaceOrder order, Shipments shipments) {
        Integer service = order.delivery().serviceId();
        if (service == null) {
            return "unknown";
        }
        return shipments
                .carrierOf(service)
                .orElse(order.delivery().ownService() ? "own-courier" : "service-" + service);
    }

    private Optional<String> api(MarketplaceOrder order) {
        return shipments.carrierFor(order.delivery().serviceId());
    }
}
