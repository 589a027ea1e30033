package ua.sellerdesk.shipping.meest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the address of the interface, with or without a slash at its end
 * @param username together with the password signs in; empty where only a token is given
 * @param token a long-lived token of the cabinet, instead of user and password; empty where there is none
 * @param contractId the contract that waybills belong to; empty where the account has but one
 * @param sender whom waybills name as the sender
 */
@ConfigurationProperties("sellerdesk.carriers.meest")
record MeestProperties(
        @DefaultValue("https://api.meest.com/v3.0/openAPI") String baseUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String token,
        @DefaultValue("") String contractId,
        @DefaultValue Sender sender) {

    MeestProperties {
        baseUrl = baseUrl.strip().replaceAll("/+$", "");
        username = username.strip();
        token = token.strip();
        contractId = contractId.strip();
    }

    boolean canSignIn() {
        return !username.isEmpty() && !password.isEmpty();
    }

    /** Enough to follow parcels whose numbers are typed. */
    boolean hasCredentials() {
        return canSignIn() || !token.isEmpty();
    }

    boolean enabled() {
        return hasCredentials() && sender.complete();
    }

    /** Without password and token, which must not reach a log. */
    @Override
    public String toString() {
        return "MeestProperties[baseUrl=" + baseUrl + "]";
    }

    /**
     * Each part is empty where it is not set.
     *
     * @param branchId the carrier's id of the branch where parcels are handed in
     */
    record Sender(
            @DefaultValue("") String name,
            @DefaultValue("") String phone,
            @DefaultValue("") String branchId) {

        Sender {
            name = name.strip();
            phone = phone.strip();
            branchId = branchId.strip();
        }

        boolean complete() {
            return !name.isEmpty() && !phone.isEmpty() && !branchId.isEmpty();
        }
    }
}
