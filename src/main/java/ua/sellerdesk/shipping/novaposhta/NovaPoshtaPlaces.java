package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;

/** Nova Poshta's directory of places. Its empty answers pass, so it is asked twice before a place counts as unknown. */
@Component
class NovaPoshtaPlaces {

    private final NovaPoshtaClient client;

    NovaPoshtaPlaces(NovaPoshtaClient client) {
        this.client = client;
    }

    /** The branch or postomat. */
    Optional<JsonNode> warehouse(String ref) {
        return twice("getWarehouses", Map.of("Ref", ref)).stream()
                .filter(row -> text(row, "Ref").equals(ref))
                .findFirst();
    }

    /**
     * The settlement that the marketplace names. Many villages share a name: where the region leaves a choice, the only
     * town among them is meant.
     *
     * @param region may be empty
     * @return empty where the directory does not know the name
     * @throws CarrierRefusal where more than one may be meant
     */
    Optional<JsonNode> settlement(String city, String region) {
        String name = name(city);
        List<JsonNode> named = settlements(name);
        List<JsonNode> meant = narrowed(named, row -> sameRegion(text(row, "Area"), region));
        meant = narrowed(meant, row -> text(row, "SettlementTypeCode").startsWith("м"));
        if (meant.size() > 1) {
            throw new CarrierRefusal(
                    List.of(),
                    meant.stream()
                            .map(row -> text(row, "Present"))
                            .distinct()
                            .limit(5)
                            .collect(Collectors.joining(
                                    "; ", "Кілька населених пунктів з назвою «" + name + "», уточніть область: ", "")));
        }
        return meant.stream().findFirst();
    }

    /** The settlement's name without its kind, as the directory has it. */
    static String name(String city) {
        return city == null ? "" : city.trim().replaceFirst("(?iu)^(м|с|смт|с-ще|селище)(\\.\\s*|\\s+)", "");
    }

    /** The region's name without the word for region, as the directory has it. */
    static String area(String region) {
        return region == null
                ? ""
                : region.replaceAll("(?iu)\\s*(область|обл\\.?)\\s*", " ").trim();
    }

    private List<JsonNode> settlements(String name) {
        List<JsonNode> named = new ArrayList<>();
        for (JsonNode page : twice("searchSettlements", Map.of("CityName", name, "Limit", "50", "Page", "1"))) {
            page.path("Addresses").forEach(row -> {
                boolean known =
                        named.stream().anyMatch(other -> text(other, "Ref").equals(text(row, "Ref")));
                if (!known && text(row, "MainDescription").equalsIgnoreCase(name)) {
                    named.add(row);
                }
            });
        }
        return named;
    }

    private static List<JsonNode> narrowed(List<JsonNode> rows, Predicate<JsonNode> by) {
        List<JsonNode> kept = rows.stream().filter(by).toList();
        return rows.size() == 1 || kept.isEmpty() ? rows : kept;
    }

    private static boolean sameRegion(String area, String region) {
        return !area.isEmpty() && area(area).equalsIgnoreCase(area(region));
    }

    private List<JsonNode> twice(String method, Map<String, String> properties) {
        JsonNode data = client.ask("Address", method, properties);
        if (data.isEmpty()) {
            data = client.ask("Address", method, properties);
        }
        List<JsonNode> rows = new ArrayList<>();
        data.forEach(rows::add);
        return rows;
    }
}
