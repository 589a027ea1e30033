package ua.sellerdesk.shipping.novaposhta;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.Choices;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/**
 * Finds in the directory the place that an order means: what the operator chose, else the marketplace's reference, else
 * by names. Where those leave a choice, it asks instead of guessing.
 */
@Component
class NovaPoshtaDestinations {

    /** As many as an operator reads through. */
    static final int MOST_SUGGESTIONS = 20;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final NovaPoshtaPlaces places;

    NovaPoshtaDestinations(NovaPoshtaPlaces places) {
        this.places = places;
    }

    /**
     * @throws CarrierRefusal where the order does not say where to, or leaves a choice: with what to choose from
     * @throws ua.sellerdesk.shipping.CarrierUnavailable where the directory does not answer
     */
    Destination find(Consignee to) {
        String chosen = orEmpty(to.chosen().pointRef());
        if (!chosen.isEmpty()) {
            return places.point(chosen).map(Destination::to).orElseThrow(() -> gone(to));
        }
        return to.toDoor() ? door(to) : point(to);
    }

    private Destination point(Consignee to) {
        String given = to.chosen().settlementRef() == null ? orEmpty(to.pointRef()) : "";
        Optional<Point> known = given.isEmpty() ? Optional.empty() : places.point(given);
        return known.map(Destination::to).orElseGet(() -> byNumber(to));
    }

    private Destination byNumber(Consignee to) {
        String number = number(to.pointNumber());
        Optional<Settlement> settlement = settlement(to);
        if (settlement.isEmpty()) {
            if (number.isEmpty() || orEmpty(to.city()).isEmpty()) {
                throw new CarrierRefusal(
                        List.of(), "У замовленні немає відділення: потрібні населений пункт і номер відділення");
            }
            return new Destination(false, null, null, null, number);
        }
        List<Point> numbered = number.isEmpty() ? List.of() : places.points(settlement.get(), number);
        if (numbered.size() == 1) {
            return Destination.to(numbered.get(0));
        }
        if (numbered.size() > 1) {
            throw choosePoint("Кілька відділень з номером " + number + ": виберіть потрібне", numbered);
        }
        List<Point> others = others(settlement.get(), to);
        if (others.isEmpty() && !number.isEmpty()) {
            // the directory tells of no point at all, so it cannot tell that this one is wrong
            return new Destination(false, settlement.get(), null, null, number);
        }
        throw choosePoint(
                number.isEmpty()
                        ? "У замовленні немає номера відділення: виберіть відділення"
                        : "Нова пошта не знає відділення № " + number + " ("
                                + settlement.get().words() + "): виберіть інше",
                others);
    }

    private Destination door(Consignee to) {
        String street = orEmpty(to.street());
        if (street.isEmpty()) {
            throw new CarrierRefusal(
                    List.of(), "У замовленні немає адреси доставки: потрібні населений пункт і вулиця");
        }
        Optional<Settlement> settlement = settlement(to);
        if (settlement.isEmpty() && orEmpty(to.city()).isEmpty()) {
            throw new CarrierRefusal(
                    List.of(), "У замовленні немає адреси доставки: потрібні населений пункт і вулиця");
        }
        return new Destination(
                true,
                settlement.orElse(null),
                null,
                settlement
                        .flatMap(s -> street(s, street, to.chosen().streetRef()))
                        .orElse(null),
                street);
    }

    /**
     * The settlement that the marketplace names. Many villages share a name: where the region leaves a choice, the only
     * town among them is meant. Empty where the directory does not know the name.
     */
    private Optional<Settlement> settlement(Consignee to) {
        String name = PlaceNames.settlement(to.city());
        List<Settlement> known = name.isEmpty() ? List.of() : places.settlements(name);
        Optional<Settlement> chosen = known.stream()
                .filter(settlement -> settlement.ref().equals(to.chosen().settlementRef()))
                .findFirst();
        if (chosen.isPresent() || known.isEmpty()) {
            return chosen;
        }
        List<Settlement> named = known.stream()
                .filter(settlement -> PlaceNames.same(settlement.name(), name))
                .toList();
        if (named.isEmpty()) {
            throw chooseSettlement("Нова пошта не знає населеного пункту «" + name + "»: виберіть схожий", known);
        }
        List<Settlement> meant = Choices.narrowed(named, settlement -> sameRegion(settlement.area(), to.region()));
        meant = Choices.narrowed(meant, settlement -> settlement.type().startsWith("м"));
        if (meant.size() > 1) {
            throw chooseSettlement(
                    "Кілька населених пунктів з назвою «" + name + "»: виберіть потрібний або уточніть область", meant);
        }
        return Optional.of(meant.get(0));
    }

    /** Empty where the directory knows no such street; the courier then goes by what is written. */
    private Optional<Street> street(Settlement settlement, String written, String chosen) {
        List<Street> known = places.streets(settlement.ref(), PlaceNames.street(written));
        Optional<Street> picked =
                known.stream().filter(street -> street.ref().equals(chosen)).findFirst();
        if (picked.isPresent() || known.isEmpty()) {
            return picked;
        }
        List<Street> named = known.stream()
                .filter(street -> PlaceNames.same(street.name(), PlaceNames.street(written)))
                .toList();
        List<Street> meant = Choices.narrowed(named, street -> PlaceNames.sameStreetKind(street.type(), written));
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        throw refusal(
                meant.isEmpty()
                        ? "Нова пошта не знає вулиці «" + written + "»: виберіть схожу"
                        : "Кілька вулиць з назвою «" + written + "»: виберіть потрібну",
                (meant.isEmpty() ? known : meant)
                        .stream().map(Street::suggestion).toList());
    }

    private CarrierRefusal gone(Consignee to) {
        return choosePoint(
                "Вибраного відділення Нова пошта вже не має: виберіть інше",
                settlement(to).map(settlement -> others(settlement, to)).orElse(List.of()));
    }

    /** Points of the settlement, those on the order's street first. */
    private List<Point> others(Settlement settlement, Consignee to) {
        String street = PlaceNames.street(to.street());
        List<Point> near = street.isEmpty() ? List.of() : open(settlement, street);
        return near.isEmpty() ? open(settlement, "") : near;
    }

    private List<Point> open(Settlement settlement, String words) {
        return places.points(NovaPoshtaPlaces.in(settlement), words, 1).stream()
                .filter(Point::open)
                .toList();
    }

    private static CarrierRefusal choosePoint(String words, List<Point> points) {
        return refusal(words, points.stream().map(Point::suggestion).toList());
    }

    private static CarrierRefusal chooseSettlement(String words, List<Settlement> settlements) {
        return refusal(words, settlements.stream().map(Settlement::suggestion).toList());
    }

    private static CarrierRefusal refusal(String words, List<Suggestion> suggestions) {
        return new CarrierRefusal(
                List.of(), words, suggestions.stream().limit(MOST_SUGGESTIONS).toList());
    }

    private static boolean sameRegion(String area, String region) {
        String meant = PlaceNames.region(region);
        return !area.isEmpty() && !meant.isEmpty() && PlaceNames.same(PlaceNames.region(area), meant);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }

    /** The number of a pick-up point out of such words as "Відділення №12 (до 30 кг)"; empty where there is none. */
    private static String number(String written) {
        Matcher number = NUMBER.matcher(written == null ? "" : written);
        return number.find() ? number.group() : "";
    }
}
