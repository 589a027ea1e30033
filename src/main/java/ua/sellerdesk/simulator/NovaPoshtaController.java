package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.OrderView.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nova Poshta's interface: one address, every refusal with HTTP 200. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/novaposhta")
class NovaPoshtaController {

    private static final String KEY = "demo-key";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final Map<String, String> TEXTS = Map.of(
            "1", "Відправник самостійно створив цю накладну, але ще не надав до відправки",
            "3", "Номер не знайдено",
            "5", "Відправлення прямує до міста одержувача",
            "7", "Прибув на відділення",
            "9", "Відправлення отримано",
            "103", "Одержувач відмовився від отримання",
            "124", "Знищено внаслідок ворожої атаки");

    private final Parcels parcels;
    private final Places places;

    NovaPoshtaController(Parcels parcels, Places places) {
        this.parcels = parcels;
        this.places = places;
    }

    @PostMapping({"/v2.0/json", "/v2.0/json/"})
    Map<String, Object> call(@RequestBody JsonNode body) {
        String model = body.path("modelName").asText().replaceFirst("General$", "");
        String method = model + "/" + body.path("calledMethod").asText();
        String key = body.path("apiKey").asText("");
        boolean keyless = model.equals("Address") || model.equals("TrackingDocument");
        if (!KEY.equals(key) && !(keyless && key.isEmpty())) {
            return refusal("API key auth fail", "20000200068");
        }
        JsonNode form = body.path("methodProperties");
        return switch (method) {
            case "InternetDocument/save" -> save(form);
            case "InternetDocument/delete" -> delete(form);
            case "InternetDocument/getDocumentList" -> list(form);
            case "TrackingDocument/getStatusDocuments" -> track(form);
            case "Address/getWarehouses" -> warehouses(form);
            case "Address/getCities" -> cities(form);
            case "Address/searchSettlements" -> settlements(form);
            case "Counterparty/getCounterparties" ->
                ok(List.of(map(
                        "Ref",
                        Places.ref("shop"),
                        "Description",
                        "Демо-крамниця",
                        "CounterpartyType",
                        "Organization")));
            case "Counterparty/getCounterpartyContactPersons" ->
                ok(List.of(map(
                        "Ref",
                        Places.ref("contact"),
                        "Description",
                        "Демо Продавець",
                        "Phones",
                        "380501112233",
                        "Email",
                        "")));
            case "Counterparty/getCounterpartyAddresses" ->
                ok(List.of(map("Ref", places.all.get(0).ref(), "Description", "Київ, вул. Шевченка, 5")));
            case "Counterparty/save" -> person(form);
            default -> refusal("Method not found", "20000900761");
        };
    }

