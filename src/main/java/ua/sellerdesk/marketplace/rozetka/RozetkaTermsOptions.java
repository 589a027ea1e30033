package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ua.sellerdesk.marketplace.TermsOptions;

/** Reads the lists that orders are edited from. The names of their parts differ from list to list, so reading is lenient. */
class RozetkaTermsOptions implements TermsOptions {

    private final RozetkaClient client;

    RozetkaTermsOptions(RozetkaClient client) {
        this.client = client;
    }

    @Override
    public List<Option> paymentMethods(long orderNumber) {
        return options(
                client.get("/orders/available-payments", Map.of("order_id", String.valueOf(orderNumber))),
                RozetkaTermsOptions::payment,
                "payment_method_id",
                "id");
    }

    @Override
    public List<Option> deliveryServices() {
        return options(
                client.get("/delivery-services/search", Map.of("pageSize", "0")), RozetkaTermsOptions::name, "id");
    }

    @Override
    public List<Option> cities(String name) {
        return options(
                client.get("/localities/search", Map.of("name", name)),
                city -> joined(name(city), Json.text(city, "region_title")),
                "id");
    }

    @Override
    public List<Option> pickupPoints(int serviceId, long cityId) {
        return options(
                client.get(
                        "/delivery-service-pickups/search",
                        Map.of(
                                "delivery_service_id",
                                String.valueOf(serviceId),
                                "locality_id",
                                String.valueOf(cityId))),
                RozetkaTermsOptions::point,
                "id");
    }

    private static List<Option> options(JsonNode content, Function<JsonNode, String> name, String... ids) {
        List<Option> options = new ArrayList<>();
        for (JsonNode record : records(content)) {
            Long id = Stream.of(ids)
                    .map(field -> Json.whole(record, field))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
            String words = name.apply(record);
            if (id != null && words != null) {
                options.add(new Option(id, words));
            }
        }
        return options;
    }

    /** The content is the list, or holds it under a name of its own beside the paging. */
    private static JsonNode records(JsonNode content) {
        if (content.isArray()) {
            return content;
        }
        return StreamSupport.stream(content.spliterator(), false)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(content.path("none"));
    }

    private static String name(JsonNode record) {
        return Json.firstText(
                record,
                "name_ua",
                "name_uk",
                "title",
                "payment_method_name",
                "payment_type_title",
                "name",
                "city_name");
    }

    /** The title is short, and two methods may share it. */
    private static String payment(JsonNode record) {
        return Json.firstText(
                record, "name_ua", "name_uk", "name", "payment_method_name", "title", "payment_type_title");
    }

    private static String point(JsonNode point) {
        String number = Json.firstText(point, "number", "place_number");
        String address = Json.text(point, "address");
        String street =
                joined(Json.firstText(point, "street", "place_street"), Json.firstText(point, "house", "place_house"));
        String label = joined(number == null ? name(point) : "№ " + number, address == null ? street : address);
        return label.isEmpty() ? null : label;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
