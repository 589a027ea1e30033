package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.table.DataTable;

/** Nova Poshta's API 2.0. Weight in kg, sizes in cm, money in whole UAH. */
@Component
class NovaPoshtaCarrier implements Carrier {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final BigDecimal LIGHTEST = new BigDecimal("0.1");
    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");
    private static final int LONGEST_DESCRIPTION = 100;
    private static final String ALREADY_DELETED = "20000201173";

    private final NovaPoshtaClient client;
    private final NovaPoshtaProperties settings;
    private final Map<String, Phase> phases = DataTable.rows("carriers/phases.csv", ',').stream()
            .filter(r -> r.get("carrier").equals("nova-poshta"))
            .collect(Collectors.toMap(r -> r.get("code"), r -> Phase.valueOf(r.get("phase"))));
    private volatile NovaPoshtaProperties.Sender sender;

    NovaPoshtaCarrier(NovaPoshtaClient client, NovaPoshtaProperties settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "nova-poshta";
    }

    @Override
    public boolean enabled() {
        return settings.apiKey() != null && !settings.apiKey().isBlank();
    }

    @Override
    public int trackBatchSize() {
        return 100;
    }

    @Override
    public Waybill create(WaybillRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        parcel(document, request);
        sender(document);
        if (request.pointRef() != null && !request.toDoor()) {
            toPoint(document, request);
        } else {
            byName(document, request);
        }
        // Everything above only asked; from here the carrier may act.
        JsonNode made = client.call("InternetDocument", "save", document).path(0);
        if (made.path("IntDocNumber").asText("").isBlank()) {
            throw new ua.sellerdesk.http.HttpFault(
                    ua.sellerdesk.http.HttpFault.Kind.UNREADABLE, "Nova Poshta's answer names no waybill");
        }
        return waybill(made);
    }

    private void parcel(Map<String, Object> document, WaybillRequest request) {
        BigDecimal weight = request.weightKg().max(LIGHTEST);
        document.put("PayerType", "Recipient");
        document.put("PaymentMethod", "Cash");
        document.put("DateTime", DAY.format(LocalDate.now(NovaPoshtaDates.KYIV)));
        document.put("CargoType", "Parcel");
        document.put("Weight", weight.toPlainString());
        document.put("ServiceType", request.toDoor() ? "WarehouseDoors" : "WarehouseWarehouse");
        document.put("SeatsAmount", String.valueOf(request.seats()));
        document.put("Description", description(request.description()));
        document.put(
                "Cost", request.declaredValue().setScale(0, RoundingMode.UP).toPlainString());
        document.put("InfoRegClientBarcodes", request.mark());
        if (request.lengthCm() != null && request.widthCm() != null && request.heightCm() != null) {
            document.put("OptionsSeat", seats(request, weight));
        } else {
            document.put("VolumeGeneral", "0.004");
        }
        if (request.cashOnDelivery() != null && request.cashOnDelivery().signum() > 0) {
            document.put(
                    "BackwardDeliveryData",
                    List.of(Map.of(
                            "PayerType",
                            "Recipient",
                            "CargoType",
                            "Money",
                            "RedeliveryString",
                            request.cashOnDelivery()
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .toPlainString())));
        }
    }

    private static List<Map<String, String>> seats(WaybillRequest request, BigDecimal weight) {
        BigDecimal each = weight.divide(BigDecimal.valueOf(request.seats()), MathContext.DECIMAL32)
                .max(LIGHTEST)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal volume = BigDecimal.valueOf((long) request.lengthCm() * request.widthCm() * request.heightCm())
                .divide(CM3_IN_M3, MathContext.DECIMAL32);
        List<Map<String, String>> seats = new ArrayList<>();
        for (int i = 0; i < request.seats(); i++) {
            seats.add(Map.of(
                    "volumetricLength", request.lengthCm().toString(),
                    "volumetricWidth", request.widthCm().toString(),
                    "volumetricHeight", request.heightCm().toString(),
                    "volumetricVolume", volume.toPlainString(),
                    "weight", each.toPlainString()));
        }
        return seats;
    }

    private void sender(Map<String, Object> document) {
        NovaPoshtaProperties.Sender from = sender();
        document.put("CitySender", from.cityRef());
        document.put("Sender", from.counterpartyRef());
        document.put("SenderAddress", from.addressRef());
        document.put("ContactSender", from.contactRef());
        document.put("SendersPhone", phone(from.phone()));
    }

    /** The configured sender, else the account's first one, asked for once. */
    private NovaPoshtaProperties.Sender sender() {
        if (settings.sender() != null && settings.sender().complete()) {
            return settings.sender();
        }
        if (sender == null) {
            JsonNode party =
                    first("Counterparty", "getCounterparties", Map.of("CounterpartyProperty", "Sender", "Page", "1"));
            String ref = party.path("Ref").asText();
            JsonNode contact = first("Counterparty", "getCounterpartyContactPersons", Map.of("Ref", ref, "Page", "1"));
            JsonNode address = first(
                    "Counterparty", "getCounterpartyAddresses", Map.of("Ref", ref, "CounterpartyProperty", "Sender"));
            sender = new NovaPoshtaProperties.Sender(
                    text(party.path("City"), address.path("CityRef")),
                    ref,
                    address.path("Ref").asText(),
                    contact.path("Ref").asText(),
                    contact.path("Phones").asText());
        }
        return sender;
    }

    private JsonNode first(String model, String method, Map<String, ?> properties) {
        JsonNode first = client.ask(model, method, properties).path(0);
        if (first.isMissingNode()) {
            throw new CarrierRefusal(
                    List.of(),
                    "Нова пошта не знає відправника. Заповніть налаштування sellerdesk.carriers.nova-poshta.sender.*");
        }
        return first;
    }

