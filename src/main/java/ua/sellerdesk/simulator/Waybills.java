package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.envelope;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;
import static ua.sellerdesk.simulator.NovaPoshtaReply.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Waybills: made, changed, deleted, listed, and what they would cost. */
@Component("simulatedWaybills")
@Profile("demo")
class Waybills implements NovaPoshtaMethods {

    private static final int DAYS_UNDER_WAY = 2;
    private static final int PRICE = 95;
    private static final int PRICE_OF_A_KILOGRAM = 5;
    private static final int KILOGRAMS_INCLUDED = 10;
    private static final int PRICE_OF_MONEY = 20;

    private final Parcels parcels;
    private final WaybillForm forms;
    private final ParcelCodes codes;
    private final SimulatedTime time;

    Waybills(Parcels parcels, WaybillForm forms, ParcelCodes codes, SimulatedTime time) {
        this.parcels = parcels;
        this.forms = forms;
        this.codes = codes;
        this.time = time;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of(
                "InternetDocument/save", this::save,
                "InternetDocument/update", this::update,
                "InternetDocument/delete", this::delete,
                "InternetDocument/getDocumentList", this::list,
                "InternetDocument/getDocumentPrice", this::price,
                "InternetDocument/getDocumentDeliveryDate", this::deliveryDate);
    }

    private Map<String, Object> save(JsonNode form) {
        List<WaybillForm.Fault> faults = forms.faults(form);
        return faults.isEmpty() ? made(parcels.add(form)) : refused(faults);
    }

    /** Only before hand-over; the number stays. */
    private Map<String, Object> update(JsonNode form) {
        Parcel parcel = parcels.byRef(form.path("Ref").asText());
        if (parcel == null || !"1".equals(parcel.code)) {
            return refusal("Document not found", "20000200564");
        }
        List<WaybillForm.Fault> faults = forms.faults(form);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        parcel.form = form;
        return made(parcel);
    }

    private Map<String, Object> made(Parcel parcel) {
        return ok(List.of(map(
                "Ref",
                parcel.ref,
                "CostOnSite",
                price(parcel.field("Weight")),
                "EstimatedDeliveryDate",
                parcel.created.plusDays(DAYS_UNDER_WAY).format(WaybillForm.DAY),
                "IntDocNumber",
                parcel.ttn,
                "TypeDocument",
                "InternetDocument")));
    }

    private static Map<String, Object> refused(List<WaybillForm.Fault> faults) {
        Map<String, Object> refusal = envelope(false, List.of());
        refusal.put("errors", faults.stream().map(WaybillForm.Fault::text).toList());
        refusal.put("errorCodes", faults.stream().map(WaybillForm.Fault::code).toList());
        return refusal;
    }

    private Map<String, Object> delete(JsonNode form) {
        JsonNode wanted = form.path("DocumentRefs");
        List<String> refs = new ArrayList<>();
        if (wanted.isArray()) {
            wanted.forEach(ref -> refs.add(ref.asText()));
        } else {
            refs.add(wanted.asText());
        }
        List<Object> deleted = new ArrayList<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        for (String ref : refs) {
            Parcel parcel = parcels.byRef(ref);
            if (parcel == null) {
                errors.put(ref, "No document changed DeletionMark");
            } else {
                parcels.delete(parcel);
                deleted.add(map("Ref", ref));
            }
        }
        Map<String, Object> reply = envelope(errors.isEmpty(), deleted);
        if (!errors.isEmpty()) {
            // recorded from the real service: an object here, an array everywhere else
            reply.put("errors", errors);
            reply.put("errorCodes", List.of("20000201173"));
        }
        return reply;
    }

    private Map<String, Object> list(JsonNode form) {
        int page = Math.max(1, form.path("Page").asInt(1));
        boolean full = "1".equals(form.path("GetFullList").asText());
        return ok(parcels.all().stream()
                .skip(full ? 0 : (page - 1) * 100L)
                .limit(full ? Long.MAX_VALUE : 100)
                .map(p -> (Object) map(
                        "Ref",
                        p.ref,
                        "IntDocNumber",
                        p.ttn,
                        "InfoRegClientBarcodes",
                        p.field("InfoRegClientBarcodes"),
                        "Description",
                        p.field("Description"),
                        "StateId",
                        p.code,
                        "StateName",
                        codes.words(p.code),
                        "DateTime",
                        KyivTime.text(p.created),
                        "Cost",
                        p.field("Cost"),
                        "CostOnSite",
                        String.valueOf(price(p.field("Weight"))),
                        "CitySender",
                        p.field("CitySender")))
                .toList());
    }

    private Map<String, Object> price(JsonNode form) {
        if (!complete(
                form, "CitySender", "CityRecipient", "Weight", "ServiceType", "Cost", "CargoType", "SeatsAmount")) {
            return refusal("CityRecipient not selected", "20000200104");
        }
        boolean money = form.path("RedeliveryCalculate").path("Amount").asDouble() > 0;
        return ok(List.of(map(
                "AssessedCost",
                form.path("Cost").asInt(),
                "Cost",
                price(form.path("Weight").asText()),
                "CostRedelivery",
                money ? PRICE_OF_MONEY : "")));
    }

    private static int price(String weight) {
        double kilograms = weight.isEmpty() ? 0 : Double.parseDouble(weight);
        return PRICE + PRICE_OF_A_KILOGRAM * (int) Math.max(0, Math.ceil(kilograms - KILOGRAMS_INCLUDED));
    }

    private static boolean complete(JsonNode form, String... fields) {
        return Stream.of(fields).noneMatch(field -> form.path(field).asText("").isBlank());
    }

    private Map<String, Object> deliveryDate(JsonNode form) {
        if (!complete(form, "ServiceType", "CitySender", "CityRecipient")) {
            return refusal("CityRecipient not selected", "20000200104");
        }
        String date = KyivTime.text(time.local().plusDays(DAYS_UNDER_WAY));
        return ok(List.of(
                map("DeliveryDate", map("date", date + ".000000", "timezone_type", 3, "timezone", "Europe/Kyiv"))));
    }
}
