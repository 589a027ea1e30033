package ua.sellerdesk.shipping.novaposhta;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.shipping.KyivDates;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** What a waybill and a quote say of the parcel itself. */
final class ParcelFields {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final BigDecimal LIGHTEST = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST_VOLUME = new BigDecimal("0.0004");
    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");
    private static final int LONGEST_DESCRIPTION = 100;

    private ParcelFields() {}

    static String today() {
        return DAY.format(LocalDate.now(KyivDates.KYIV));
    }

    /** What both a waybill and a quote say. */
    static Map<String, Object> measures(WaybillRequest request) {
        Parcel parcel = request.parcel().measured();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CargoType", "Parcel");
        fields.put("Weight", plain(weight(parcel)));
        fields.put("SeatsAmount", String.valueOf(parcel.seats()));
        fields.put(
                "Cost",
                request.declaredValue()
                        .setScale(0, RoundingMode.UP)
                        .max(BigDecimal.ONE)
                        .toPlainString());
        // sent for branches too: whether a point known by its number alone is a postomat, only the carrier knows
        fields.put("OptionsSeat", seats(parcel));
        return fields;
    }

    /** Empty for an order that is paid; never both ways of collecting at once. */
    static Map<String, Object> cash(WaybillRequest request, CashCollection collection) {
        if (!request.collects()) {
            return Map.of();
        }
        return collection == CashCollection.PAYMENT_CONTROL
                ? Map.of("AfterpaymentOnGoodsCost", cashSum(request))
                : Map.of(
                        "BackwardDeliveryData",
                        List.of(Map.of(
                                "PayerType", "Recipient", "CargoType", "Money", "RedeliveryString", cashSum(request))));
    }

    /** What takes the money off a waybill that had been to collect it. */
    static Map<String, Object> noCash(CashCollection collection) {
        return collection == CashCollection.PAYMENT_CONTROL
                ? Map.of("AfterpaymentOnGoodsCost", "0")
                : Map.of("BackwardDeliveryData", List.of());
    }

    /** In whole UAH. */
    static String cashSum(WaybillRequest request) {
        return request.cashOnDelivery().setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    static String description(String words) {
        String text = words == null ? "" : words.replaceAll("\\s+", " ").trim();
        if (text.isEmpty()) {
            return "Товар";
        }
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).trim();
    }

    private static List<Map<String, String>> seats(Parcel parcel) {
        BigDecimal each = weight(parcel)
                .divide(BigDecimal.valueOf(parcel.seats()), MathContext.DECIMAL32)
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

    private static BigDecimal weight(Parcel parcel) {
        return parcel.weightKg().max(LIGHTEST);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
