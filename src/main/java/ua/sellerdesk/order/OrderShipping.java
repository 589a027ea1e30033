package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.Shipment;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.shipping.WaybillRequest;

/** The steps of an order towards its carrier. */
@Component
@Transactional(noRollbackFor = CarrierRefusal.class)
public class OrderShipping {

    /** What a parcel weighs where nobody said otherwise, in kg. */
    private static final BigDecimal DEFAULT_WEIGHT = BigDecimal.ONE;

    private static final int DESCRIPTION_LENGTH = 100;
    private static final int DAYS_PROLONGED = 3;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Orders orders;
    private final Shipments shipments;
    private final SeenShipments seen;
    private final ParcelServices parcels;
    private final OrderEdits edits;
    private final ConsigneePlaces places;
    private final Timeline timeline;

    OrderShipping(
            Orders orders,
            Shipments shipments,
            SeenShipments seen,
            ParcelServices parcels,
            OrderEdits edits,
            ConsigneePlaces places,
            Timeline timeline) {
        this.orders = orders;
        this.shipments = shipments;
        this.seen = seen;
        this.parcels = parcels;
        this.edits = edits;
        this.places = places;
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
        Shipment shipment = shipments.createWaybill(number, carrier, request(order));
        if (!known) {
            timeline.add(number, Timeline.CARRIER, "Накладну створено", shipment.ttn());
        }
        return shipment.ttn();
    }

    /** Makes the waybill say what the order says now, with carriers that change waybills. */
    public void updateWaybill(long number) {
        if (parcels.update(number, request(orders.running(number)))) {
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

    private WaybillRequest request(Order order) {
        MarketplaceOrder shown = order.snapshot();
        var to = shown.delivery();
        // the carrier takes its own price from the consignee, so that of the goods is collected and insured
        BigDecimal goods = shown.goodsTotal() == null ? shown.total() : shown.goodsTotal();
        BigDecimal total = goods.setScale(0, RoundingMode.HALF_UP);
        boolean collect = shown.payment() != null && shown.payment().onReceipt();
        // What was mended in "Fix shipment" goes to the carrier alone: the marketplace takes no more edits then.
        var mended = edits.of(shown.number());
        String description =
                shown.lines().stream().map(MarketplaceOrder.Line::name).collect(Collectors.joining(", "));
        return new WaybillRequest(
                String.valueOf(shown.number()),
                new WaybillRequest.Consignee(
                        mended.map(OrderEdits.Edit::recipientName)
                                .orElse(shown.recipient().fullName()),
                        mended.map(OrderEdits.Edit::recipientPhone)
                                .orElse(shown.recipient().phone()),
                        to.city(),
                        to.region(),
                        to.courier(),
                        to.pointRef(),
                        to.pointNumber(),
                        to.street(),
                        to.house(),
                        to.flat(),
                        places.chosen(shown.number())),
                new WaybillRequest.Parcel(
                        order.weightKg() == null ? DEFAULT_WEIGHT : order.weightKg(),
                        order.lengthCm(),
                        order.widthCm(),
                        order.heightCm(),
                        order.seats()),
                total,
                collect ? total : null,
                description.length() <= DESCRIPTION_LENGTH
                        ? description
                        : description.substring(0, DESCRIPTION_LENGTH));
    }
}
