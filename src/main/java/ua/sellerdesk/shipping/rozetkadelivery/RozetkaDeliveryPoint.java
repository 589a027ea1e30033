package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A point where parcels are given out.
 *
 * @param words its address for people
 * @param number the number people know it by, empty where it has none
 * @param heaviestKg null where nothing is said
 * @param open whether it gives parcels out
 */
record RozetkaDeliveryPoint(String id, String words, String number, BigDecimal heaviestKg, boolean open) {

    private static final Pattern NUMBER = Pattern.compile("№\\s*(\\d+)");

    static RozetkaDeliveryPoint of(JsonNode row) {
        String name = text(row, "public_name", "name");
        String address = address(row.path("location"));
        boolean told = AddressWords.of(name).containsAll(AddressWords.of(address));
        String words = told ? name : name.isEmpty() ? address : name + ", " + address;
        String weight = row.path("limitations").path("weight").asText("");
        return new RozetkaDeliveryPoint(
                text(row, "id"),
                words,
                number(row, name),
                // the directory gives it in kg
                weight.matches("\\d+(\\.\\d+)?") && new BigDecimal(weight).signum() > 0 ? new BigDecimal(weight) : null,
                !text(row, "can_give_out_tracks").matches("false|0"));
    }

    private static String address(JsonNode location) {
        if (location.isValueNode()) {
            return location.isNull() ? "" : location.asText("").trim();
        }
        String street = text(location, "street_name", "street");
        String house = text(location, "house");
        return house.isEmpty() ? street : street + ", " + house;
    }

    private static String number(JsonNode row, String name) {
        String number = text(row, "number");
        if (!number.isEmpty()) {
            return number;
        }
        var inName = NUMBER.matcher(name);
        return inName.find() ? inName.group(1) : "";
    }

    /** Whether its address says all of this. */
    boolean at(Set<String> address) {
        return !address.isEmpty() && AddressWords.of(words).containsAll(address);
    }

    boolean takes(BigDecimal weightKg) {
        return heaviestKg == null || weightKg.compareTo(heaviestKg) <= 0;
    }
}
