package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.text;
import static ua.sellerdesk.shipping.meest.MeestJson.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Choices;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.Suggestion.Kind;

/**
 * Meest's directory of settlements, streets and branches. Where a name leaves a choice, a person chooses. An empty
 * answer is asked for twice. All throw {@link CarrierUnavailable} when the carrier does not answer.
 */
@Component
class MeestPlaces {

    private static final String UKRAINE = "c35b6195-4ea3-11de-8591-001d600938f8";
    private static final int SHOWN = 30;
    private static final String KIND_BEHIND =
            "(?iu)\\s+(вул|просп|пр-т|бульв|б-р|пров|пл|наб|вулиця|проспект|бульвар|провулок)\\.?$";

    private final MeestClient client;
    private final DirectoryCache cache;

    MeestPlaces(MeestClient client, DirectoryCache cache) {
        this.client = client;
        this.cache = cache;
    }

    /** The branch or postomat with that id of the carrier's. */
    Optional<JsonNode> branch(String id) {
        return search("branchSearch", Map.of("branchID", id)).stream()
                .filter(row -> text(row, "branchID").equalsIgnoreCase(id))
                .findFirst();
    }

    /**
     * The branch of that number in a settlement.
     *
     * @throws CarrierRefusal with the settlement's branches to choose from, where there is none or more than one
     */
    JsonNode branch(JsonNode city, String number) {
        String digits = number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
        String cityId = text(city, "cityID");
        if (!digits.isEmpty() && digits.length() < 10) {
            List<JsonNode> named =
                    search("branchSearch", filters("cityID", cityId, "branchNo", Long.valueOf(digits))).stream()
                            .filter(row -> text(row, "branchNo").equals(digits)
                                    || text(row, "branchNumber").equals(digits))
                            .toList();
            if (named.size() == 1) {
                return named.get(0);
            }
        }
        throw points(
                city,
                "Meest не має відділення № " + number.trim() + " у населеному пункті «" + words(city, "cityDescr")
                        + "»: виберіть відділення");
    }

    /** A refusal that offers the settlement's branches. */
    CarrierRefusal points(JsonNode city, String why) {
        return choose(
                Kind.POINT,
                why,
                search("branchSearch", Map.of("cityID", text(city, "cityID"))).stream()
                        .filter(BranchLimits::receives)
                        .toList(),
                "branchID",
                BranchLimits::title);
    }

