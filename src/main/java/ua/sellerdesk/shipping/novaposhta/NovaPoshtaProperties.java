package ua.sellerdesk.shipping.novaposhta;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the host; {@code /v2.0/json/} is added where it is missing
 * @param labelUrl the host that prints labels
 * @param apiKey switches the carrier on; empty where it is off
 * @param sender whom waybills name as the sender; what is not given is asked of the carrier
 */
@ConfigurationProperties("sellerdesk.carriers.nova-poshta")
record NovaPoshtaProperties(
        @DefaultValue("https://api.novaposhta.ua") String baseUrl,
        @DefaultValue("https://my.novaposhta.ua") String labelUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue Sender sender) {

    NovaPoshtaProperties {
        apiKey = apiKey.strip();
    }

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "NovaPoshtaProperties[baseUrl=" + baseUrl + ", labelUrl=" + labelUrl + "]";
    }

    /** Each part is empty where it is not set. */
    record Sender(
            @DefaultValue("") String cityRef,
            @DefaultValue("") String counterpartyRef,
            @DefaultValue("") String addressRef,
            @DefaultValue("") String contactRef,
            @DefaultValue("") String phone) {

        Sender {
            cityRef = cityRef.strip();
            counterpartyRef = counterpartyRef.strip();
            addressRef = addressRef.strip();
            contactRef = contactRef.strip();
            phone = phone.strip();
        }
    }
}
