package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** Orders for a parcel that the carrier already has: to return, redirect or keep it. */
@Component
class AdditionalOrders {

    static final int LONGEST_NOTE = 100;

    private static final int ROWS_A_PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final Pattern CALLED_OFF =
            Pattern.compile("скасован|відхилен|відмовлен|видален", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final NovaPoshtaClient client;

    AdditionalOrders(NovaPoshtaClient client) {
        this.client = client;
    }

    /**
     * Asks whether something can be ordered.
     *
     * @return what the carrier tells of it
     * @throws CarrierRefusal when it cannot, with the carrier's words, or ours where it gave none
     */
    JsonNode possibility(String method, String field, String ttn, String impossible) {
        JsonNode rows = client.ask("AdditionalService", method, Map.of(field, ttn));
        if (rows.isEmpty()) {
            throw new CarrierRefusal(List.of(), impossible);
        }
        return rows.path(0);
    }

    /**
     * @return what the carrier calls the order
     * @throws HttpFault when the order may have been taken all the same
     */
    String save(String type, String ttn, Map<String, ?> properties) {
        Map<String, Object> order = new LinkedHashMap<>(properties);
        order.put("OrderType", type);
        order.put("IntDocNumber", ttn);
        String number = text(client.call("AdditionalService", "save", order).path(0), "Number");
        if (number.isEmpty()) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta's answer names no order");
        }
        return number;
    }

    /**
     * The order for the parcel that is not called off. The list is first asked by the parcel's number; since the number
     * in the question may be taken for the order's own, the newest orders are looked through too.
     */
    Optional<String> open(String listMethod, String ttn) {
        return of(ttn, list(listMethod, Map.of("Number", ttn))).or(() -> newest(listMethod, ttn));
    }

    private Optional<String> newest(String listMethod, String ttn) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            JsonNode rows =
                    list(listMethod, Map.of("Page", String.valueOf(page), "Limit", String.valueOf(ROWS_A_PAGE)));
            Optional<String> found = of(ttn, rows);
            if (found.isPresent() || rows.size() < ROWS_A_PAGE) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A list that the carrier refuses holds nothing. */
    private JsonNode list(String method, Map<String, String> asked) {
        try {
            return client.ask("AdditionalService", method, asked);
        } catch (CarrierRefusal none) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> of(String ttn, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> text(row, "DocumentNumber").equals(ttn))
                .filter(row -> !CALLED_OFF.matcher(text(row, "OrderStatus")).find())
                .map(row -> text(row, "OrderNumber"))
                .filter(number -> !Objects.equals(number, ""))
                .findFirst();
    }

    static CarrierUnavailable unavailable(HttpFault fault) {
        return new CarrierUnavailable("Нова пошта недоступна", fault);
    }
}
