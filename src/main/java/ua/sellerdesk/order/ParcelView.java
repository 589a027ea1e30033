package ua.sellerdesk.order;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.Claims;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.Shipment;
import ua.sellerdesk.shipping.Shipments;

/** What the forms show of an order's parcel; dates of Kyiv, empty text where there is nothing to show. */
@Component
class ParcelView {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<Carrier.Phase> WITH_SELLER = EnumSet.of(Carrier.Phase.CREATED, Carrier.Phase.NOT_FOUND);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Shipments shipments;
    private final ParcelServices services;
    private final ConsigneePlaces places;
    private final Claims claims;

    ParcelView(Shipments shipments, ParcelServices services, ConsigneePlaces places, Claims claims) {
        this.shipments = shipments;
        this.services = services;
        this.places = places;
        this.claims = claims;
    }

    void put(Map<String, Object> view, Order order) {
        String carrier = OrderShipping.carrier(order.snapshot(), shipments);
        // an order that nobody has confirmed has no waybill yet
        Optional<Shipment> live =
                order.stage().before(Stage.CONFIRMED) ? Optional.empty() : shipments.live(order.number());
        String ttn = live.map(Shipment::ttn).orElse(order.ttn());
        view.put("ttn", OrderTaskViews.words(ttn));
        view.put("ttnFormat", shipments.ttnFormat(carrier).orElse(""));
        view.put("label", live.filter(s -> s.ref() != null).isPresent() ? "/orders/" + order.number() + "/label" : "");
        view.put(
                "tracking",
                Optional.ofNullable(ttn)
                        .flatMap(number -> shipments.trackingLink(carrier, number))
                        .map(URI::toString)
                        .orElse(""));
        view.put("parcelState", live.map(Shipment::carrierWords).orElse(""));
        view.put("freeUntil", day(live.map(Shipment::paidStorageFrom).map(day -> day.minusDays(1))));
        view.put("price", live.map(Shipment::price).map(OrderTaskViews::money).orElse(""));
        view.put("changeable", live.isPresent() && services.changeable(order.number()));
        view.put("redirectable", live.isPresent() && services.redirectable(order.number()));
        view.put("prolongable", live.isPresent() && services.prolongable(order.number()));
        view.put("returnTtn", live.map(Shipment::successorTtn).orElse(""));
        view.put(
                "returnExpected", day(live.filter(s -> s.successorTtn() != null).map(Shipment::estimatedDelivery)));
        view.put(
                "cashOnDelivery",
                live.map(Shipment::cashOnDelivery).map(OrderTaskViews::money).orElse(""));
        view.put("suggestions", order.stage().before(Stage.CONFIRMED) ? List.of() : suggestions(order.number()));
        if (live.map(Shipment::phase)
                .filter(phase -> !WITH_SELLER.contains(phase))
                .isPresent()) {
            // the carrier has it: no time is left to lose
            view.put("shipByAt", "");
        }
        claim(view, carrier, live.map(Shipment::handedOverAt));
    }

    private void claim(Map<String, Object> view, String carrier, Optional<Instant> handedOver) {
        Optional<Claims.Advice> advice =
                handedOver.flatMap(at -> claims.advice(carrier, LocalDate.ofInstant(at, KYIV)));
        view.put("claimNeeds", advice.map(Claims.Advice::needed).orElse(""));
        view.put("claimBy", day(advice.map(Claims.Advice::by)));
    }

    private List<Map<String, String>> suggestions(long order) {
        return places.suggestions(order).stream()
                .map(place -> Map.of("label", place.words(), "value", place.ref()))
                .toList();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}
