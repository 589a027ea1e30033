package ua.sellerdesk.shipping.novaposhta;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the host; {@code /v2.0/json/} is added where it is missing
 * @param labelUrl the host that prints labels
 * @param apiKey switches the carrier on
 * @param sender may be null: then the first sender of the account is used
 */
@ConfigurationProperties("sellerdesk.carriers.nova-poshta")
record NovaPoshtaProperties(
        @DefaultValue("https://api.novaposhta.ua") String baseUrl,
        @DefaultValue("https://my.novaposhta.ua") String labelUrl,
        String apiKey,
        Sender sender) {

    record Sender(String cityRef, String counterpartyRef, String addressRef, String contactRef, String phone) {

        boolean complete() {
            return cityRef != null
                    && counterpartyRef != null
                    && addressRef != null
                    && contactRef != null
                    && phone != null;
        }
    }
}
