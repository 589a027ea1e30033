package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.amount;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.flag;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import ua.sellerdesk.shipping.Suggestion;

/**
 * A branch or postomat as the directory has it.
 *
 * @param open whether it takes parcels now
 * @param paysOut whether it takes money on delivery
 * @param maxWeightKg of a whole parcel, null where there is no limit; so the other two
 * @param maxSeatKg of one seat
 * @param maxDeclared in UAH
 */
record Point(
        String ref,
        String cityRef,
        String number,
        String words,
        boolean postomat,
        boolean open,
        boolean paysOut,
        BigDecimal maxWeightKg,
        BigDecimal maxSeatKg,
        BigDecimal maxDeclared) {

    static Point of(JsonNode row) {
        String status = text(row, "WarehouseStatus");
        return new Point(
                text(row, "Ref"),
                text(row, "CityRef"),
                text(row, "Number"),
                text(row, "Description"),
                text(row, "CategoryOfWarehouse").equalsIgnoreCase("Postomat"),
                (status.isEmpty() || status.equalsIgnoreCase("Working")) && !flag(row, "DenyToSelect"),
                !text(row, "PostFinance").matches("0|false"),
                limit(row, "TotalMaxWeightAllowed"),
                limit(row, "PlaceMaxWeightAllowed"),
                limit(row, "MaxDeclaredCost"));
    }

    /** Such as "Відділення № 12". */
    String name() {
        return (postomat ? "Поштомат № " : "Відділення № ") + number;
    }

    Suggestion suggestion() {
        return new Suggestion(Suggestion.Kind.POINT, ref, words.isEmpty() ? name() : words);
    }

    private static BigDecimal limit(JsonNode row, String field) {
        BigDecimal value = amount(row, field);
        return value == null || value.signum() <= 0 ? null : value;
    }
}