    private Map<String, Object> save(JsonNode form) {
        List<String[]> errors = new ArrayList<>();
        if (!form.path("RecipientsPhone").asText("").matches("380\\d{9}")) {
            errors.add(new String[] {"RecipientsPhone invalid format", "20000300434"});
        }
        String description = form.path("Description").asText("");
        if (description.isBlank()) {
            errors.add(new String[] {"Description empty", "20000200150"});
        } else if (description.length() > 120) {
            errors.add(new String[] {"Description too long", "20000200152"});
        }
        LocalDate today = KyivTime.now().toLocalDate();
        LocalDate date = today;
        try {
            date = form.hasNonNull("DateTime")
                    ? LocalDate.parse(form.path("DateTime").asText(), DAY)
                    : today;
        } catch (DateTimeParseException e) {
            errors.add(new String[] {"DateTime invalid format", "20000200103"});
        }
        if (date.isBefore(today)) {
            errors.add(new String[] {"DateTime in the past", "20000400455"});
        }
        if (!errors.isEmpty()) {
            Map<String, Object> refusal = envelope(false, List.of());
            refusal.put("errors", errors.stream().map(e -> e[0]).toList());
            refusal.put("errorCodes", errors.stream().map(e -> e[1]).toList());
            return refusal;
        }
        Parcels.Parcel parcel = parcels.add(form);
        return ok(List.of(map(
                "Ref",
                parcel.ref,
                "CostOnSite",
                95,
                "EstimatedDeliveryDate",
                date.plusDays(2).format(DAY),
                "IntDocNumber",
                parcel.ttn,
                "TypeDocument",
                "InternetDocument")));
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
            Parcels.Parcel parcel = parcels.byRef(ref);
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
                        TEXTS.getOrDefault(p.code, ""),
                        "DateTime",
                        KyivTime.text(p.created),
                        "Cost",
                        p.field("Cost"),
                        "CostOnSite",
                        "95",
                        "CitySender",
                        p.field("CitySender")))
                .toList());
    }

    private Map<String, Object> track(JsonNode form) {
        JsonNode documents = form.path("Documents");
        if (documents.isEmpty() || documents.size() > 100) {
            return refusal("Document number is not correct", "20001401442");
        }
        List<Object> found = new ArrayList<>();
        documents.forEach(
                document -> found.add(tracked(document.path("DocumentNumber").asText())));
        return ok(found);
    }

    private Map<String, Object> tracked(String ttn) {
        Parcels.Parcel p = parcels.byTtn(ttn);
        if (p == null) {
            return map(
                    "Number",
                    ttn,
                    "StatusCode",
                    "3",
                    "Status",
                    TEXTS.get("3"),
                    "RefEW",
                    "",
                    "ClientBarcode",
                    "",
                    "DateCreated",
                    "",
                    "ScheduledDeliveryDate",
                    "",
                    "ActualDeliveryDate",
                    "",
                    "RecipientDateTime",
                    "",
                    "TrackingUpdateDate",
                    "",
                    "LastCreatedOnTheBasisNumber",
                    "",
                    "DocumentWeight",
                    0,
                    "PossibilityCreateReturn",
                    false);
        }
        boolean returned = !p.returnTtn.isEmpty();
        Map<String, Object> json = map(
                "Number",
                ttn,
                "StatusCode",
                p.code,
                "Status",
                TEXTS.getOrDefault(p.code, ""),
                "RefEW",
                p.ref,
                "ClientBarcode",
                p.field("InfoRegClientBarcodes"),
                "DateCreated",
                p.created.format(DASHED),
                "ScheduledDeliveryDate",
                p.created.plusDays(2).format(DASHED),
                "ActualDeliveryDate",
                iso(p.arrived),
                "TrackingUpdateDate",
                iso(p.updated),
                "RecipientDateTime",
                p.received == null ? "" : p.received.format(DOTTED),
                "DatePayedKeeping",
                p.arrived == null ? "" : iso(p.arrived.plusDays(7)),
                "DateFirstDayStorage",
                p.arrived == null ? "" : p.arrived.toLocalDate().toString(),
                "DateScan",
                p.updated.format(DateTimeFormatter.ofPattern("HH:mm dd.MM.yyyy")));
        json.putAll(map(
                "WarehouseRecipient",
                "",
                "UndeliveryReasons",
                returned ? "Відмова одержувача" : "",
                "DocumentWeight",
                1.2,
                "DocumentCost",
                "95",
                "AfterpaymentOnGoodsCost",
                0,
                "Redelivery",
                p.form.path("BackwardDeliveryData").isEmpty() ? 0 : 1,
                "RedeliverySum",
                "",
                "LastCreatedOnTheBasisNumber",
                p.returnTtn,
                "LastCreatedOnTheBasisDocumentType",
                returned ? "CargoReturn" : "",
                "PossibilityCreateReturn",
                "7".equals(p.code)));
        return json;
    }

    private static String iso(LocalDateTime moment) {
        return moment == null ? "" : KyivTime.text(moment);
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
                        (p.postomat() ? "Поштомат" : "Відділення") + " №" + p.number() + ": " + p.street() + ", 5",
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

    private Map<String, Object> person(JsonNode form) {
        String name = form.path("LastName").asText()
                + form.path("FirstName").asText()
                + form.path("Phone").asText();
        return ok(List.of(map(
                "Ref",
                Places.ref("recipient"),
                "Description",
                "Приватна особа",
                "ContactPerson",
                ok(List.of(map("Ref", Places.ref(name)))))));
    }

    @GetMapping("/orders/{kind}/{list}/{ref}/type/pdf/apiKey/{key}")
    ResponseEntity<byte[]> label(@PathVariable String ref, @PathVariable String key) {
        Parcels.Parcel parcel = parcels.byRef(ref);
        if (!KEY.equals(key) || parcel == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(LabelPdf.of(parcel.ttn));
    }

    private static Map<String, Object> ok(List<?> data) {
        return envelope(true, data);
    }

    private static Map<String, Object> refusal(String text, String code) {
        Map<String, Object> refusal = envelope(false, List.of());
        refusal.put("errors", List.of(text));
        refusal.put("errorCodes", List.of(code));
        return refusal;
    }

    private static Map<String, Object> envelope(boolean success, List<?> data) {
        return map(
                "success",
                success,
                "data",
                data,
                "errors",
                List.of(),
                "warnings",
                List.of(),
                "info",
                List.of(),
                "messageCodes",
                List.of(),
                "errorCodes",
                List.of(),
                "warningCodes",
                List.of(),
                "infoCodes",
                List.of());
    }
}
