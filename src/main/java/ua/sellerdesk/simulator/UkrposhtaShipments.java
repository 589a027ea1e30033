package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shipments: checked as strictly as the contract says, made, changed, shown. */
@Component
@Profile("demo")
class UkrposhtaShipments {

    static final double PRICE = 45;

    private static final Set<String> DELIVERY = Set.of("W2W", "W2D", "D2W", "D2D");
    private static final Set<String> ON_FAILURE = Set.of("RETURN", "PROCESS_AS_REFUSAL");
    private static final int MOST_GRAMS = 30_000;
    private static final int DAYS_UNDER_WAY = 3;

    private final UkrposhtaParcels parcels;
    private final UkrposhtaClients clients;

    UkrposhtaShipments(UkrposhtaParcels parcels, UkrposhtaClients clients) {
        this.parcels = parcels;
        this.clients = clients;
    }

    Map<String, Object> add(JsonNode form) {
        check(form);
        return json(parcels.add(form.deepCopy()));
    }

    Map<String, Object> change(TravellingParcel parcel, JsonNode form) {
        if (parcel.handed) {
            throw UkrposhtaRefusal.tooLate("Shipment is not in status CREATED");
        }
        check(form);
        ((ObjectNode) parcel.form).setAll((ObjectNode) form);
        return json(parcel);
    }

    void delete(TravellingParcel parcel) {
        if (!parcels.delete(parcel)) {
            throw UkrposhtaRefusal.tooLate("Shipment is not in status CREATED");
        }
    }

    private void check(JsonNode form) {
        demand(
                form.at("/sender/uuid").asText().equals(UkrposhtaClients.SHOP),
                "sender does not belong to the counterparty");
        clients.byUuid(form.at("/recipient/uuid").asText());
        String delivery = form.path("deliveryType").asText();
        demand(DELIVERY.contains(delivery), "deliveryType is wrong");
        demand(ON_FAILURE.contains(form.path("onFailReceiveType").asText()), "onFailReceiveType is wrong");
        JsonNode address = clients.address(form.path("recipientAddressId").asLong());
        demand(
                delivery.endsWith("W")
                        || !address.path("street").asText("").isEmpty()
                                && !address.path("houseNumber").asText("").isEmpty(),
                "street and houseNumber are required for courier delivery");
        demand(form.path("parcels").isArray() && !form.path("parcels").isEmpty(), "parcels are required");
        double declared = 0;
        for (JsonNode parcel : form.path("parcels")) {
            parcel(parcel);
            declared += parcel.path("declaredPrice").asDouble();
        }
        double postPay = form.path("postPay").asDouble();
        demand(postPay <= declared, "postPay exceeds declaredPrice");
        demand(
                postPay == 0 || form.path("transferPostPayToBankAccount").asBoolean(),
                "an entrepreneur is paid into the bank account only");
    }

    private static void parcel(JsonNode parcel) {
        demand(
                within(parcel, "weight", MOST_GRAMS)
                        && within(parcel, "length", 120)
                        && within(parcel, "width", 70)
                        && within(parcel, "height", 70),
                "parcel is too big, or not in whole grams and centimetres");
        demand(parcel.path("declaredPrice").isNumber(), "declaredPrice must be a number");
    }

    private static boolean within(JsonNode parcel, String field, int most) {
        return parcel.path(field).isIntegralNumber()
                && parcel.path(field).asInt() >= 1
                && parcel.path(field).asInt() <= most;
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw UkrposhtaRefusal.invalid(rule);
        }
    }

    List<Map<String, Object>> of(String sender) {
        return parcels.all().stream()
                .filter(parcel -> parcel.form.at("/sender/uuid").asText().equals(sender))
                .map(this::json)
                .toList();
    }

    Map<String, Object> json(TravellingParcel parcel) {
        LocalDateTime created = LocalDateTime.ofInstant(parcel.createdAt, KyivTime.ZONE);
        return map(
                "uuid",
                parcel.ref,
                "barcode",
                parcel.number,
                "type",
                parcel.form.path("type"),
                "deliveryType",
                parcel.form.path("deliveryType"),
                "deliveryPrice",
                PRICE,
                "postPay",
                parcel.form.path("postPay").asDouble(),
                "description",
                parcel.form.path("description"),
                "externalId",
                parcel.form.path("externalId"),
                "sender",
                parcel.form.path("sender"),
                "recipient",
                clients.byUuid(parcel.form.at("/recipient/uuid").asText()),
                "parcels",
                parcel.form.path("parcels"),
                "deliveryDate",
                UkrposhtaTrackingController.text(created.plusDays(DAYS_UNDER_WAY)),
                "lifecycle",
                lifecycle(parcel));
    }

    Map<String, Object> lifecycle(TravellingParcel parcel) {
        List<TravellingParcel.Event> events = parcels.events(parcel);
        var at = events.isEmpty()
                ? parcel.createdAt
                : events.get(events.size() - 1).at();
        return map(
                "status",
                parcels.lifecycle(parcel),
                "statusDate",
                UkrposhtaTrackingController.text(LocalDateTime.ofInstant(at, KyivTime.ZONE)));
    }
}
