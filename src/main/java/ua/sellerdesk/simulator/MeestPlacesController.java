package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.MeestRefusal.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Meest's directory: a percent sign stands for any letters. */
@MeestResource
class MeestPlacesController {

    private static final int MOST = 30;

    private final Places places;

    MeestPlacesController(Places places) {
        this.places = places;
    }

    @PostMapping("/citySearch")
    Map<String, Object> cities(@RequestBody JsonNode body) {
        JsonNode filters = filters(body);
        return ok(places.cities.values().stream()
                .filter(same(filters, "cityID", city -> Places.ref(city.name())))
                .filter(city -> like(filters, "cityDescr", city.name()))
                .filter(city -> like(filters, "regionDescr", region(city)))
                .limit(MOST)
                .map(city -> map(
                        "cityID",
                        Places.ref(city.name()),
                        "viewCity",
                        "Місто",
                        "cityDescr",
                        words(city.name()),
                        "districtDescr",
                        words(city.name()),
                        "regionDescr",
                        words(region(city)),
                        "isBranchInCity",
                        true,
                        "isDeliveryInCity",
                        true))
                .toList());
    }

    @PostMapping("/branchSearch")
    Map<String, Object> branches(@RequestBody JsonNode body) {
        JsonNode filters = filters(body);
        if (filters.has("branchNo") && !filters.path("branchNo").isIntegralNumber()) {
            throw MeestRefusal.invalid("branchNo", "Невірний тип значення");
        }
        return ok(places.all.stream()
                .filter(same(filters, "branchID", Places.Place::ref))
                .filter(same(filters, "cityID", Places.Place::cityRef))
                .filter(same(filters, "branchNo", Places.Place::number))
                .map(MeestPlacesController::branch)
                .toList());
    }

    @PostMapping("/addressSearch")
    Map<String, Object> streets(@RequestBody JsonNode body) {
        JsonNode filters = filters(body);
        return ok(places.cities.values().stream()
                .filter(same(filters, "cityID", city -> Places.ref(city.name())))
                .flatMap(city -> city.streets().stream()
                        .filter(street -> like(filters, "addressDescr", street))
                        .map(street -> map(
                                "addressID",
                                Places.ref(city.name() + street),
                                "addressDescr",
                                words(street),
                                "cityID",
                                Places.ref(city.name()))))
                .toList());
    }

    private static Map<String, Object> branch(Places.Place place) {
        String name = (place.postomat() ? "Поштомат" : "Відділення") + " №" + place.number();
        return map(
                "branchID",
                place.ref(),
                "branchNo",
                Integer.valueOf(place.number()),
                "branchType",
                place.postomat() ? "АПТ" : "ППВ",
                "branchTypeDescr",
                place.postomat() ? "Поштомат: до 30 кг." : "Відділення. Без обмежень ваги.",
                "ShortName",
                name,
                "branchDescr",
                map("descrUA", name, "descrSearchUA", place.city() + " " + place.street() + ", " + place.house()),
                "addressID",
                Places.ref(place.city() + place.street()),
                "addressDescr",
                words(place.street()),
                "building",
                place.house(),
                "cityID",
                place.cityRef(),
                "cityDescr",
                words(place.city()),
                "isBranchClosed",
                false,
                "branchLimits",
                map(
                        "weightTotalMax",
                        place.postomat() ? 15 : 0,
                        "quantityPlacesMax",
                        place.postomat() ? 1 : 0,
                        "insuranceTotalMax",
                        place.postomat() ? 15000 : 0,
                        "gabaritesMax",
                        place.postomat()
                                ? map("length", 61, "width", 37, "height", 35)
                                : map("length", 0, "width", 0, "height", 0)));
    }

    private static JsonNode filters(JsonNode body) {
        JsonNode filters = body.path("filters");
        if (filters.isEmpty()) {
            throw MeestRefusal.invalid("filters", "Вкажіть хоча б один фільтр");
        }
        return filters;
    }

    private static <T> Predicate<T> same(JsonNode filters, String field, Function<T, String> value) {
        String wanted = filters.path(field).asText("");
        return row -> wanted.isEmpty() || wanted.equals(value.apply(row));
    }

    private static boolean like(JsonNode filters, String field, String value) {
        String wanted = filters.path(field).asText("");
        String pattern = Arrays.stream(wanted.toLowerCase(Locale.ROOT).split("%", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return wanted.isEmpty() || value.toLowerCase(Locale.ROOT).matches(pattern);
    }

    private static String region(Places.City city) {
        return city.region().isEmpty()
                ? "КИЇВСЬКА"
                : city.region().replace(" обл.", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> words(String text) {
        return map("descrUA", text, "descrRU", "", "descrEN", "");
    }
}
