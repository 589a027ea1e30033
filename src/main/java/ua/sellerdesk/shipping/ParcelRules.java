package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.table.DataTable;

/**
 * What carriers take, from {@code carriers/limits.csv}: checked before a call, so that a refusal names its rule and
 * costs nothing.
 */
@Component
public class ParcelRules {

    /** Where a parcel goes. */
    public enum Place {
        BRANCH,
        POSTOMAT,
        DOOR
    }

    private record Row(String carrier, String place, String rule, String limit, String words) {}

    private final List<Row> rows = DataTable.rows("carriers/limits.csv", ';').stream()
            .map(r -> new Row(r.get("carrier"), r.get("place"), r.get("rule"), r.get("limit"), r.get("words")))
            .toList();

    /**
     * Checks every rule of the carrier for that place.
     *
     * @throws CarrierRefusal naming each rule that the parcel breaks
     * @throws IllegalStateException where the table has a rule of a name that nobody knows
     */
    public void check(String carrier, Place place, WaybillRequest request) {
        List<String> broken = rows.stream()
                .filter(row -> row.carrier().equals(carrier))
                .filter(row -> row.place().equals("any") || row.place().equalsIgnoreCase(place.name()))
                .filter(row -> breaks(row, request))
                .map(row -> row.words().replace("{limit}", row.limit()))
                .toList();
        if (!broken.isEmpty()) {
            throw new CarrierRefusal(List.of(), String.join(" ", broken));
        }
    }

    private static boolean breaks(Row row, WaybillRequest request) {
        WaybillRequest.Parcel parcel = request.parcel().measured();
        return switch (row.rule()) {
            case "weight-kg" -> over(parcel.weightKg(), row);
            case "seat-weight-kg" ->
                over(parcel.weightKg().divide(BigDecimal.valueOf(parcel.seats()), MathContext.DECIMAL32), row);
            case "seats" -> parcel.seats() > Integer.parseInt(row.limit());
            case "sides-cm" -> !fits(parcel, row.limit());
            case "declared-uah" -> over(request.declaredValue(), row);
            case "declared-from-uah" -> request.declaredValue().compareTo(new BigDecimal(row.limit())) < 0;
            case "cash-uah" -> request.collects() && over(request.cashOnDelivery(), row);
            case "cash-over-declared" ->
                request.collects() && request.cashOnDelivery().compareTo(request.declaredValue()) > 0;
            case "not-offered" -> true;
            case "mobile-phone" -> !mobile(request);
            case "cash-mobile-phone" -> request.collects() && !mobile(request);
            default -> throw new IllegalStateException("carriers/limits.csv has an unknown rule " + row.rule());
        };
    }

    private static boolean over(BigDecimal value, Row row) {
        return value.compareTo(new BigDecimal(row.limit())) > 0;
    }

    /** However the parcel is turned. */
    private static boolean fits(WaybillRequest.Parcel parcel, String limit) {
        int[] most = sorted(Arrays.stream(limit.split("x")).map(Integer::valueOf));
        int[] sides = sorted(Stream.of(parcel.lengthCm(), parcel.widthCm(), parcel.heightCm()));
        return sides[0] <= most[0] && sides[1] <= most[1] && sides[2] <= most[2];
    }

    /** A phone that cannot be read is refused as such elsewhere, and here as no mobile one. */
    private static boolean mobile(WaybillRequest request) {
        return UkrainianPhone.of(request.consignee().phone())
                .filter(UkrainianPhone::mobile)
                .isPresent();
    }

    private static int[] sorted(Stream<Integer> sides) {
        return sides.mapToInt(Integer::intValue).sorted().toArray();
    }
}
