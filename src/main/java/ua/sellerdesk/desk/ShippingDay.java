package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.ParcelSizes;
import ua.sellerdesk.shipping.ParcelsByDay;
import ua.sellerdesk.shipping.ParcelsByDay.Parcel;
import ua.sellerdesk.shipping.Shipments;

/** A day of the warehouse: the parcels to hand over and those handed over, carrier by carrier. */
@Component
class ShippingDay {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String HAND_OVER = "hand-over";
    private static final String UNKNOWN_CARRIER = "unknown";

    private final ParcelsByDay parcels;
    private final ParcelSizes sizes;
    private final OrderDesk orders;
    private final Shipments shipments;
    private final OpenTasks tasks;

    ShippingDay(ParcelsByDay parcels, ParcelSizes sizes, OrderDesk orders, Shipments shipments, OpenTasks tasks) {
        this.parcels = parcels;
        this.sizes = sizes;
        this.orders = orders;
        this.shipments = shipments;
        this.tasks = tasks;
    }

    /** Which of a day's parcels. */
    enum Part {
        WAITING,
        HANDED_OVER
    }

    static LocalDate today() {
        return LocalDate.now(KYIV);
    }

    /** What lies ready is handed over today: on any other day nothing waits. */
    List<CarrierParcels> of(LocalDate day, Part part) {
        if (part == Part.HANDED_OVER) {
            return byCarrier(shown(parcels.handedOverOn(day), Map.of()));
        }
        return day.equals(today()) ? byCarrier(waiting()) : List.of();
    }

    /** @param carrier its code, null for all */
    List<CarrierParcels> of(LocalDate day, Part part, String carrier) {
        return of(day, part).stream()
                .filter(group -> carrier == null || group.carrier().equals(carrier))
                .toList();
    }

    private List<DayParcel> waiting() {
        List<Parcel> labelled = parcels.waiting();
        Map<Long, OpenTask> toHandOver = new LinkedHashMap<>(tasks.ofKind(HAND_OVER));
        List<DayParcel> found = new ArrayList<>(shown(labelled, toHandOver));
        labelled.forEach(parcel -> toHandOver.remove(parcel.orderNumber()));
        Map<Long, ParcelSizes.Size> measured = sizes.of(toHandOver.keySet());
        toHandOver.forEach((order, task) -> orders.find(order)
                .ifPresent(details ->
                        found.add(unnumbered(details, measured.getOrDefault(order, ParcelSizes.Size.UNKNOWN), task))));
        return found;
    }

    private List<DayParcel> shown(List<Parcel> of, Map<Long, OpenTask> toDo) {
        Map<Long, ParcelSizes.Size> measured =
                sizes.of(of.stream().map(Parcel::orderNumber).collect(Collectors.toSet()));
        return of.stream()
                .map(parcel -> {
                    ParcelSizes.Size size = measured.getOrDefault(parcel.orderNumber(), ParcelSizes.Size.UNKNOWN);
                    return new DayParcel(
                            parcel.orderNumber(),
                            parcel.carrier(),
                            parcel.ttn(),
                            size.city(),
                            size.weightKg(),
                            size.seats(),
                            parcel.cashOnDelivery(),
                            parcel.phase(),
                            parcel.handedOver(),
                            parcel.printable(),
                            toDo.get(parcel.orderNumber()));
                })
                .toList();
    }

    /** A parcel whose number comes with the carrier's receipt. */
    private DayParcel unnumbered(OrderDetails details, ParcelSizes.Size size, OpenTask task) {
        BigDecimal cash = GoodsValue.toCollect(details.order());
        String carrier = shipments
                .carrierOf(details.order().delivery().serviceId())
                .orElseGet(() -> Stream.of(details.summary().carrier(), UNKNOWN_CARRIER)
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .orElseThrow());
        return new DayParcel(
                details.summary().number(),
                carrier,
                details.summary().ttn(),
                size.city(),
                size.weightKg(),
                size.seats(),
                cash,
                null,
                null,
                false,
                task);
    }

    private static List<CarrierParcels> byCarrier(List<DayParcel> parcels) {
        return parcels.stream()
                .collect(Collectors.groupingBy(DayParcel::carrier, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new CarrierParcels(group.getKey(), group.getValue()))
                .toList();
    }
}
