package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Nova Poshta's JSON API, strict: one address, logical errors under HTTP 200, no protection against a second waybill. */
final class StandInNovaPoshta extends StandIn {

    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final String CITY = "8d5a980d-391c-11dd-90d9-001a92567626";
    static final String BRANCH = "1ec09d88-e1c2-11e3-8c4a-0050568002cf";
    static final String POSTOMAT = "39931b80-e1c2-11e3-8c4a-0050568002cf";
    static final String SENDER_CITY = "db5c88e0-391c-11dd-90d9-001a92567626";
    static final String SENDER = "11111111-1111-4111-8111-111111111111";
    static final String SENDER_ADDRESS = "22222222-2222-4222-8222-222222222222";
    static final String SENDER_CONTACT = "33333333-3333-4333-8333-333333333333";
    static final String SENDER_PHONE = "380501112233";
    private static final String RETURN_REASON = "49754eb2-a9e1-11e3-9fa0-0050568002cf";
    private static final String RETURN_KIND = "49754ec8-a9e1-11e3-9fa0-0050568002cf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Set<String> KEYLESS = Set.of(
            "getStatusDocuments",
            "getWarehouses",
            "getCities",
            "searchSettlements",
            "searchSettlementStreets",
            "getDocumentPrice",
            "getDocumentDeliveryDate");

    private static final Map<String, String> WORDS = Map.of(
            "1", "Відправник самостійно створив цю накладну, але ще не надав до відправки",
            "2", "Видалено",
            "5", "Відправлення прямує до міста отримувача",
            "7", "Прибув на відділення",
            "9", "Відправлення отримано",
            "103", "Відмова одержувача",
            "124", "Знищено");

    /** A waybill and its parcel. */
    static final class Parcel {
        final String ref = UUID.randomUUID().toString();
        final String number;
        final String mark;
        final JsonNode saved;
        String code = "1";
        boolean deleted;
        String paidStorageFrom = "";
        String successor = "";
        String successorType = "";
        String returnOrder;

        private Parcel(String number, String mark, JsonNode saved) {
            this.number = number;
            this.mark = mark;
            this.saved = saved;
        }
    }

    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private final Map<String, String> recipients = new LinkedHashMap<>();
    private long nextNumber = 20450000000001L;

    StandInNovaPoshta(String root) {
        super(root);
    }

    // what tests arrange and look at

    /** The waybills made under this mark, deleted ones included. */
    synchronized List<Parcel> waybillsOf(StandInOrder order) {
        return parcels.values().stream()
                .filter(parcel -> parcel.mark.contains(String.valueOf(order.id)))
                .toList();
    }

    /** A waybill made at the branch's counter, known by its number alone. */
    synchronized Parcel madeElsewhere() {
        Parcel parcel = new Parcel(String.valueOf(nextNumber++), "", Json.object());
        parcels.put(parcel.number, parcel);
        return parcel;
    }

    synchronized void move(String number, String code) {
        parcels.get(number).code = code;
    }

    synchronized void deletedByHand(String number) {
        parcels.get(number).deleted = true;
    }

    synchronized void paidStorageFrom(String number, LocalDate day) {
        parcels.get(number).paidStorageFrom = day + " 00:00:00";
    }

    /** The parcel goes back under a number of its own. */
    synchronized Parcel sendBack(String number, String code) {
        Parcel back = new Parcel("59" + String.valueOf(nextNumber++).substring(2), "", Json.object());
        back.code = "5";
        parcels.put(back.number, back);
        Parcel parcel = parcels.get(number);
        parcel.code = code;
        parcel.successor = back.number;
        parcel.successorType = "CargoReturn";
        return back;
    }

    // the API

    @Override
    protected Answer answer(Call call) {
        JsonNode body = call.body();
        if (!call.method().equals("POST") || !body.isObject()) {
            refused(call, "Only JSON by POST");
            return new Answer(400, "");
        }
        if (!body.path("methodProperties").isObject()) {
            return error(call, "20000100001", "methodProperties must be an object");
        }
        String method = body.path("calledMethod").asText();
        if (!KEYLESS.contains(method) && !body.path("apiKey").asText().equals(KEY)) {
            return error(call, "20000200068", "API key auth fail");
        }
        JsonNode given = body.path("methodProperties");
        String model = body.path("modelName").asText().replace("General", "");
        return switch (model + "/" + method) {
            case "InternetDocument/save" -> save(call, given);
            case "InternetDocument/delete" -> delete(call, given);
            case "InternetDocument/getDocumentList" -> list(given);
            case "TrackingDocument/getStatusDocuments" -> track(call, given);
            case "Address/getWarehouses" -> warehouses(given);
            case "Address/getCities" -> data(Json.object("Ref", CITY, "Description", "Київ", "Area", "area"));
            case "Address/searchSettlements" ->
                data(Json.object(
                        "TotalCount",
                        1,
                        "Addresses",
                        Json.array(Json.object(
                                "Present", "м. Київ, Київська обл.",
                                "MainDescription", "Київ",
                                "Area", "Київська",
                                "Region", "",
                                "SettlementTypeCode", "м.",
                                "Ref", "e718a680-4b33-11e4-ab6d-005056801329",
                                "DeliveryCity", CITY,
                                "Warehouses", 100))));
            case "Address/searchSettlementStreets" -> data(Json.object("TotalCount", 0, "Addresses", Json.array()));
            case "Counterparty/save" -> recipient(call, given);
            case "Counterparty/getCounterparties" -> data(Json.object("Ref", SENDER, "Description", "ФОП"));
            case "Counterparty/getCounterpartyContactPersons" ->
                data(Json.object("Ref", SENDER_CONTACT, "Description", "Склад", "Phones", SENDER_PHONE));
            case "AdditionalService/CheckPossibilityCreateReturn" -> returnAddress(call, given);
            case "AdditionalService/getReturnReasons" ->
                data(Json.object("Ref", RETURN_REASON, "Description", "Причини з боку відправника"));
            case "AdditionalService/getReturnReasonsSubtypes" ->
                data(Json.object(
                        "Ref", RETURN_KIND, "Description", "Скасування замовлення", "ReasonRef", RETURN_REASON));
            case "AdditionalService/getReturnOrdersList" -> returnOrders(given);
            case "AdditionalService/save" -> orderReturn(call, given);
            default -> error(call, "20000100003", "Method not found " + model + "/" + method);
        };
    }

    private Answer returnAddress(Call call, JsonNode given) {
        Parcel parcel = parcels.get(given.path("Number").asText());
        return parcel == null || parcel.deleted || parcel.code.equals("9")
                ? error(call, "20000200198", "Document number is not correct")
                : data(Json.object("NonCash", true, "City", "Київ", "Ref", SENDER_ADDRESS));
    }

    private Answer returnOrders(JsonNode given) {
        ObjectNode envelope = envelope(true);
        ArrayNode rows = (ArrayNode) envelope.path("data");
        String number = given.path("Number").asText("");
        parcels.values().stream()
                .filter(parcel -> parcel.returnOrder != null)
                .filter(parcel -> number.isEmpty() || number.equals(parcel.number))
                .forEach(parcel -> rows.add(Json.object(
                        "OrderNumber", parcel.returnOrder,
                        "DocumentNumber", parcel.number,
                        "OrderStatus", "Прийняте")));
        return Answer.json(envelope);
    }

    private Answer orderReturn(Call call, JsonNode given) {
        Parcel parcel = parcels.get(given.path("IntDocNumber").asText());
        if (parcel == null || parcel.deleted || parcel.returnOrder != null) {
            return error(call, "20000200198", "Document number is not correct");
        }
        if (!given.path("OrderType").asText().equals("orderCargoReturn")
                || !given.path("Reason").asText().equals(RETURN_REASON)
                || !given.path("SubtypeReason").asText().equals(RETURN_KIND)
                || !given.path("ReturnAddressRef").asText().equals(SENDER_ADDRESS)) {
            return error(call, "20000200199", "Return order is incorrect");
        }
        parcel.returnOrder = "102-" + parcel.number.substring(6);
        return data(Json.object(
                "Number", parcel.returnOrder, "Ref", UUID.randomUUID().toString()));
    }

    private Answer save(Call call, JsonNode given) {
        String wrong = wrongIn(given);
        if (wrong != null) {
            return error(call, wrong.substring(0, 11), wrong.substring(12));
        }
        Parcel parcel = new Parcel(
                String.valueOf(nextNumber++),
                given.path("InfoRegClientBarcodes").asText(),
                given.deepCopy());
        parcels.put(parcel.number, parcel);
        return data(Json.object(
                "Ref",
                parcel.ref,
                "CostOnSite",
                95,
                "EstimatedDeliveryDate",
                DAY.format(today().plusDays(2)),
                "IntDocNumber",
                parcel.number,
                "TypeDocument",
                "InternetDocument"));
    }

    /** The code and words of the first rule broken; null where none is. */
    private String wrongIn(JsonNode given) {
        for (String required : List.of(
                "PayerType",
                "PaymentMethod",
                "CargoType",
                "ServiceType",
                "SeatsAmount",
                "Description",
                "Cost",
                "CitySender",
                "Sender",
                "SenderAddress",
                "ContactSender",
                "SendersPhone",
                "RecipientsPhone")) {
            if (given.path(required).asText("").isBlank()) {
                return "20000200000 " + required + " is not specified";
            }
        }
        LocalDate day;
        try {
            day = LocalDate.parse(given.path("DateTime").asText(), DAY);
        } catch (DateTimeException unreadable) {
            return "20000400456 DateTime is incorrect";
        }
        if (day.isBefore(today())) {
            return "20000400455 DateTime in the past";
        }
        boolean seats = given.path("OptionsSeat").isArray()
                && !given.path("OptionsSeat").isEmpty();
        if (!seats && given.path("VolumeGeneral").asDouble() < 0.0004) {
            return "20000200114 VolumeGeneral is not specified";
        }
        if (given.path("Weight").asDouble() < 0.1) {
            return "20000200113 Weight is too small";
        }
        if (seats
                && given.path("OptionsSeat").size() != given.path("SeatsAmount").asInt()) {
            return "20000200115 OptionsSeat and SeatsAmount differ";
        }
        if (!Set.of("WarehouseWarehouse", "WarehouseDoors", "DoorsWarehouse", "DoorsDoors")
                .contains(given.path("ServiceType").asText())) {
            return "20000200116 ServiceType is incorrect";
        }
        if (!Set.of("Sender", "Recipient").contains(given.path("PayerType").asText())
                || !Set.of("Cash", "NonCash")
                        .contains(given.path("PaymentMethod").asText())) {
            return "20000200117 PayerType or PaymentMethod is incorrect";
        }
        if (given.path("Description").asText().length() > 120) {
            return "20000200152 Description too long";
        }
        if (!given.path("Cost").asText().matches("\\d+")) {
            return "20000200118 Cost is incorrect";
        }
        if (given.path("InfoRegClientBarcodes").asText().length() > 36) {
            return "20000200189 InfoRegClientBarcodes too long";
        }
        if (!given.path("CitySender").asText().equals(SENDER_CITY)
                || !given.path("Sender").asText().equals(SENDER)
                || !given.path("SenderAddress").asText().equals(SENDER_ADDRESS)
                || !given.path("ContactSender").asText().equals(SENDER_CONTACT)
                || !given.path("SendersPhone").asText().equals(SENDER_PHONE)) {
            return "20000200105 Sender is not selected";
        }
        if (!given.path("RecipientsPhone").asText().matches("380\\d{9}")) {
            return "20000300434 RecipientsPhone invalid format";
        }
        String consignee = given.path("NewAddress").asText().equals("1") ? wrongByString(given) : wrongByRef(given);
        return consignee != null ? consignee : wrongMoney(given.path("BackwardDeliveryData"));
    }

    private String wrongByRef(JsonNode given) {
        if (!given.path("CityRecipient").asText().equals(CITY)) {
            return "20000200104 CityRecipient not selected";
        }
        if (given.path("ServiceType").asText().endsWith("Warehouse")) {
            String address = given.path("RecipientAddress").asText();
            boolean fits = given.path("SeatsAmount").asText().equals("1")
                    && given.path("OptionsSeat").size() == 1
                    && given.path("Weight").asDouble() <= 20;
            if (address.equals(POSTOMAT) && !fits) {
                return "20000200032 Postomat takes one measured seat";
            }
            if (!address.equals(BRANCH) && !address.equals(POSTOMAT)) {
                return "20000200268 RecipientAddress not selected";
            }
        } else {
            return "20000200268 RecipientAddress not selected";
        }
        String contact = recipients.get(given.path("Recipient").asText());
        if (contact == null) {
            return "20000300431 Recipient not selected";
        }
        return contact.equals(given.path("ContactRecipient").asText())
                ? null
                : "20000300401 ContactRecipient not selected";
    }

    private static String wrongByString(JsonNode given) {
        for (String required : List.of(
                "RecipientCityName",
                "RecipientArea",
                "RecipientAddressName",
                "RecipientName",
                "RecipientType",
                "SettlementType")) {
            if (given.path(required).asText("").isBlank()) {
                return "20000200000 " + required + " is not specified";
            }
        }
        if (given.path("ServiceType").asText().endsWith("Doors")
                && given.path("RecipientHouse").asText("").isBlank()) {
            return "20000200000 RecipientHouse is not specified";
        }
        return given.path("RecipientName").asText().matches("[\\p{IsCyrillic}'’ -]{5,50}")
                ? null
                : "20000300432 RecipientName is incorrect";
    }

    private static String wrongMoney(JsonNode back) {
        for (JsonNode one : back) {
            if (!Set.of("Sender", "Recipient").contains(one.path("PayerType").asText())
                    || !one.path("CargoType").asText().equals("Money")
                    || !one.path("RedeliveryString").asText().matches("\\d+")) {
                return "20000201486 BackwardDeliveryData is incorrect";
            }
        }
        return null;
    }

    private Answer recipient(Call call, JsonNode given) {
        for (String name : List.of("FirstName", "LastName")) {
            if (!given.path(name).asText().matches("[\\p{IsCyrillic}'’ -]{1,25}")) {
                return error(call, "20000300432", name + " is incorrect");
            }
        }
        if (!given.path("Phone").asText().matches("380\\d{9}")
                || !given.path("CounterpartyProperty").asText().equals("Recipient")
                || !given.path("CounterpartyType").asText().equals("PrivatePerson")) {
            return error(call, "20000300434", "Phone invalid format");
        }
        String ref = UUID.nameUUIDFromBytes(given.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        String contact =
                UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8)).toString();
        recipients.put(ref, contact);
        return data(Json.object(
                "Ref",
                ref,
                "ContactPerson",
                Json.object(
                        "success", true,
                        "data", Json.array(Json.object("Ref", contact)),
                        "errors", Json.array(),
                        "warnings", Json.array("Person already exists!"))));
    }

    private Answer delete(Call call, JsonNode given) {
        JsonNode refs = given.path("DocumentRefs");
        List<String> wanted = new ArrayList<>();
        if (refs.isArray()) {
            refs.forEach(ref -> wanted.add(ref.asText()));
        } else {
            wanted.add(refs.asText());
        }
        ArrayNode done = Json.array();
        for (String ref : wanted) {
            Parcel parcel = parcels.values().stream()
                    .filter(candidate -> candidate.ref.equals(ref) && !candidate.deleted)
                    .findFirst()
                    .orElse(null);
            if (parcel == null) {
                ObjectNode envelope = envelope(false);
                envelope.set("errors", Json.object(ref, "No document changed DeletionMark"));
                envelope.set("errorCodes", Json.array("20000201173"));
                refused(call, "20000201173 No document changed DeletionMark");
                return Answer.json(envelope);
            }
            if (!parcel.code.equals("1")) {
                return error(call, "20000200153", "Document is on its way");
            }
            parcel.deleted = true;
            done.add(Json.object("Ref", ref));
        }
        ObjectNode envelope = envelope(true);
        envelope.set("data", done);
        return Answer.json(envelope);
    }

    private Answer list(JsonNode given) {
        ObjectNode envelope = envelope(true);
        ArrayNode rows = (ArrayNode) envelope.path("data");
        LocalDate from = LocalDate.parse(given.path("DateTimeFrom").asText(DAY.format(today())), DAY);
        LocalDate to = LocalDate.parse(given.path("DateTimeTo").asText(DAY.format(today())), DAY);
        if (today().isBefore(from) || today().isAfter(to)) {
            return Answer.json(envelope);
        }
        List<Parcel> listed = parcels.values().stream()
                .filter(parcel -> !parcel.deleted && !parcel.mark.isEmpty())
                .toList();
        boolean all = given.path("GetFullList").asText().equals("1");
        long page = given.path("Page").asLong(1);
        listed.stream()
                .skip(all ? 0 : (page - 1) * 100)
                .limit(all ? Long.MAX_VALUE : 100)
                .forEach(parcel -> rows.add(Json.object(
                        "Ref",
                        parcel.ref,
                        "IntDocNumber",
                        parcel.number,
                        "InfoRegClientBarcodes",
                        parcel.mark,
                        "Description",
                        parcel.saved.path("Description").asText(),
                        "StateId",
                        1,
                        "StateName",
                        "Відправник самостійно створив цю накладну",
                        "DateTime",
                        today() + " 00:00:00",
                        "Cost",
                        parcel.saved.path("Cost").asText())));
        return Answer.json(envelope);
    }

    private Answer track(Call call, JsonNode given) {
        JsonNode documents = given.path("Documents");
        if (documents.isEmpty()) {
            return error(call, "20001401442", "Document number is not correct");
        }
        if (documents.size() > 100) {
            return error(call, "20001401443", "Too many documents");
        }
        ObjectNode envelope = envelope(true);
        ArrayNode rows = (ArrayNode) envelope.path("data");
        for (JsonNode document : documents) {
            String number = document.path("DocumentNumber").asText();
            rows.add(status(number, parcels.get(number)));
        }
        return Answer.json(envelope);
    }

    private static ObjectNode status(String number, Parcel parcel) {
        if (parcel == null) {
            return Json.object(
                    "Number", number,
                    "StatusCode", "3",
                    "Status", "Номер не знайдено",
                    "RefEW", "",
                    "DateCreated", "",
                    "ScheduledDeliveryDate", "",
                    "RecipientDateTime", "",
                    "DocumentWeight", 0,
                    "PossibilityCreateReturn", false);
        }
        return Json.object(
                "Number",
                number,
                "StatusCode",
                parcel.deleted ? "2" : parcel.code,
                "Status",
                words(parcel.deleted ? "2" : parcel.code),
                "RefEW",
                parcel.ref,
                "ClientBarcode",
                parcel.mark,
                "DateCreated",
                "14-10-2026 10:11:12",
                "ScheduledDeliveryDate",
                "16-10-2026 18:00:00",
                "ActualDeliveryDate",
                "",
                "RecipientDateTime",
                "",
                "DateScan",
                "",
                "DateFirstDayStorage",
                "",
                "DatePayedKeeping",
                parcel.paidStorageFrom,
                "WarehouseRecipient",
                "Відділення №12",
                "UndeliveryReasons",
                "",
                "DocumentWeight",
                1.2,
                "DocumentCost",
                "95",
                "AfterpaymentOnGoodsCost",
                0,
                "Redelivery",
                1,
                "RedeliverySum",
                "",
                "LastCreatedOnTheBasisNumber",
                parcel.successor,
                "LastCreatedOnTheBasisDocumentType",
                parcel.successorType,
                "PossibilityCreateReturn",
                true);
    }

    private static String words(String code) {
        return switch (code) {
            case "1" -> "Відправник самостійно створив цю накладну, але ще не надав до відправки";
            case "2" -> "Видалено";
            case "5" -> "Відправлення прямує до міста отримувача";
            case "7" -> "Прибув на відділення";
            case "9" -> "Відправлення отримано";
            default -> "Стан " + code;
        };
    }

    /** By reference alone, or in a city by number; a reference it does not know is an empty answer, no error. */
    private Answer warehouses(JsonNode given) {
        ObjectNode envelope = envelope(true);
        ArrayNode rows = (ArrayNode) envelope.path("data");
        boolean inCity = given.path("CityRef").asText().equals(CITY)
                || given.path("SettlementRef").asText().equals("e718a680-4b33-11e4-ab6d-005056801329")
                || given.path("CityName").asText().equals("Київ");
        String number =
                given.path("WarehouseId").asText(given.path("FindByString").asText(""));
        for (ObjectNode branch : List.of(
                branch(BRANCH, "12", "Branch", "Відділення №12: вул. Прикладна, 5"),
                branch(POSTOMAT, "3012", "Postomat", "Поштомат \"Нова Пошта\" №3012: вул. Прикладна, 7"))) {
            String ref = branch.path("Ref").asText();
            boolean wanted = given.hasNonNull("Ref")
                    ? given.path("Ref").asText().equals(ref)
                    : inCity
                            && (number.isEmpty()
                                    || number.equals(branch.path("Number").asText()));
            if (wanted) {
                rows.add(branch);
            }
        }
        return Answer.json(envelope);
    }

    private static ObjectNode branch(String ref, String number, String category, String words) {
        return Json.object(
                "Ref", ref,
                "Number", number,
                "Description", words,
                "CityRef", CITY,
                "CityDescription", "Київ",
                "SettlementRef", "e718a680-4b33-11e4-ab6d-005056801329",
                "SettlementAreaDescription", "Київська",
                "CategoryOfWarehouse", category,
                "TypeOfWarehouse", "9a68df70-0267-42a8-bb5c-37f427e36ee4",
                "TotalMaxWeightAllowed", "0",
                "PlaceMaxWeightAllowed", "30",
                "WarehouseStatus", "Working",
                "DenyToSelect", "0",
                "MaxDeclaredCost", "0",
                "PostFinance", "1",
                "WarehouseIndex", "1/" + number);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Kyiv"));
    }

    private static ObjectNode envelope(boolean success) {
        return Json.object(
                "success", success,
                "data", Json.array(),
                "errors", Json.array(),
                "warnings", Json.array(),
                "info", Json.array(),
                "messageCodes", Json.array(),
                "errorCodes", Json.array(),
                "warningCodes", Json.array(),
                "infoCodes", Json.array());
    }

    private static Answer data(JsonNode one) {
        ObjectNode envelope = envelope(true);
        envelope.set("data", Json.array(one));
        return Answer.json(envelope);
    }

    private Answer error(Call call, String code, String words) {
        refused(call, code + " " + words);
        return refusal(code, words);
    }

    /** How the carrier says no. */
    static Answer refusal(String code, String words) {
        ObjectNode envelope = envelope(false);
        envelope.set("errors", Json.array(words));
        envelope.set("errorCodes", Json.array(code));
        return Answer.json(envelope);
    }
}
