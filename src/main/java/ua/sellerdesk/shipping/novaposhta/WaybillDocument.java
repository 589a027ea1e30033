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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.WaybillRequest;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** What Nova Poshta is told to make a waybill from. Making it up only asks; nothing is created yet but the recipient. */
@Component
class WaybillDocument {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final BigDecimal LIGHTEST = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST_VOLUME = new BigDecimal("0.0004");
    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");
    private static final int LONGEST_DESCRIPTION = 100;

    /** A parcel nobody has measured, in cm. */
    private static final int[] USUAL_SIZES = {20, 20, 10};

    /** What a postomat takes, as the carrier's rules say: cm with the longest side first, kg, UAH. */
    private static final int[] POSTOMAT_SIZES = {60, 40, 30};

    private static final BigDecimal POSTOMAT_WEIGHT = new BigDecimal("20");
    private static final BigDecimal POSTOMAT_COST = new BigDecimal("29000");

    private final NovaPoshtaClient client;
    private final NovaPoshtaPlaces places;
    private final NovaPoshtaSender sender;

    WaybillDocument(NovaPoshtaClient client, NovaPoshtaPlaces places, NovaPoshtaSender sender) {
        this.client = client;
        this.places = places;
        this.sender = sender;
    }

    /**
     * The properties of {@code InternetDocument/save}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        String phone = UkrainianPhone.of(request.recipientPhone())
                .orElseThrow(() -> refusal("Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
        Optional<JsonNode> point = request.toDoor() || blank(request.pointRef())
                ? Optional.empty()
                : places.warehouse(request.pointRef().trim());
        point.ifPresent(found -> check(found, request));
        Map<String, Object> document = new LinkedHashMap<>();
        parcel(document, request);
        sender(document);
        if (point.isPresent()) {
            toPoint(document, point.get(), request, phone);
        } else {
            byName(document, request, phone);
        }
        return document;
    }

    private static void check(JsonNode point, WaybillRequest request) {
        String number = text(point, "Number");
        if (text(point, "DenyToSelect").equals("1")) {
            throw refusal("Відділення № " + number + " зараз не приймає відправлень: виберіть інше");
        }
        if (!text(point, "CategoryOfWarehouse").equals("Postomat")) {
            return;
        }
        int[] sizes = Stream.of(sizes(request))
                .mapToInt(Integer::intValue)
                .map(size -> -size)
                .sorted()
                .map(size -> -size)
                .toArray();
        boolean fits = sizes[0] <= POSTOMAT_SIZES[0] && sizes[1] <= POSTOMAT_SIZES[1] && sizes[2] <= POSTOMAT_SIZES[2];
        if (request.seats() != 1
                || !fits
                || request.weightKg().compareTo(POSTOMAT_WEIGHT) > 0
                || request.declaredValue().compareTo(POSTOMAT_COST) > 0) {
            throw refusal("Поштомат № " + number
                    + " приймає одне місце до 20 кг, до 60×40×30 см, вартістю до 29000 грн: виберіть відділення");
        }
    }

    private static void parcel(Map<String, Object> document, WaybillRequest request) {
        BigDecimal weight = request.weightKg().max(LIGHTEST);
        document.put("PayerType", "Recipient");
        document.put("PaymentMethod", "Cash");
        document.put("DateTime", DAY.format(LocalDate.now(NovaPoshtaDates.KYIV)));
        document.put("CargoType", "Parcel");
        document.put("Weight", plain(weight));
        document.put("ServiceType", request.toDoor() ? "WarehouseDoors" : "WarehouseWarehouse");
        document.put("SeatsAmount", String.valueOf(request.seats()));
        document.put("Description", description(request.description()));
        document.put(
                "Cost",
                request.declaredValue()
                        .setScale(0, RoundingMode.UP)
                        .max(BigDecimal.ONE)
                        .toPlainString());
        document.put("InfoRegClientBarcodes", request.mark());
        document.put("OptionsSeat", seats(request, weight));
        if (request.cashOnDelivery() != null && request.cashOnDelivery().signum() > 0) {
            String sum =
                    request.cashOnDelivery().setScale(0, RoundingMode.HALF_UP).toPlainString();
            document.put(
                    "BackwardDeliveryData",
                    List.of(Map.of("PayerType", "Recipient", "CargoType", "Money", "RedeliveryString", sum)));
        }
    }

    private static Integer[] sizes(WaybillRequest request) {
        boolean measured = request.lengthCm() != null && request.widthCm() != null && request.heightCm() != null;
        return measured
                ? new Integer[] {request.lengthCm(), request.widthCm(), request.heightCm()}
                : new Integer[] {USUAL_SIZES[0], USUAL_SIZES[1], USUAL_SIZES[2]};
    }

    /** Sent for branches too: whether a point known by its number alone is a postomat, only the carrier knows. */
    private static List<Map<String, String>> seats(WaybillRequest request, BigDecimal weight) {
        Integer[] size = sizes(request);
        BigDecimal each = weight.divide(BigDecimal.valueOf(request.seats()), MathContext.DECIMAL32)
                .setScale(3, RoundingMode.HALF_UP)
                .max(LIGHTEST);
        BigDecimal volume = BigDecimal.valueOf((long) size[0] * size[1] * size[2])
                .divide(CM3_IN_M3, MathContext.DECIMAL32)
                .max(SMALLEST_VOLUME);
        List<Map<String, String>> seats = new ArrayList<>();
        for (int i = 0; i < request.seats(); i++) {
            seats.add(Map.of(
                    "volumetricLength", size[0].toString(),
                    "volumetricWidth", size[1].toString(),
                    "volumetricHeight", size[2].toString(),
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

    private void toPoint(Map<String, Object> document, JsonNode point, WaybillRequest request, String phone) {
        String[] name = name(request).split(" ", 3);
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

    private void byName(Map<String, Object> document, WaybillRequest request, String phone) {
        String address = request.toDoor() ? request.street() : request.pointNumber();
        if (blank(address) || blank(request.city())) {
            throw refusal(
                    request.toDoor()
                            ? "У замовленні немає адреси доставки: потрібні населений пункт і вулиця"
                            : "У замовленні немає відділення: потрібні населений пункт і номер відділення");
        }
        Optional<JsonNode> place = places.settlement(request.city(), request.region());
        document.put("NewAddress", "1");
        document.put("RecipientCityName", NovaPoshtaPlaces.name(request.city()));
        document.put(
                "RecipientArea",
                place.map(row -> text(row, "Area"))
                        .filter(area -> !area.isEmpty())
                        .orElseGet(() -> NovaPoshtaPlaces.area(request.region())));
        document.put(
                "RecipientAreaRegions", place.map(row -> text(row, "Region")).orElse(""));
        document.put(
                "SettlementType",
                place.map(row -> text(row, "SettlementTypeCode")).orElse(""));
        document.put("RecipientAddressName", address.trim());
        document.put("RecipientHouse", request.toDoor() ? orEmpty(request.house()) : "");
        document.put("RecipientFlat", request.toDoor() ? orEmpty(request.flat()) : "");
        document.put("RecipientName", name(request));
        document.put("RecipientType", "PrivatePerson");
        document.put("RecipientsPhone", phone);
    }

    /** Surname, name and, where there is one, patronymic. */
    private static String name(WaybillRequest request) {
        String name = oneLine(orEmpty(request.recipientName()));
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
