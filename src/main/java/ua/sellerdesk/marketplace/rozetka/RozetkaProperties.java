package ua.sellerdesk.marketplace.rozetka;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The seller's access to the Seller API: either an API token of the cabinet, or a user name and password.
 *
 * @param password as typed in the cabinet; the API's Base64 form is made from it here
 */
@ConfigurationProperties("sellerdesk.marketplace.rozetka")
record RozetkaProperties(
        @DefaultValue("https://api-seller.rozetka.com.ua") URI baseUrl,
        String username,
        String password,
        String apiToken) {

    boolean byToken() {
        return apiToken != null && !apiToken.isBlank();
    }

    boolean complete() {
        return byToken() || username != null && !username.isBlank() && password != null && !password.isBlank();
    }

    @Override
    public String toString() {
        return "RozetkaProperties[" + baseUrl + "]";
    }
}
