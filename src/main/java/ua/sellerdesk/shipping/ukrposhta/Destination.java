package ua.sellerdesk.shipping.ukrposhta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Choices;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.Suggestion.Kind;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaPlaces.House;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaPlaces.Office;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaPlaces.Settlement;
import ua.sellerdesk.shipping.ukrposhta.UkrposhtaPlaces.Street;

/** Where an order goes, in the terms of Ukrposhta's directory; where that leaves a choice, a person makes it. */
@Component
class Destination {

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private final UkrposhtaPlaces places;

    Destination(UkrposhtaPlaces places) {
        this.places = places;
    }

    /**
     * The fields of {@code POST /addresses}.
     *
     * @throws CarrierRefusal where the order's data do not name one place, mostly with suggestions
     * @throws CarrierUnavailable where the directory does not answer
     */
    Map<String, Object> of(Consignee to) {
        return to.toDoor() ? door(to) : office(to);
    }

    private Map<String, Object> office(Consignee to) {
        Office office = to.chosen().pointRef() == null ? meant(to) : chosen(to);
        if (office.closed()) {
            throw new CarrierRefusal(
                    List.of(),
                    "Відділення " + office.postcode() + " зараз не приймає відправлень: виберіть інше",
                    points(neighbours(to, office)));
        }
        return address(office.postcode(), office.region(), office.district(), office.city());
    }

    private Office chosen(Consignee to) {
        return one(places.officesAt(to.chosen().pointRef()))
                .orElseThrow(() -> choosePoint("Вибраного відділення Укрпошта вже не знає", officesAround(to)));
    }

    /** A postcode says it all, unless its office is in another settlement than the order. */
    private Office meant(Consignee to) {
        Optional<String> postcode = postcode(to.pointNumber());
        List<Office> named = postcode.map(places::officesAt).orElse(List.of());
        Optional<Office> there = one(named.stream()
                .filter(office -> to.chosen().settlementRef() == null)
                .filter(office -> blank(to.city()) || PlaceNames.same(office.city(), PlaceNames.settlement(to.city())))
                .toList());
        if (there.isPresent()) {
            return there.get();
        }
        List<Office> all = officesAround(to);
        return byRef(all, to)
                .or(() -> one(all.stream()
                        .filter(office -> postcode.map(office::known).orElse(false))
                        .toList()))
                .or(() -> byNumber(all, to.pointNumber()))
                .orElseThrow(() -> choosePoint(
                        blank(to.pointNumber())
                                ? "У замовленні немає номера відділення Укрпошти"
                                : "Відділення «" + to.pointNumber().trim() + "» не знайдено в цьому населеному пункті",
                        Stream.concat(named.stream(), all.stream()).distinct().toList()));
    }

    private List<Office> officesAround(Consignee to) {
        return places.officesOf(settlement(to).ref());
    }

    private static Optional<Office> byRef(List<Office> all, Consignee to) {
        String ref = orEmpty(to.pointRef());
        return one(all.stream()
                .filter(office -> !ref.isEmpty() && (ref.equals(office.ref()) || office.known(ref)))
                .toList());
    }

    /** Offices of a town are numbered: "Львів 5". */
    private static Optional<Office> byNumber(List<Office> all, String written) {
        String number = lastNumber(orEmpty(written));
        return one(all.stream()
                .filter(office -> !number.isEmpty()
                        && number.equals(lastNumber(office.name().replace(office.postcode(), ""))))
                .toList());
    }

    private static String lastNumber(String text) {
        Matcher number = LAST_NUMBER.matcher(text);
        return number.find() ? number.group(1).replaceFirst("^0+(?=\\d)", "") : "";
    }

    /** One office serves several addresses, so the directory names it several times. */
    private static Optional<Office> one(List<Office> offices) {
        Set<String> postcodes = offices.stream().map(Office::postcode).collect(Collectors.toSet());
        return postcodes.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
    }

    /** Other offices of the settlement; none where the order does not tell which that is. */
    private List<Office> neighbours(Consignee to, Office closed) {
        String city = blank(to.city()) ? closed.city() : to.city();
        String region = blank(to.region()) ? closed.region() : to.region();
        try {
            return places.officesOf(
                    settlement(to.chosen().settlementRef(), city, region).ref());
        } catch (CarrierRefusal unclear) {
            return List.of();
        }
    }

    private Map<String, Object> door(Consignee to) {
        if (blank(to.street()) || blank(to.house())) {
            throw new CarrierRefusal(List.of(), "У замовленні немає адреси доставки: потрібні вулиця та будинок");
        }
        Settlement settlement = settlement(to);
        Street street = street(to, settlement);
        Map<String, Object> address =
                address(postcode(to, street), settlement.region(), settlement.district(), settlement.name());
        address.put("street", street.words());
        address.put("houseNumber", to.house().trim());
        if (!blank(to.flat())) {
            address.put("apartmentNumber", to.flat().trim());
        }
        return address;
    }

