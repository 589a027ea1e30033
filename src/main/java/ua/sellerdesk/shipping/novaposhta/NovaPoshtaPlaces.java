package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.DirectoryCache;

/** Nova Poshta's directory of places. Its empty answers pass, so it is asked twice before a place counts as unknown. */
@Component
class NovaPoshtaPlaces {

    private static final int ROWS_A_PAGE = 500;

    private final NovaPoshtaClient client;
    private final DirectoryCache kept;

    NovaPoshtaPlaces(NovaPoshtaClient client, DirectoryCache kept) {
        this.client = client;
        this.kept = kept;
    }

    Optional<Point> point(String ref) {
        return points(Map.of("Ref", ref)).stream()
                .filter(point -> point.ref().equals(ref))
                .findFirst();
    }

    /** The settlement's points with that number. */
    List<Point> points(Settlement settlement, String number) {
        Map<String, String> asked = in(settlement);
        asked.put("WarehouseId", number);
        return points(asked).stream()
                .filter(point -> point.number().equals(number))
                .toList();
    }

    /**
     * A page of a city's points, the last one shorter than the others.
     *
     * @param words what their description holds; empty for any
     * @param page from 1
     */
    List<Point> points(Map<String, String> city, String words, int page) {
        Map<String, String> asked = new TreeMap<>(city);
        asked.put("FindByString", words);
        asked.put("Limit", String.valueOf(ROWS_A_PAGE));
        asked.put("Page", String.valueOf(page));
        return points(asked);
    }

    static boolean last(List<Point> page) {
        return page.size() < ROWS_A_PAGE;
    }

    /** Where the settlement's points are to be looked for. */
    static Map<String, String> in(Settlement settlement) {
        boolean city = !settlement.cityRef().isEmpty();
        return new TreeMap<>(
                Map.of(city ? "CityRef" : "SettlementRef", city ? settlement.cityRef() : settlement.ref()));
    }

    /** Settlements whose name is or begins so. */
    List<Settlement> settlements(String name) {
        return distinct(
                ask(
                        "searchSettlements",
                        Map.of("CityName", name, "Limit", "50", "Page", "1"),
                        "Addresses",
                        Settlement::of),
                Settlement::ref);
    }

    /** Streets of the settlement whose name is or holds that. */
    List<Street> streets(String settlementRef, String name) {
        return distinct(
                ask(
                        "searchSettlementStreets",
                        Map.of("SettlementRef", settlementRef, "StreetName", name, "Limit", "50"),
                        "Addresses",
                        Street::of),
                Street::ref);
    }

    private List<Point> points(Map<String, String> asked) {
        return ask("getWarehouses", asked, null, Point::of);
    }

    private <T> List<T> ask(String method, Map<String, String> asked, String within, Function<JsonNode, T> read) {
        return kept.get(NovaPoshtaCarrier.CODE, method + new TreeMap<>(asked), () -> {
            List<JsonNode> rows = rows(method, asked, within);
            return (rows.isEmpty() ? rows(method, asked, within) : rows)
                    .stream().map(read).toList();
        });
    }

    /** A place that the directory refuses to tell of is one that it does not know. */
    private List<JsonNode> rows(String method, Map<String, String> asked, String within) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            client.ask("Address", method, asked)
                    .forEach(row -> (within == null ? List.of(row) : row.path(within)).forEach(rows::add));
            return rows;
        } catch (CarrierRefusal unknown) {
            return List.of();
        }
    }

    private static <T> List<T> distinct(List<T> rows, Function<T, String> ref) {
        Map<String, T> byRef = new LinkedHashMap<>();
        rows.forEach(row -> byRef.putIfAbsent(ref.apply(row), row));
        return List.copyOf(byRef.values());
    }
}
