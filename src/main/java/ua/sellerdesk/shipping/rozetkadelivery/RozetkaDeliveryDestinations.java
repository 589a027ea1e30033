package ua.sellerdesk.shipping.rozetkadelivery;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.Suggestion.Kind;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryPlaces.City;

/** Finds the city and the point that an order means, and never guesses between several. */
@Component
class RozetkaDeliveryDestinations {

    private final RozetkaDeliveryPlaces places;

    RozetkaDeliveryDestinations(RozetkaDeliveryPlaces places) {
        this.places = places;
    }

    /** Both by the carrier's ids. */
    record Destination(String city, String department) {}

    /**
     * @throws CarrierRefusal with places to choose from, where the order's data leave a choice or name none
     * @throws CarrierUnavailable where the directories do not answer
     */
    Destination of(WaybillRequest request) {
        Consignee to = request.consignee();
        String city = blank(to.chosen().settlementRef())
                ? city(to).id()
                : to.chosen().settlementRef().trim();
        List<RozetkaDeliveryPoint> points = places.points(city);
        if (points.isEmpty()) {
            throw refusal("У цьому населеному пункті немає точок ROZETKA Delivery: узгодьте з покупцем іншу доставку");
        }
        return new Destination(city, point(request, points).id());
    }

    private City city(Consignee to) {
        String name = PlaceNames.settlement(to.city());
        if (name.isEmpty()) {
            throw refusal("Для ROZETKA Delivery потрібен населений пункт отримувача");
        }
        List<City> found = places.cities(name);
        List<City> named = found.stream()
                .filter(city -> city.name().equalsIgnoreCase(name))
                .toList();
        if (named.isEmpty()) {
            throw new CarrierRefusal(
                    List.of(),
                    "ROZETKA Delivery не знає населеного пункту «" + name + "»"
                            + (found.isEmpty() ? ": узгодьте з покупцем іншу доставку" : ": виберіть зі схожих"),
                    cities(found));
        }
        String region = PlaceNames.region(to.region());
        // a city that is a region of its own goes by the name of either
        boolean tells = !region.isEmpty() && !region.equalsIgnoreCase(name);
        List<City> meant =
                tells ? named.stream().filter(city -> sameRegion(city, region)).toList() : named;
        if (meant.size() != 1) {
            throw new CarrierRefusal(
                    List.of(),
                    "Уточніть населений пункт «" + name + "»: виберіть зі списку ROZETKA Delivery",
                    cities(meant.isEmpty() ? named : meant));
        }
        return meant.get(0);
    }

    private static boolean sameRegion(City city, String region) {
        String its = PlaceNames.region(city.region());
        return its.isEmpty() || its.equalsIgnoreCase(region) || its.equalsIgnoreCase(city.name());
    }

    private static RozetkaDeliveryPoint point(WaybillRequest request, List<RozetkaDeliveryPoint> all) {
        Consignee to = request.consignee();
        Set<String> address = AddressWords.of(PlaceNames.plain(to.street()) + " " + PlaceNames.plain(to.house()));
        List<RozetkaDeliveryPoint> meant = meant(to, address, all);
        if (meant.size() != 1) {
            throw new CarrierRefusal(
                    List.of(),
                    meant.isEmpty()
                            ? "ROZETKA Delivery не знає такої точки видачі: виберіть зі списку"
                            : "Кілька точок видачі ROZETKA Delivery підходять: виберіть потрібну",
                    points(meant.isEmpty() ? all : meant, request, AddressWords.of(to.street())));
        }
        RozetkaDeliveryPoint point = meant.get(0);
        if (!point.open()) {
            throw elsewhere("зараз не видає посилок", point, all, request);
        }
        if (!point.takes(request.parcel().weightKg())) {
            throw elsewhere("приймає до " + point.heaviestKg().toPlainString() + " кг", point, all, request);
        }
        return point;
    }

    /** By what an operator chose alone; else by the carrier's id; else by number and address, which may contradict. */
    private static List<RozetkaDeliveryPoint> meant(Consignee to, Set<String> address, List<RozetkaDeliveryPoint> all) {
        if (!blank(to.chosen().pointRef())) {
            return only(all, point -> point.id().equals(to.chosen().pointRef().trim()));
        }
        List<RozetkaDeliveryPoint> byRef =
                only(all, point -> point.id().equalsIgnoreCase(PlaceNames.plain(to.pointRef())));
        if (!byRef.isEmpty()) {
            return byRef;
        }
        String number = PlaceNames.plain(to.pointNumber()).replaceFirst("^№\\s*", "");
        Predicate<RozetkaDeliveryPoint> numbered =
                point -> !number.isEmpty() && point.number().equals(number);
        List<RozetkaDeliveryPoint> both = only(all, numbered.and(point -> point.at(address)));
        return both.isEmpty() ? only(all, numbered.or(point -> point.at(address))) : both;
    }

    private static List<RozetkaDeliveryPoint> only(
            List<RozetkaDeliveryPoint> points, Predicate<RozetkaDeliveryPoint> wanted) {
        return points.stream().filter(wanted).toList();
    }

    private static CarrierRefusal elsewhere(
            String why, RozetkaDeliveryPoint point, List<RozetkaDeliveryPoint> all, WaybillRequest request) {
        return new CarrierRefusal(
                List.of(),
                "Точка видачі «" + point.words() + "» " + why + ": виберіть іншу",
                points(only(all, other -> !other.id().equals(point.id())), request, Set.of()));
    }

    private static List<Suggestion> cities(List<City> cities) {
        return cities.stream()
                .map(city -> new Suggestion(Kind.SETTLEMENT, city.id(), city.words()))
                .toList();
    }

    /** Those that can be chosen, the ones in the order's street first. */
    private static List<Suggestion> points(
            List<RozetkaDeliveryPoint> points, WaybillRequest request, Set<String> street) {
        return points.stream()
                .filter(point -> point.open() && point.takes(request.parcel().weightKg()))
                .sorted(Comparator.comparing((RozetkaDeliveryPoint point) -> !point.at(street))
                        .thenComparing(RozetkaDeliveryPoint::words))
                .map(point -> new Suggestion(
                        Kind.POINT,
                        point.id(),
                        point.number().isEmpty() || point.words().contains(point.number())
                                ? point.words()
                                : "№ " + point.number() + ", " + point.words()))
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