    private Street street(Consignee to, Settlement settlement) {
        String name = PlaceNames.street(to.street());
        List<Street> found = places.streets(settlement.ref(), name);
        String chosen = to.chosen().streetRef();
        if (chosen != null) {
            return found.stream()
                    .filter(street -> street.ref().equals(chosen))
                    .findFirst()
                    .orElseGet(() -> new Street(chosen, "", to.street().trim()));
        }
        List<Street> named = found.stream()
                .filter(street -> PlaceNames.same(street.name(), name))
                .toList();
        List<Street> meant = Choices.narrowed(named, street -> PlaceNames.sameStreetKind(street.kind(), to.street()));
        if (meant.size() != 1) {
            throw new CarrierRefusal(
                    List.of(),
                    named.isEmpty()
                            ? "Укрпошта не знає вулиці «" + to.street().trim() + "»: перевірте назву"
                            : "У цьому населеному пункті кілька вулиць «" + name + "»: виберіть потрібну",
                    suggestions(Kind.STREET, meant.isEmpty() ? found : meant, Street::ref, Street::words));
        }
        return meant.get(0);
    }

    private String postcode(Consignee to, Street street) {
        String number = to.house().trim();
        List<House> houses = places.houses(street.ref(), number);
        return houses.stream()
                .filter(house -> PlaceNames.same(house.number(), number))
                .findFirst()
                .or(() -> houses.stream().findFirst())
                .map(House::postcode)
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(),
                        "Укрпошта не знає будинку " + number + " на цій вулиці: перевірте номер будинку або домовтеся "
                                + "про доставку у відділення"));
    }

    private Settlement settlement(Consignee to) {
        if (blank(to.city()) && to.chosen().settlementRef() == null) {
            throw new CarrierRefusal(List.of(), "У замовленні немає населеного пункту отримувача");
        }
        return settlement(to.chosen().settlementRef(), orEmpty(to.city()), orEmpty(to.region()));
    }

    /** Many villages share a name: where the region leaves a choice, the only town among them is meant. */
    private Settlement settlement(String chosen, String city, String region) {
        String name = PlaceNames.settlement(city);
        List<Settlement> found = name.isEmpty() ? List.of() : places.settlements(name);
        if (chosen != null) {
            return found.stream()
                    .filter(settlement -> settlement.ref().equals(chosen))
                    .findFirst()
                    .orElseGet(() -> new Settlement(chosen, "", name, "", region));
        }
        List<Settlement> named = found.stream()
                .filter(settlement -> PlaceNames.same(settlement.name(), name))
                .toList();
        List<Settlement> there = Choices.narrowed(named, settlement -> inRegion(settlement, region));
        boolean elsewhere = !region.isEmpty() && there.stream().noneMatch(settlement -> inRegion(settlement, region));
        List<Settlement> meant = elsewhere ? there : Choices.narrowed(there, Settlement::town);
        if (meant.size() != 1) {
            throw new CarrierRefusal(
                    List.of(),
                    meant.isEmpty()
                            ? "Укрпошта не знає населеного пункту «" + name + "»: перевірте назву"
                            : "Кілька населених пунктів з назвою «" + name + "»: виберіть потрібний",
                    settlements(meant.isEmpty() ? found : meant));
        }
        return meant.get(0);
    }

    private static boolean inRegion(Settlement settlement, String region) {
        return PlaceNames.same(PlaceNames.region(settlement.region()), PlaceNames.region(region));
    }

    private static List<Suggestion> settlements(List<Settlement> from) {
        long different = from.stream()
                .map(settlement -> settlement.words(false))
                .distinct()
                .count();
        boolean withDistrict = different < from.size();
        return suggestions(Kind.SETTLEMENT, from, Settlement::ref, settlement -> settlement.words(withDistrict));
    }

    private static CarrierRefusal choosePoint(String why, List<Office> from) {
        List<Suggestion> points = points(from);
        return new CarrierRefusal(List.of(), points.isEmpty() ? why : why + ": виберіть відділення зі списку", points);
    }

    /** The open ones, by postcode, which is what the address of a parcel needs. */
    private static List<Suggestion> points(List<Office> from) {
        return suggestions(
                Kind.POINT, from.stream().filter(office -> !office.closed()).toList(), Office::postcode, Office::words);
    }

    private static <T> List<Suggestion> suggestions(
            Kind kind, List<T> from, Function<T, String> ref, Function<T, String> words) {
        Map<String, Suggestion> byRef = new LinkedHashMap<>();
        from.forEach(
                item -> byRef.putIfAbsent(ref.apply(item), new Suggestion(kind, ref.apply(item), words.apply(item))));
        return List.copyOf(byRef.values());
    }

    private static Map<String, Object> address(String postcode, String region, String district, String city) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("postcode", postcode);
        address.put("country", "UA");
        Map.of("region", region, "district", district, "city", city).forEach((field, value) -> {
            if (!value.isEmpty()) {
                address.put(field, value);
            }
        });
        return address;
    }

    private static Optional<String> postcode(String number) {
        Matcher postcode = POSTCODE.matcher(orEmpty(number));
        return postcode.find() ? Optional.of(postcode.group()) : Optional.empty();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
