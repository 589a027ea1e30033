package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.ParcelRules.Place;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** What Nova Poshta is told to make a waybill from. Making it up only asks; nothing is created yet but the recipient. */
@Component
class WaybillDocument {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final BigDecimal LIGHTEST = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST_VOLUME = new BigDecimal("0.0004");
    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");
    private static final int LONGEST_DESCRIPTION = 100;

    private final NovaPoshtaClient client;
    private final NovaPoshtaPlaces places;
    private final NovaPoshtaSender sender;
    private final ParcelRules rules;

    WaybillDocument(NovaPoshtaClient client, NovaPoshtaPlaces places, NovaPoshtaSender sender, ParcelRules rules) {
        this.client = client;
        this.places = places;
        this.sender = sender;
        this.rules = rules;
    }

    /**
     * The properties of {@code InternetDocument/save}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        Consignee to = request.consignee();
        String phone = UkrainianPhone.of(to.phone())
                .orElseThrow(() -> refusal("Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
        String ref =
                to.chosen().pointRef() == null ? to.pointRef() : to.chosen().pointRef();
        Optional<JsonNode> point = to.toDoor() || blank(ref) ? Optional.empty() : places.warehouse(ref.trim());
        point.ifPresent(WaybillDocument::checkOpen);
        rules.check(NovaPoshtaCarrier.CODE, place(to, point), request);
        Map<String, Object> document = new LinkedHashMap<>();
        parcel(document, request);
        sender(document);
        if (point.isPresent()) {
            toPoint(document, point.get(), to, phone);
        } else {
            byName(document, to, phone);
        }
        return document;
    }

    private static void checkOpen(JsonNode point) {
        if (text(point, "DenyToSelect").equals("1")) {
            throw refusal("Відділення № " + text(point, "Number") + " зараз не приймає відправлень: виберіть інше");
        }
    }

    private static Place place(Consignee to, Optional<JsonNode> point) {
        if (to.toDoor()) {
            return Place.DOOR;
        }
        return point.filter(row -> text(row, "CategoryOfWarehouse").equals("Postomat"))
                .map(row -> Place.POSTOMAT)
                .orElse(Place.BRANCH);
    }

    private static void parcel(Map<String, Object> document, WaybillRequest request) {
        Parcel parcel = request.parcel().measured();
        BigDecimal weight = parcel.weightKg().max(LIGHTEST);
        document.put("PayerType", "Recipient");
        document.put("PaymentMethod", "Cash");
        document.put("DateTime", DAY.format(LocalDate.now(NovaPoshtaDates.KYIV)));
        document.put("CargoType", "Parcel");
        document.put("Weight", plain(weight));
        document.put("ServiceType", request.consignee().toDoor() ? "WarehouseDoors" : "WarehouseWarehouse");
        document.put("SeatsAmount", String.valueOf(parcel.seats()));
        document.put("Description", description(request.description()));
        document.put(
                "Cost",
                request.declaredValue()
                        .setScale(0, RoundingMode.UP)
                        .max(BigDecimal.ONE)
                        .toPlainString());
        document.put("InfoRegClientBarcodes", request.mark());
        document.put("OptionsSeat", seats(parcel, weight));
        if (request.collects()) {
            String sum =
                    request.cashOnDelivery().setScale(0, RoundingMode.HALF_UP).toPlainString();
            document.put(
                    "BackwardDeliveryData",
                    List.of(Map.of("PayerType", "Recipient", "CargoType", "Money", "RedeliveryString", sum)));
        }
    }

    /** Sent for branches too: whether a point known by its number alone is a postomat, only the carrier knows. */
    private static List<Map<String, String>> seats(Parcel parcel, BigDecimal weight) {
        BigDecimal each = weight.divide(BigDecimal.valueOf(parcel.seats()), MathContext.DECIMAL32)
                .setScale(3, RoundingMode.HALF_UP)
                .max(LIGHTEST);
        BigDecimal volume = BigDecimal.valueOf((long) parcel.lengthCm() * parcel.widthCm() * parcel.heightCm())
                .divide(CM3_IN_M3, MathContext.DECIMAL32)
                .max(SMALLEST_VOLUME);
        List<Map<String, String>> seats = new ArrayList<>();
        for (int i = 0; i < parcel.seats(); i++) {
            seats.add(Map.of(
                    "volumetricLength", parcel.lengthCm().toString(),
                    "volumetricWidth", parcel.widthCm().toString(),
                    "volumetricHeight", parcel.heightCm().toString(),
                    "volumetricVolume", plain(volume),
                    "weight", plain(each)));
        }
        return seats;
    }

