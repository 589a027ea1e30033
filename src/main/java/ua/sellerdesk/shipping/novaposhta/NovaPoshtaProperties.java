package ua.sellerdesk.shipping.novaposhta;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the host; {@code /v2.0/json/} is added where it is missing
 * @param labelUrl the host that prints labels
 * @param apiKey switches the carrier on; empty where it is off
 * @param modelSuffix what the names of models end with: nothing, or {@code General} as in newer descriptions of the API
 * @param cashOnDelivery how money is collected from consignees
 * @param sender whom waybills name as the sender; what is not given is asked of the carrier
 */
@ConfigurationProperties("sellerdesk.carriers.nova-poshta")
record NovaPoshtaProperties(
        @DefaultValue("https://api.novaposhta.ua") String baseUrl,
        @DefaultValue("https://my.novaposhta.ua") String labelUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String modelSuffix,
        @DefaultValue("money-transfer") CashCollection cashOnDelivery,
        @DefaultValue Sender sender) {

    NovaPoshtaProperties {
        apiKey = apiKey.strip();
        modelSuffix = modelSuffix.strip();
    }

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "NovaPoshtaProperties[baseUrl=" + baseUrl + ", labelUrl=" + labelUrl + "]";
    }

    /** The two ways in which the carrier brings the consignee's money to the seller. */
    enum CashCollection {
        /** For everybody: a transfer of its own beside the parcel. */
        MONEY_TRANSFER,
        /** For businesses with a contract; no postomat takes it. */
        PAYMENT_CONTROL
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
