package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;
import static ua.sellerdesk.simulator.NovaPoshtaReply.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Orders for parcels under way: to bring them back, to another place, or to keep them for longer. */
@Component
@Profile("demo")
class AfterHandOver implements NovaPoshtaMethods {

    private record Order(String type, String ref, String number, Parcel parcel, String waybill) {}

    private static final String NOT_FOUND = "20000301849";
    private static final String[] REASONS = {"Замовлення відправника", "Відмова отримувача"};

    private final Parcels parcels;
    private final CarrierPlaces places;
    private final SimulatedTime time;
    private final List<Order> orders = new ArrayList<>();

    AfterHandOver(Parcels parcels, CarrierPlaces places, SimulatedTime time) {
        this.parcels = parcels;
        this.places = places;
        this.time = time;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of(
                "AdditionalService/CheckPossibilityCreateReturn", this::returnable,
                "AdditionalService/getReturnReasons", form -> reasons(),
                "AdditionalService/getReturnReasonsSubtypes", AfterHandOver::subtypes,
                "AdditionalService/checkPossibilityForRedirecting", this::redirectable,
                "AdditionalService/CheckPossibilityTermExtension", this::extendable,
                "AdditionalService/save", this::save,
                "AdditionalService/getReturnOrdersList", form -> list("orderCargoReturn", form),
                "AdditionalService/getRedirectionOrdersList", form -> list("orderRedirecting", form));
    }

    private Map<String, Object> returnable(JsonNode form) {
        Parcel parcel = underWay(text(form, "Number"));
        return parcel == null
                ? refusal("Express Waybill document not found", NOT_FOUND)
                : ok(List.of(map(
                        "NonCash",
                        false,
                        "City",
                        "Київ",
                        "Counterparty",
                        "Демо-крамниця",
                        "ContactPerson",
                        "Демо Продавець",
                        "Address",
                        "м. Київ, Відділення №1",
                        "Phone",
                        "380501112233",
                        "Ref",
                        Places.ref("return address"))));
    }

    private static Map<String, Object> reasons() {
        return ok(List.of(
                map("Ref", Places.ref(REASONS[1]), "Description", REASONS[1]),
                map("Ref", Places.ref(REASONS[0]), "Description", REASONS[0])));
    }

    private static Map<String, Object> subtypes(JsonNode form) {
        String reason = text(form, "ReasonRef");
        return ok(List.of(map("Ref", Places.ref(reason + "subtype"), "Description", "Інше", "ReasonRef", reason)));
    }

    private Map<String, Object> redirectable(JsonNode form) {
        Parcel parcel = underWay(text(form, "Number"));
        return parcel == null
                ? refusal("Express Waybill document not found", NOT_FOUND)
                : ok(List.of(map(
                        "Ref",
                        parcel.ref,
                        "Number",
                        parcel.ttn,
                        "PayerType",
                        "Recipient",
                        "PaymentMethod",
                        "Cash",
                        "WarehouseRef",
                        parcel.field("RecipientAddress"),
                        "DocumentWeight",
                        parcel.field("Weight"))));
    }

    private Map<String, Object> extendable(JsonNode form) {
        Parcel parcel = underWay(text(form, "IntDocNumber"));
        return parcel == null || parcel.arrived == null || parcel.keptDays > 0
                ? refusal("Term extension is unavailable", NOT_FOUND)
                : ok(List.of(map("IntDocNumber", parcel.ttn)));
    }

    private synchronized Map<String, Object> save(JsonNode form) {
        Parcel parcel = underWay(text(form, "IntDocNumber"));
        if (parcel == null) {
            return refusal("IntDocNumber is incorrect", "20000301271");
        }
        return switch (text(form, "OrderType")) {
            case "orderCargoReturn" -> bringBack(parcel, form);
            case "orderRedirecting" -> redirect(parcel, form);
            case "orderTermExtension" -> keep(parcel, form);
            default -> refusal("OrderType is incorrect", "20000301247");
        };
    }

