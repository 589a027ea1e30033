package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaDestinations.MOST_SUGGESTIONS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.ParcelRules.Place;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** Whether a place takes a parcel: the carrier's general limits, and those of the very branch or postomat. */
@Component
class NovaPoshtaRules {

    private static final int MOST_PAGES = 5;

    private final ParcelRules general;
    private final NovaPoshtaPlaces places;
    private final CashCollection collection;

    NovaPoshtaRules(ParcelRules general, NovaPoshtaPlaces places, NovaPoshtaProperties settings) {
        this.general = general;
        this.places = places;
        this.collection = settings.cashOnDelivery();
    }

    /**
     * @throws CarrierRefusal naming each rule that is broken, with points of the same city that take the parcel
     * @throws ua.sellerdesk.shipping.CarrierUnavailable where the directory does not answer
     */
    void check(Destination to, WaybillRequest request) {
        Point point = to.point();
        List<String> broken = point == null ? general(to.place(), request) : broken(point, request);
        if (!broken.isEmpty()) {
            throw new CarrierRefusal(
                    List.of(),
                    String.join(" ", broken),
                    point == null
                            ? List.of()
                            : to.city().map(city -> others(city, request)).orElse(List.of()));
        }
    }

    private List<String> broken(Point point, WaybillRequest request) {
        List<String> broken = new ArrayList<>();
        WaybillRequest.Parcel parcel = request.parcel();
        BigDecimal seat = parcel.weightKg().divide(BigDecimal.valueOf(parcel.seats()), MathContext.DECIMAL32);
        if (!point.open()) {
            broken.add(point.name() + " зараз не приймає відправлень: виберіть інше.");
        }
        if (over(parcel.weightKg(), point.maxWeightKg())) {
            broken.add(point.name() + " приймає посилки до " + point.maxWeightKg() + " кг: виберіть інше.");
        }
        if (over(seat, point.maxSeatKg())) {
            broken.add(point.name() + " приймає місця до " + point.maxSeatKg() + " кг кожне: виберіть інше.");
        }
        if (over(request.declaredValue(), point.maxDeclared())) {
            broken.add(point.name() + " приймає посилки вартістю до " + point.maxDeclared() + " грн: виберіть інше.");
        }
        if (request.collects() && !point.paysOut()) {
            broken.add(point.name() + " не приймає післяплати: виберіть інше.");
        }
        if (request.collects() && point.postomat() && collection == CashCollection.PAYMENT_CONTROL) {
            broken.add("До поштомата контроль оплати не діє (правило Нової пошти): виберіть відділення.");
        }
        broken.addAll(general(point.postomat() ? Place.POSTOMAT : Place.BRANCH, request));
        return broken;
    }

    private List<String> general(Place place, WaybillRequest request) {
        try {
            general.check(NovaPoshtaCarrier.CODE, place, request);
            return List.of();
        } catch (CarrierRefusal refusal) {
            return List.of(refusal.getMessage());
        }
    }

    private List<Suggestion> others(Map<String, String> city, WaybillRequest request) {
        List<Suggestion> fitting = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more && page <= MOST_PAGES && fitting.size() < MOST_SUGGESTIONS; page++) {
            List<Point> points = places.points(city, "", page);
            points.stream()
                    .filter(point -> broken(point, request).isEmpty())
                    .map(Point::suggestion)
                    .forEach(fitting::add);
            more = !NovaPoshtaPlaces.last(points);
        }
        return fitting.stream().limit(MOST_SUGGESTIONS).toList();
    }

    private static boolean over(BigDecimal value, BigDecimal limit) {
        return limit != null && value.compareTo(limit) > 0;
    }
}