    /** The settlement with that id of the carrier's; with nothing but the id where the directory does not tell more. */
    JsonNode settlement(String id) {
        return search("citySearch", Map.of("cityID", id)).stream()
                .filter(row -> text(row, "cityID").equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(), "Meest більше не знає вибраного населеного пункту: виберіть його знову"));
    }

    /**
     * The settlement that the marketplace names. Where the region leaves a choice, the only town among them is meant.
     *
     * @param region may be empty or null
     * @throws CarrierRefusal where more than one may be meant, or none
     */
    JsonNode settlement(String city, String region) {
        String name = PlaceNames.settlement(city);
        String area = PlaceNames.region(region);
        List<JsonNode> named = area.isEmpty() ? List.of() : settlements(name, area);
        if (named.isEmpty()) {
            named = settlements(name, "");
        }
        List<JsonNode> meant = Choices.narrowed(named, row -> sameRegion(words(row, "regionDescr"), area));
        meant = Choices.narrowed(meant, row -> text(row, "viewCity").equalsIgnoreCase("місто"));
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw meant.isEmpty()
                ? choose(
                        Kind.SETTLEMENT,
                        "Meest не знає населеного пункту «" + name + "»: виберіть або виправте назву",
                        search("citySearch", filters("cityDescr", pattern(name) + "%", "countryID", UKRAINE)),
                        "cityID",
                        MeestPlaces::title)
                : choose(
                        Kind.SETTLEMENT,
                        "Кілька населених пунктів з назвою «" + name + "»: виберіть потрібний",
                        meant,
                        "cityID",
                        MeestPlaces::title);
    }

    private List<JsonNode> settlements(String name, String area) {
        Map<String, Object> filters = filters("cityDescr", pattern(name), "countryID", UKRAINE);
        if (!area.isEmpty()) {
            filters.put("regionDescr", area + "%");
        }
        return search("citySearch", filters).stream()
                .filter(row -> !text(row, "cityID").isEmpty())
                .filter(row -> PlaceNames.same(words(row, "cityDescr"), name))
                .toList();
    }

    /**
     * The id of a street.
     *
     * @throws CarrierRefusal where more than one may be meant, or none
     */
    String street(JsonNode city, String street) {
        String name = streetName(street);
        String cityId = text(city, "cityID");
        // the directory's own names begin with the kind of street, its search maybe not
        List<JsonNode> listed = streets(cityId, "%" + pattern(name) + "%");
        if (listed.isEmpty()) {
            listed = streets(cityId, pattern(name) + "%");
        }
        List<JsonNode> named = listed.stream()
                .filter(row -> !text(row, "addressID").isEmpty())
                .filter(row -> wordsOf(streetName(words(row, "addressDescr"))).equals(wordsOf(name)))
                .toList();
        named = Choices.narrowed(
                named, row -> wordsOf(words(row, "addressDescr")).equals(wordsOf(street)));
        if (named.size() == 1) {
            return text(named.get(0), "addressID");
        }
        throw choose(
                Kind.STREET,
                named.isEmpty()
                        ? "Meest не знає вулиці «" + street.trim() + "»: виберіть або виправте назву"
                        : "Кілька вулиць з назвою «" + street.trim() + "»: виберіть потрібну",
                named.isEmpty() ? listed : named,
                "addressID",
                row -> words(row, "addressDescr"));
    }

    private List<JsonNode> streets(String cityId, String pattern) {
        return search("addressSearch", filters("cityID", cityId, "addressDescr", pattern));
    }

    private static CarrierRefusal choose(
            Kind kind, String why, List<JsonNode> rows, String id, Function<JsonNode, String> title) {
        return new CarrierRefusal(
                List.of(),
                why,
                rows.stream()
                        .filter(row -> !text(row, id).isEmpty())
                        .map(row -> new Suggestion(kind, text(row, id), title.apply(row)))
                        .distinct()
                        .limit(SHOWN)
                        .toList());
    }

    private static String title(JsonNode city) {
        return Stream.of(
                        (text(city, "viewCity") + " " + words(city, "cityDescr")).trim(),
                        ending(words(city, "districtDescr"), " р-н"),
                        ending(words(city, "regionDescr"), " обл."))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String ending(String name, String kind) {
        return name.isEmpty() ? "" : name + kind;
    }

    /** Empty answers of a directory under renewal pass: it is asked twice. */
    private List<JsonNode> search(String method, Map<String, ?> filters) {
        return cache.get(MeestCarrier.CODE, method + filters, () -> {
            List<JsonNode> rows = ask(method, filters);
            return rows.isEmpty() ? ask(method, filters) : rows;
        });
    }

    private List<JsonNode> ask(String method, Map<String, ?> filters) {
        return MeestJson.rows(client.ask("POST", MeestWire.path(method), Map.of("filters", filters)));
    }

    private static Map<String, Object> filters(String first, Object value, String second, Object other) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put(first, value);
        filters.put(second, other);
        return filters;
    }

    private static boolean sameRegion(String told, String area) {
        return !area.isEmpty() && PlaceNames.same(PlaceNames.region(told), area);
    }

    private static String streetName(String street) {
        return PlaceNames.street(street).replaceAll(KIND_BEHIND, "").trim();
    }

    /** In any order: "Королева Академіка" is "Академіка Королева". */
    private static Set<String> wordsOf(String text) {
        return Arrays.stream(PlaceNames.plain(text).toLowerCase(Locale.ROOT).split("[\\s.,]+"))
                .collect(Collectors.toSet());
    }

    /** Every kind of apostrophe fits, and what a person wrote is no pattern. */
    private static String pattern(String name) {
        return name.replaceAll("[%_]", "").replaceAll("['’ʼ`]", "%");
    }
}