    private Map<String, Object> bringBack(Parcel parcel, JsonNode form) {
        if (!List.of(Places.ref(REASONS[0]), Places.ref(REASONS[1])).contains(text(form, "Reason"))) {
            return refusal("Reason is incorrect", "20000301267");
        }
        if (!Places.ref(text(form, "Reason") + "subtype").equals(text(form, "SubtypeReason"))) {
            return refusal("SubtypeReason is incorrect", "20000301269");
        }
        if (!Places.ref("return address").equals(text(form, "ReturnAddressRef"))
                || text(form, "Note").length() > 100) {
            return refusal("Return address is not possible", "20000301251");
        }
        return ordered(form, parcel, parcels.recall(parcel));
    }

    private Map<String, Object> redirect(Parcel parcel, JsonNode form) {
        boolean toPoint = text(form, "ServiceType").endsWith("Warehouse");
        CarrierPlaces.Branch branch = places.branch(text(form, "RecipientWarehouse"));
        boolean place = toPoint
                ? branch != null && branch.open()
                : places.settlement(text(form, "RecipientSettlement")) != null
                        && !text(form, "RecipientSettlementStreet").isEmpty();
        boolean person = text(form, "RecipientPhone").matches("380\\d{9}")
                && !text(form, "Recipient").isEmpty()
                && !text(form, "RecipientContactName").isEmpty();
        if (!place || !person || !text(form, "Customer").matches("Sender|Recipient")) {
            return refusal("Redirecting is unavailable", "20000301248");
        }
        return ordered(form, parcel, parcels.redirect(parcel, form));
    }

    private Map<String, Object> keep(Parcel parcel, JsonNode form) {
        LocalDate today = time.local().toLocalDate();
        try {
            LocalDate last = LocalDate.parse(text(form, "StorageFinalDate"), WaybillForm.DAY);
            if (parcel.arrived == null || !last.isAfter(today)) {
                return refusal("StorageFinalDate is incorrect", "20000301271");
            }
            parcels.keep(parcel, (int) (last.toEpochDay() - today.toEpochDay()));
            return ordered(form, parcel, "");
        } catch (DateTimeParseException e) {
            return refusal("StorageFinalDate is incorrect", "20000301271");
        }
    }

    private Map<String, Object> ordered(JsonNode form, Parcel parcel, String waybill) {
        String number = "102-%08d".formatted(orders.size() + 1);
        Order order = new Order(text(form, "OrderType"), Places.ref(number), number, parcel, waybill);
        orders.add(order);
        return ok(List.of(map("Number", number, "Ref", order.ref())));
    }

    /** The number in the question is the order's or the parcel's. */
    private synchronized Map<String, Object> list(String type, JsonNode form) {
        String number = text(form, "Number");
        return ok(orders.stream()
                .filter(order -> order.type().equals(type))
                .filter(order -> number.isEmpty()
                        || order.number().equals(number)
                        || order.parcel().ttn.equals(number))
                .map(AfterHandOver::row)
                .toList());
    }

    /** The list of redirects, unlike that of returns, tells no state of an order. */
    private static Map<String, Object> row(Order order) {
        Map<String, Object> row = map(
                "OrderRef",
                order.ref(),
                "OrderNumber",
                order.number(),
                "DocumentNumber",
                order.parcel().ttn,
                "DeliveryCost",
                "25",
                "ExpressWaybillNumber",
                order.waybill(),
                "ExpressWaybillStatus",
                "");
        if (order.type().equals("orderCargoReturn")) {
            row.put("OrderStatus", "Прийняте");
        }
        return row;
    }

    /** @return null where the parcel is not with the carrier, received, or on another way already */
    private Parcel underWay(String ttn) {
        Parcel parcel = parcels.byTtn(ttn);
        return parcel == null || !parcels.underWay(parcel) ? null : parcel;
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).asText("");
    }
}