    private static String text(JsonNode one, JsonNode other) {
        return one.asText("").isBlank() ? other.asText("") : one.asText();
    }

    private void toPoint(Map<String, Object> document, WaybillRequest request) {
        JsonNode point = warehouse(request.pointRef());
        if (point.isMissingNode()) {
            byName(document, request);
            return;
        }
        String[] name = request.recipientName().trim().split("\\s+", 3);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("CounterpartyType", "PrivatePerson");
        person.put("CounterpartyProperty", "Recipient");
        person.put("LastName", name[0]);
        person.put("FirstName", name.length > 1 ? name[1] : name[0]);
        person.put("MiddleName", name.length > 2 ? name[2] : "");
        person.put("Phone", phone(request.recipientPhone()));
        JsonNode recipient = client.ask("Counterparty", "save", person).path(0);
        document.put("CityRecipient", point.path("CityRef").asText());
        document.put("Recipient", recipient.path("Ref").asText());
        document.put("RecipientAddress", request.pointRef());
        document.put(
                "ContactRecipient",
                recipient.path("ContactPerson").path("data").path(0).path("Ref").asText());
        document.put("RecipientsPhone", phone(request.recipientPhone()));
    }

    /** Empty answers of the directory pass: it is asked twice before the point counts as unknown. */
    private JsonNode warehouse(String ref) {
        JsonNode found =
                client.ask("Address", "getWarehouses", Map.of("Ref", ref)).path(0);
        return found.isMissingNode()
                ? client.ask("Address", "getWarehouses", Map.of("Ref", ref)).path(0)
                : found;
    }

    private void byName(Map<String, Object> document, WaybillRequest request) {
        JsonNode place = client.ask(
                        "Address", "searchSettlements", Map.of("CityName", request.city(), "Limit", "5", "Page", "1"))
                .path(0)
                .path("Addresses")
                .path(0);
        document.put("NewAddress", "1");
        document.put("RecipientCityName", request.city());
        document.put("RecipientArea", text(place.path("Area"), place.path("MainDescription")));
        document.put("RecipientAreaRegions", place.path("Region").asText(""));
        document.put("SettlementType", text(place.path("SettlementTypeCode"), place.path("SettlementType")));
        if (request.toDoor()) {
            document.put("RecipientAddressName", request.street());
            document.put("RecipientHouse", request.house() == null ? "" : request.house());
            document.put("RecipientFlat", request.flat() == null ? "" : request.flat());
        } else {
            document.put("RecipientAddressName", request.pointNumber());
            document.put("RecipientHouse", "");
            document.put("RecipientFlat", "");
        }
        document.put("RecipientName", request.recipientName());
        document.put("RecipientType", "PrivatePerson");
        document.put("RecipientsPhone", phone(request.recipientPhone()));
    }

    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        JsonNode rows = client.call(
                "InternetDocument",
                "getDocumentList",
                Map.of(
                        "DateTimeFrom",
                        DAY.format(day.minusDays(1)),
                        "DateTimeTo",
                        DAY.format(day.plusDays(1)),
                        "GetFullList",
                        "1",
                        "Page",
                        "1"));
        List<Waybill> found = new ArrayList<>();
        rows.forEach(row -> {
            if (mark.equals(row.path("InfoRegClientBarcodes").asText())) {
                found.add(waybill(row));
            }
        });
        return found;
    }

    @Override
    public void delete(Waybill waybill) {
        try {
            client.call("InternetDocument", "delete", Map.of("DocumentRefs", List.of(waybill.ref())));
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(ALREADY_DELETED)) {
                throw refusal;
            }
        }
    }

    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        List<Map<String, String>> documents = ttns.stream()
                .map(ttn -> Map.of("DocumentNumber", ttn, "Phone", ""))
                .toList();
        List<ParcelStatus> answers = new ArrayList<>();
        client.ask("TrackingDocument", "getStatusDocuments", Map.of("Documents", documents))
                .forEach(row -> answers.add(status(row)));
        return answers;
    }

    private ParcelStatus status(JsonNode row) {
        String code = row.path("StatusCode").asText();
        String successor = row.path("LastCreatedOnTheBasisNumber").asText("");
        boolean parcel = !successor.isBlank() && !successor.contains("-");
        return new ParcelStatus(
                row.path("Number").asText(),
                code,
                row.path("Status").asText(""),
                Optional.ofNullable(phases.get(code)),
                NovaPoshtaDates.moment(row.path("TrackingUpdateDate")),
                NovaPoshtaDates.day(row.path("DatePayedKeeping")),
                NovaPoshtaDates.day(row.path("ScheduledDeliveryDate")),
                parcel ? successor : null);
    }

    @Override
    public byte[] label(Waybill waybill) {
        try {
            return client.label(waybill.ref());
        } catch (ua.sellerdesk.http.HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від Нової пошти", fault);
        }
    }

    private static Waybill waybill(JsonNode row) {
        String cost = row.path("CostOnSite").asText("");
        return new Waybill(
                row.path("Ref").asText(),
                row.path("IntDocNumber").asText(),
                cost.matches("\\d+(\\.\\d+)?") ? new BigDecimal(cost) : null,
                NovaPoshtaDates.day(row.path("EstimatedDeliveryDate")));
    }

    private static String phone(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() == 10 ? "38" + digits : digits;
    }

    private static String description(String words) {
        String text = words == null || words.isBlank() ? "Товар" : words.trim();
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
    }
}
