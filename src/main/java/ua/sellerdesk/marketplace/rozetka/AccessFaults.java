package ua.sellerdesk.marketplace.rozetka;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.table.DataTable;

/**
 * Says where the access to the Seller API is to be mended. None of it is a refusal of an order: no operator can mend
 * it, and every order goes on by itself once it is mended.
 */
class AccessFaults {

    private static final String PREFIX = "sellerdesk.marketplace.rozetka.";
    private static final List<Map<String, String>> PERMISSIONS = DataTable.rows("marketplace/permissions.csv", ';');

    private final boolean byToken;

    AccessFaults(RozetkaProperties properties) {
        byToken = properties.byToken();
    }

    /** @param answer the marketplace's answer in short, such as a code */
    MarketplaceUnavailable notLetIn(String answer) {
        return new MarketplaceUnavailable(
                byToken
                        ? "ROZETKA не приймає API-токен (" + answer + "): створіть новий у кабінеті продавця"
                                + " («Безпека API») і задайте його в налаштуванні " + PREFIX + "api-token"
                        : "ROZETKA не приймає вхід (" + answer + "): перевірте " + setting(),
                null);
    }

    /** The request was turned away without the API's own words, as by a firewall. */
    MarketplaceUnavailable turnedAway(int status) {
        return new MarketplaceUnavailable(
                "ROZETKA не пропускає запити (HTTP " + status + "): перевірте " + setting()
                        + " і чи не заблоковано адресу цього сервера",
                null);
    }

    /** The role of the user, or of the token, lacks a permission (1010). */
    MarketplaceUnavailable denied(String path) {
        String wanted = PERMISSIONS.stream()
                .filter(row -> path.startsWith(row.get("path")))
                .max(Comparator.comparingInt(row -> row.get("path").length()))
                .map(row -> "дозвіл " + row.get("permission") + " (для " + row.get("what") + ")")
                .orElse("дозвіл на " + path.replaceAll("\\d+", "…"));
        return new MarketplaceUnavailable(
                "ROZETKA не дає доступу (код 1010): додайте в кабінеті продавця ролі, яку має " + owner() + ", "
                        + wanted,
                null);
    }

    /** Something else than the Seller API answers. */
    MarketplaceUnavailable notTheApi(int status) {
        return new MarketplaceUnavailable(
                "За адресою ROZETKA відповідає не Seller API (HTTP " + status + "): перевірте налаштування " + PREFIX
                        + "base-url",
                null);
    }

    private String setting() {
        return byToken
                ? "налаштування " + PREFIX + "api-token"
                : "налаштування " + PREFIX + "username і " + PREFIX + "password";
    }

    private String owner() {
        return byToken ? "токен із " + PREFIX + "api-token" : "користувач із " + PREFIX + "username";
    }
}
