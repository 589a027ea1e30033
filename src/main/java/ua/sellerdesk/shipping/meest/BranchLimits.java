package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.field;
import static ua.sellerdesk.shipping.meest.MeestJson.flag;
import static ua.sellerdesk.shipping.meest.MeestJson.number;
import static ua.sellerdesk.shipping.meest.MeestJson.text;
import static ua.sellerdesk.shipping.meest.MeestJson.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** What a branch of Meest's directory is, and what it takes; the directory says so of each, and 0 means no limit. */
final class BranchLimits {

    private BranchLimits() {}

    /** Whether it hands out parcels now. */
    static boolean receives(JsonNode branch) {
        return !flag(branch, "isBranchClosed")
                && !flag(branch, "InboundRestriction")
                && !flag(field(branch, "branchLimits"), "sendingOnly");
    }

    static boolean postomat(JsonNode branch) {
        return text(branch, "branchType").equalsIgnoreCase("АПТ")
                || Stream.of(words(branch, "branchTypeDescr"), words(branch, "branchDescr"), text(branch, "ShortName"))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("поштомат"));
    }

    /** Such as "Поштомат № 465, Київ вул. Щусєва, 34/1". */
    static String title(JsonNode branch) {
        String place = words(field(branch, "branchDescr"), "descrSearchUA");
        if (place.isEmpty()) {
            place = (words(branch, "addressDescr") + " " + text(branch, "building")).trim();
        }
        return name(branch) + (place.isEmpty() ? "" : ", " + place);
    }

    static String name(JsonNode branch) {
        String number = text(branch, "branchNo");
        return (postomat(branch) ? "Поштомат" : "Відділення") + (number.isEmpty() ? "" : " № " + number);
    }

    /** The rules of the branch that the parcel breaks, in words. */
    static List<String> broken(JsonNode branch, WaybillRequest request) {
        JsonNode limits = field(branch, "branchLimits");
        Parcel parcel = request.parcel().measured();
        BigDecimal seats = BigDecimal.valueOf(parcel.seats());
        List<String> broken = new ArrayList<>();
        lower(limits, "weightTotalMax", parcel.weightKg()).ifPresent(most -> broken.add("приймає до " + most + " кг"));
        lower(limits, "weightPlaceMax", parcel.weightKg().divide(seats, MathContext.DECIMAL32))
                .ifPresent(most -> broken.add("приймає до " + most + " кг на місце"));
        lower(limits, "quantityPlacesMax", seats).ifPresent(most -> broken.add("приймає місць: " + most));
        lower(limits, "insuranceTotalMax", request.declaredValue())
                .ifPresent(most -> broken.add("приймає посилки вартістю до " + most + " грн"));
        JsonNode sizes = field(limits, "gabaritesMax");
        int[] most = sorted(number(sizes, "length"), number(sizes, "width"), number(sizes, "height"));
        int[] sides = sorted(
                BigDecimal.valueOf(parcel.lengthCm()),
                BigDecimal.valueOf(parcel.widthCm()),
                BigDecimal.valueOf(parcel.heightCm()));
        boolean limited = most[0] > 0;
        if (limited && (sides[0] > most[0] || sides[1] > most[1] || sides[2] > most[2])) {
            broken.add("приймає посилки до " + most[2] + "×" + most[1] + "×" + most[0] + " см");
        }
        return broken.stream().distinct().toList();
    }

    private static Optional<String> lower(JsonNode limits, String limit, BigDecimal value) {
        return Optional.ofNullable(number(limits, limit))
                .filter(most -> most.signum() > 0 && value.compareTo(most) > 0)
                .map(most -> most.stripTrailingZeros().toPlainString());
    }

    private static int[] sorted(BigDecimal... sides) {
        return Arrays.stream(sides)
                .mapToInt(side -> side == null ? 0 : side.intValue())
                .sorted()
                .toArray();
    }
}
