package ua.sellerdesk.shipping.meest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.KyivDates;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** What Meest is told to make a waybill, or a price, from. Making it up only asks. */
@Component
class ParcelDocument {

    private static final BigDecimal LIGHTEST = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST_VOLUME = new BigDecimal("0.001");
    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");
    private static final int LONGEST_DESCRIPTION = 100;

    private final MeestProperties settings;
    private final MeestReceivers receivers;

    ParcelDocument(MeestProperties settings, MeestReceivers receivers) {
        this.settings = settings;
        this.receivers = receivers;
    }

    /**
     * The body of {@code POST /parcel}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        List<Map<String, Object>> places = places(request, true);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("parcelNumber", request.mark());
        document.put("notation", "Замовлення " + request.mark());
        contract(document);
        document.put("payType", "cash");
        document.put("receiverPay", true);
        document.put("COD", cash(request));
        document.put("weight", sum(places, "weight"));
        document.put("sendingDate", MeestDates.DAY.format(LocalDate.now(KyivDates.KYIV)));
        document.put("sender", sender());
        document.put("receiver", receivers.of(request));
        document.put("placesItems", places);
        document.put(
                "contentsItems",
                List.of(Map.of(
                        "contentName", description(request.description()),
                        "quantity", 1,
                        "weight", sum(places, "weight"),
                        "value", declared(request))));
        return document;
    }

    /** The body of {@code POST /calculate}. */
    Map<String, Object> quote(WaybillRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        contract(document);
        document.put("COD", cash(request));
        document.put("sendingDate", MeestDates.DAY.format(LocalDate.now(KyivDates.KYIV)));
        document.put(
                "sender",
                Map.of("service", "Branch", "branchID", settings.sender().branchId()));
        document.put("receiver", receivers.placeOf(request));
        document.put("placesItems", places(request, false));
        return document;
    }

    private void contract(Map<String, Object> document) {
        if (!settings.contractId().isEmpty()) {
            document.put("contractID", settings.contractId());
        }
    }

    private Map<String, Object> sender() {
        Map<String, Object> sender = new LinkedHashMap<>();
        sender.put("name", settings.sender().name());
        sender.put(
                "phone",
                MeestReceivers.phone(
                        settings.sender().phone(),
                        "Заповніть налаштування sellerdesk.carriers.meest.sender.phone номером вигляду 380XXXXXXXXX"));
        sender.put("service", "Branch");
        sender.put("branchID", settings.sender().branchId());
        return sender;
    }

    /** One item a seat; the declared value is shared out in whole hryvnias. */
    private static List<Map<String, Object>> places(WaybillRequest request, boolean each) {
        Parcel parcel = request.parcel().measured();
        BigDecimal seats = BigDecimal.valueOf(parcel.seats());
        BigDecimal weight =
                number(parcel.weightKg().divide(seats, 3, RoundingMode.UP).max(LIGHTEST));
        BigDecimal volume = number(BigDecimal.valueOf((long) parcel.lengthCm() * parcel.widthCm() * parcel.heightCm())
                .divide(CM3_IN_M3, 3, RoundingMode.UP)
                .max(SMALLEST_VOLUME));
        BigDecimal[] shares = declared(request).divideAndRemainder(seats);
        List<Map<String, Object>> places = new ArrayList<>();
        for (int i = 0; i < parcel.seats(); i++) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("quantity", 1);
            place.put("weight", weight);
            place.put("volume", volume);
            if (each) {
                place.put("placeWeight", weight);
                place.put("placeVolume", volume);
            }
            place.put("insurance", number(i == 0 ? shares[0].add(shares[1]) : shares[0]));
            place.put("length", parcel.lengthCm());
            place.put("width", parcel.widthCm());
            place.put("height", parcel.heightCm());
            places.add(place);
        }
        return places;
    }

    private static BigDecimal declared(WaybillRequest request) {
        return request.declaredValue().setScale(0, RoundingMode.UP).max(BigDecimal.ONE);
    }

    /** In whole hryvnias; 0 where nothing is collected. */
    private static BigDecimal cash(WaybillRequest request) {
        return request.collects() ? request.cashOnDelivery().setScale(0, RoundingMode.HALF_UP) : BigDecimal.ZERO;
    }

    private static BigDecimal sum(List<Map<String, Object>> places, String field) {
        return number(
                places.stream().map(place -> (BigDecimal) place.get(field)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String description(String words) {
        String text = words == null ? "" : words.replaceAll("\\s+", " ").trim();
        if (text.isEmpty()) {
            return "Товар";
        }
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).trim();
    }

    /** Without trailing zeros and without an exponent, which JSON would take. */
    private static BigDecimal number(BigDecimal number) {
        BigDecimal brief = number.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }
}
