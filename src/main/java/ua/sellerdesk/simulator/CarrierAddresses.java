package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cities and pick-up points. */
@Component
@Profile("demo")
class CarrierAddresses implements NovaPoshtaMethods {

    private final Places places;

    CarrierAddresses(Places places) {
        this.places = places;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of(
                "Address/getWarehouses", this::warehouses,
                "Address/getCities", this::cities,
                "Address/searchSettlements", this::settlements);
    }

    private Map<String, Object> warehouses(JsonNode form) {
        String text = form.path("FindByString").asText("");
        return ok(places.all.stream()
                .filter(p -> same(form, "Ref", p.ref())
                        && same(form, "CityRef", p.cityRef())
                        && same(form, "CityName", p.city())
                        && same(form, "SettlementRef", p.cityRef())
                        && same(form, "WarehouseId", p.number())
                        && (text.isEmpty()
                                || p.number().equals(text)
                                || p.street().contains(text)))
                .map(p -> (Object) map(
                        "Ref",
                        p.ref(),
                        "Number",
                        p.number(),
                        "Description",
                        (p.postomat() ? "Поштомат" : "Відділення") + " №" + p.number() + ": " + p.street() + ", "
                                + p.house(),
                        "CityRef",
                        p.cityRef(),
                        "CityDescription",
                        p.city(),
                        "CategoryOfWarehouse",
                        p.postomat() ? "Postomat" : "Branch",
                        "TotalMaxWeightAllowed",
                        p.postomat() ? "20" : "0",
                        "PlaceMaxWeightAllowed",
                        "30",
                        "WarehouseStatus",
                        "Working",
                        "DenyToSelect",
                        "0",
                        "MaxDeclaredCost",
                        "0",
                        "WarehouseIndex",
                        p.cityId() + "/" + p.number(),
                        "PostFinance",
                        "1"))
                .toList());
    }

    private static boolean same(JsonNode form, String field, String value) {
        String wanted = form.path(field).asText("");
        return wanted.isEmpty() || wanted.equals(value);
    }

    private Map<String, Object> cities(JsonNode form) {
        String text = form.path("FindByString").asText("");
        return ok(places.all.stream()
                .filter(p -> p.city().startsWith(text) && same(form, "Ref", p.cityRef()))
                .map(p -> (Object) map("Ref", p.cityRef(), "Description", p.city(), "CityID", "" + p.cityId()))
                .distinct()
                .toList());
    }

    private Map<String, Object> settlements(JsonNode form) {
        String text = form.path("CityName").asText("");
        List<Map<String, Object>> found = places.all.stream()
                .filter(p -> p.city().startsWith(text))
                .map(p -> map(
                        "Present",
                        "м. " + p.city(),
                        "MainDescription",
                        p.city(),
                        "Area",
                        "",
                        "Region",
                        "",
                        "SettlementTypeCode",
                        "м.",
                        "Ref",
                        p.cityRef(),
                        "DeliveryCity",
                        p.cityRef(),
                        "Warehouses",
                        8))
                .distinct()
                .toList();
        return ok(List.of(map("TotalCount", found.size(), "Addresses", found)));
    }
}
