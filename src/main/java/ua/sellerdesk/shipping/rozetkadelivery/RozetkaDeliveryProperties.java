package ua.sellerdesk.shipping.rozetkadelivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the host, with or without {@code /api} and a slash at the end
 * @param token the partner's static token; alone it follows parcels, with the whole sender it makes waybills too
 * @param signIn what the token is for
 * @param sender whom waybills name as the sender, and where parcels are handed in
 * @param dataWrapper whether bodies stand inside {@code {"data": …}}, which differs from host to host
 */
@ConfigurationProperties("sellerdesk.carriers.rozetka-delivery")
record RozetkaDeliveryProperties(
        @DefaultValue("https://rz-delivery.rozetka.ua") String baseUrl,
        @DefaultValue("") String token,
        @DefaultValue("key") SignIn signIn,
        @DefaultValue Sender sender,
        @DefaultValue("true") boolean dataWrapper) {

    static final String PREFIX = "sellerdesk.carriers.rozetka-delivery.";

    /** How requests are signed, which differs from host to host. */
    enum SignIn {
        /** With the token itself. */
        KEY,
        /** With a pass that the host gives for it. */
        LOGIN_AS
    }

    RozetkaDeliveryProperties {
        token = token.strip();
    }

    boolean complete() {
        return !token.isEmpty() && sender.missing().isEmpty();
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "RozetkaDeliveryProperties[baseUrl=" + baseUrl + ", signIn=" + signIn + ", dataWrapper=" + dataWrapper
                + "]";
    }

    /**
     * Each part is empty where it is not set.
     *
     * @param city the carrier's id of the city
     * @param department the carrier's id of the point where parcels are handed in
     * @param phone as people write it
     */
    record Sender(
            @DefaultValue("") String city,
            @DefaultValue("") String department,
            @DefaultValue("") String firstName,
            @DefaultValue("") String lastName,
            @DefaultValue("") String phone) {

        Sender {
            city = city.strip();
            department = department.strip();
            firstName = firstName.strip();
            lastName = lastName.strip();
            phone = phone.strip();
        }

        /** The names of the settings that are still to be made. */
        List<String> missing() {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("city", city);
            parts.put("department", department);
            parts.put("first-name", firstName);
            parts.put("last-name", lastName);
            parts.put("phone", phone);
            return parts.entrySet().stream()
                    .filter(part -> part.getValue().isEmpty())
                    .map(part -> PREFIX + "sender." + part.getKey())
                    .toList();
        }

        @Override
        public String toString() {
            return "Sender[city=" + city + ", department=" + department + "]";
        }
    }
}
