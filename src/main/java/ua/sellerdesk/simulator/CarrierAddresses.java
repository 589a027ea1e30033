package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Settlements, streets and pick-up points. */
@Component
@Profile("demo")
class CarrierAddresses implements NovaPoshtaMethods {

    private static final int ROWS_A_PAGE = 500;

    private final CarrierPlaces places;

    CarrierAddresses(CarrierPlaces places) {
        this.places = places;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of(
                "Address/getWarehouses", this::warehouses,
                "Address/getCities", this::cities,
                "Address/searchSettlements", this::settlements,
                "Address/searchSettlementStreets", this::streets);
    }

    private Map<String, Object> warehouses(JsonNode form) {
        String text = form.path("FindByString").asText("");
        int limit = Math.min(ROWS_A_PAGE, form.path("Limit").asInt(ROWS_A_PAGE));
        int page = Math.max(1, form.path("Page").asInt(1));
        return ok(places.branches.stream()
                .filter(branch -> same(form, "Ref", branch.ref())
                        && same(form, "CityRef", branch.settlement().ref())
                        && same(form, "CityName", branch.settlement().name())
                        && same(form, "SettlementRef", branch.settlement().ref())
                        && same(form, "WarehouseId", branch.number()))
                .filter(branch -> text.isEmpty()
                        || branch.number().equals(text)
                        || branch.address().contains(text))
                .skip((long) limit * (page - 1))
                .limit(limit)
                .map(CarrierAddresses::json)
                .toList());
    }

    private static Map<String, Object> json(CarrierPlaces.Branch branch) {
        return map(
                "Ref",
                branch.ref(),
                "Number",
                branch.number(),
                "Description",
                (branch.postomat() ? "Поштомат" : "Відділення") + " №" + branch.number() + ": " + branch.address(),
                "CityRef",
                branch.settlement().ref(),
                "CityDescription",
                branch.settlement().name(),
                "SettlementRef",
                branch.settlement().ref(),
                "CategoryOfWarehouse",
                branch.postomat() ? "Postomat" : "Branch",
                "TotalMaxWeightAllowed",
                String.valueOf(branch.weight()),
                "PlaceMaxWeightAllowed",
                String.valueOf(branch.weight()),
                "WarehouseStatus",
                branch.open() ? "Working" : "NotWorking",
                "DenyToSelect",
                branch.open() ? "0" : "1",
                "MaxDeclaredCost",
                String.valueOf(branch.declared()),
                "PostFinance",
                branch.pays() ? "1" : "0");
    }

    private static boolean same(JsonNode form, String field, String value) {
        String wanted = form.path(field).asText("");
        return wanted.isEmpty() || wanted.equals(value);
    }

    private Map<String, Object> cities(JsonNode form) {
        String text = form.path("FindByString").asText("");
        return ok(places.settlements.stream()
                .filter(city -> city.name().startsWith(text) && same(form, "Ref", city.ref()))
                .map(city -> map("Ref", city.ref(), "Description", city.name(), "AreaDescription", city.region()))
                .toList());
    }

    private Map<String, Object> settlements(JsonNode form) {
        String text = form.path("CityName").asText("");
        return found(places.settlements.stream()
                .filter(settlement -> !text.isBlank() && settlement.name().startsWith(text))
                .map(settlement -> map(
                        "Present",
                        settlement.words(),
                        "MainDescription",
                        settlement.name(),
                        "Area",
                        settlement.region(),
                        "Region",
                        "",
                        "SettlementTypeCode",
                        settlement.type(),
                        "Ref",
                        settlement.ref(),
                        "DeliveryCity",
                        settlement.ref(),
                        "Warehouses",
                        places.branches.stream()
                                .filter(branch -> branch.settlement() == settlement)
                                .count()))
                .toList());
    }

    private Map<String, Object> streets(JsonNode form) {
        CarrierPlaces.Settlement settlement =
                places.settlement(form.path("SettlementRef").asText());
        String text = form.path("StreetName").asText("").toLowerCase(Locale.ROOT);
        List<String> streets = settlement == null || text.isBlank() ? List.of() : settlement.streets();
        return found(streets.stream()
                .filter(street -> street.toLowerCase(Locale.ROOT).contains(text))
                .map(street -> {
                    String[] parts = street.split(" ", 2);
                    return map(
                            "SettlementRef",
                            settlement.ref(),
                            "SettlementStreetRef",
                            Places.ref(settlement.name() + street),
                            "SettlementStreetDescription",
                            parts[1],
                            "Present",
                            street,
                            "StreetsType",
                            parts[0],
                            "StreetsTypeDescription",
                            parts[0]);
                })
                .toList());
    }

    private static Map<String, Object> found(List<Map<String, Object>> rows) {
        return ok(List.of(map("TotalCount", rows.size(), "Addresses", rows)));
    }
}
