package ua.sellerdesk.shipping.ukrposhta;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every address may end with a slash or not.
 *
 * @param ecomUrl where waybills are made, its version included
 * @param trackingUrl where parcels are followed, its version included
 * @param formsUrl where labels are printed; made from {@code ecomUrl} where empty
 * @param classifierUrl the directory of places; made from {@code ecomUrl} where empty
 * @param ecomToken the bearer of eCom; empty where waybills are not made here
 * @param counterpartyToken the token of the contract; empty where waybills are not made here
 * @param trackingToken the bearer of StatusTracking; alone it only follows numbers made elsewhere
 * @param sender whom waybills name as the sender
 */
@ConfigurationProperties("sellerdesk.carriers.ukrposhta")
record UkrposhtaProperties(
        @DefaultValue("https://www.ukrposhta.ua/ecom/0.0.1/")
        String ecomUrl,

        @DefaultValue("https://www.ukrposhta.ua/status-tracking/0.0.1/")
        String trackingUrl,

        @DefaultValue("") String formsUrl,
        @DefaultValue("") String classifierUrl,
        @DefaultValue("") String ecomToken,
        @DefaultValue("") String counterpartyToken,
        @DefaultValue("") String trackingToken,
        @DefaultValue Sender sender) {

    private static final String ECOM = "/ecom/";

    UkrposhtaProperties {
        ecomUrl = address(ecomUrl);
        trackingUrl = address(trackingUrl);
        formsUrl = formsUrl.isBlank()
                ? ecomUrl.replaceFirst(ECOM + "(?!.*" + ECOM + ")", "/forms" + ECOM)
                : address(formsUrl);
        classifierUrl = classifierUrl.isBlank()
                ? ecomUrl.replaceFirst("(?<=[^/:])/(ecom/.*)?$", "/address-classifier-ws/")
                : address(classifierUrl);
        ecomToken = ecomToken.strip();
        counterpartyToken = counterpartyToken.strip();
        trackingToken = trackingToken.strip();
    }

    /** With one slash at the end. */
    private static String address(String written) {
        return written.strip().replaceAll("/+$", "") + "/";
    }

    boolean createsWaybills() {
        return asksEcom() && !sender.clientUuid().isEmpty();
    }

    boolean asksEcom() {
        return !ecomToken.isEmpty() && !counterpartyToken.isEmpty();
    }

    /** Without the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "UkrposhtaProperties[ecomUrl=" + ecomUrl + ", trackingUrl=" + trackingUrl + ", formsUrl=" + formsUrl
                + ", classifierUrl=" + classifierUrl + "]";
    }

    /** @param clientUuid the sender's client at Ukrposhta; empty where it is not set */
    record Sender(@DefaultValue("") String clientUuid) {

        Sender {
            clientUuid = clientUuid.strip();
        }
    }
}