    private void sender(Map<String, Object> document) {
        NovaPoshtaProperties.Sender from = sender.get();
        document.put("CitySender", from.cityRef());
        document.put("Sender", from.counterpartyRef());
        document.put("SenderAddress", from.addressRef());
        document.put("ContactSender", from.contactRef());
        document.put("SendersPhone", from.phone());
    }

    private void toPoint(Map<String, Object> document, JsonNode point, Consignee to, String phone) {
        String[] name = name(to).split(" ", 3);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("CounterpartyType", "PrivatePerson");
        person.put("CounterpartyProperty", "Recipient");
        person.put("LastName", name[0]);
        person.put("FirstName", name[1]);
        person.put("MiddleName", name.length > 2 ? name[2] : "");
        person.put("Phone", phone);
        // saying the same person again gives the same references
        JsonNode recipient = client.ask("Counterparty", "save", person).path(0);
        JsonNode contact = recipient.path("ContactPerson").path("data").path(0);
        if (text(recipient, "Ref").isEmpty() || text(contact, "Ref").isEmpty()) {
            throw new CarrierUnavailable("Нова пошта не записала отримувача", null);
        }
        document.put("CityRecipient", text(point, "CityRef"));
        document.put("Recipient", text(recipient, "Ref"));
        document.put("RecipientAddress", text(point, "Ref"));
        document.put("ContactRecipient", text(contact, "Ref"));
        document.put("RecipientsPhone", phone);
    }

    private void byName(Map<String, Object> document, Consignee to, String phone) {
        String address = to.toDoor() ? to.street() : to.pointNumber();
        if (blank(address) || blank(to.city())) {
            throw refusal(
                    to.toDoor()
                            ? "У замовленні немає адреси доставки: потрібні населений пункт і вулиця"
                            : "У замовленні немає відділення: потрібні населений пункт і номер відділення");
        }
        Optional<JsonNode> place = places.settlement(to.city(), to.region());
        document.put("NewAddress", "1");
        document.put("RecipientCityName", NovaPoshtaPlaces.name(to.city()));
        document.put(
                "RecipientArea",
                place.map(row -> text(row, "Area"))
                        .filter(area -> !area.isEmpty())
                        .orElseGet(() -> NovaPoshtaPlaces.area(to.region())));
        document.put(
                "RecipientAreaRegions", place.map(row -> text(row, "Region")).orElse(""));
        document.put(
                "SettlementType",
                place.map(row -> text(row, "SettlementTypeCode")).orElse(""));
        document.put("RecipientAddressName", address.trim());
        document.put("RecipientHouse", to.toDoor() ? orEmpty(to.house()) : "");
        document.put("RecipientFlat", to.toDoor() ? orEmpty(to.flat()) : "");
        document.put("RecipientName", name(to));
        document.put("RecipientType", "PrivatePerson");
        document.put("RecipientsPhone", phone);
    }

    /** Surname, name and, where there is one, patronymic. */
    private static String name(Consignee to) {
        String name = oneLine(orEmpty(to.name()));
        if (!name.contains(" ")) {
            throw refusal("Вкажіть прізвище та ім'я отримувача");
        }
        return name;
    }

    private static String description(String words) {
        String text = oneLine(orEmpty(words));
        if (text.isEmpty()) {
            return "Товар";
        }
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).trim();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
