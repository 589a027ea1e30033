package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/** Edits of goods and recipient, and the refund; each is read first and verified by reading back. */
class OrderEdits {

    private static final int STATE_REFUSES = 1031;

    /** Payment statuses after which nothing is left to send back: returned, part-returned, awaiting the refund. */
    private static final Set<Integer> GIVEN_BACK = Set.of(8, 9, 10);

    private final RozetkaClient client;
    private final RozetkaOrders orders;
    private final StatusWriter statusWriter;

    OrderEdits(RozetkaClient client, RozetkaOrders orders, StatusWriter statusWriter) {
        this.client = client;
        this.orders = orders;
        this.statusWriter = statusWriter;
    }

    MarketplaceOrder lines(long number, Map<Long, Integer> wanted) {
        MarketplaceOrder order = orders.order(number);
        if (quantities(order).equals(new TreeMap<>(wanted))) {
            return order;
        }
        order = statusWriter.makeEditable(order);
        ArrayNode purchases = client.body().arrayNode();
        new TreeMap<>(wanted)
                .forEach((id, quantity) -> purchases.addObject().put("id", id).put("quantity", quantity));
        RuntimeException trouble = attempt("PUT", "/orders/" + number, linesBody(null, purchases));
        order = orders.order(number);
        if (!quantities(order).equals(new TreeMap<>(wanted)) && trouble == null) {
            // an update without a status may be answered with success and ignored
            trouble = attempt("PUT", "/orders/" + number, linesBody(order.statusId(), purchases));
            order = orders.order(number);
        }
        return verified(quantities(order).equals(new TreeMap<>(wanted)), order, trouble, "зміну товарів");
    }

    private ObjectNode linesBody(Integer status, ArrayNode purchases) {
        ObjectNode body = client.body();
        if (status != null) {
            body.put("status", status);
        }
        body.set("purchases", purchases);
        return body;
    }

    MarketplaceOrder recipient(long number, String newName, String phone) {
        MarketplaceOrder order = orders.order(number);
        // the API wants the name even where the phone alone changes
        String fullName = newName == null ? order.recipient().fullName() : newName;
        if (isRecipient(order, fullName, phone)) {
            return order;
        }
        if (!StatusIds.recipientEditable(order.statusId())) {
            statusWriter.makeEditable(order);
        }
        ObjectNode body = client.body().put("order_id", number).put("recipient_title", fullName.trim());
        if (phone != null) {
            body.put("recipient_phone", phone);
        }
        RuntimeException trouble = attempt("POST", "/orders/update-receiver", body);
        order = orders.order(number);
        return verified(isRecipient(order, fullName, phone), order, trouble, "зміну отримувача");
    }

    void refund(long number) {
        JsonNode content = orders.content(number, "payment,purchases,auto_refund");
        MarketplaceOrder order = orders.read(content);
        if (givenBack(order, content)) {
            return;
        }
        if (!order.payment().received()) {
            throw new MarketplaceRefusal(STATE_REFUSES, "Замовлення не оплачене онлайн: повертати нічого");
        }
        ObjectNode body = client.body().put("order_id", number);
        try {
            JsonNode done = client.write("POST", "/personal-cabinets/refund-payment", body);
            if (done.isBoolean() && !done.booleanValue()) {
                throw new MarketplaceRefusal(STATE_REFUSES, "ROZETKA не прийняла повернення коштів");
            }
        } catch (MarketplaceRefusal | UncertainWrite e) {
            JsonNode after = orders.content(number, "payment,purchases,auto_refund");
            if (!givenBack(orders.read(after), after)) {
                throw e;
            }
        }
    }

    private static boolean givenBack(MarketplaceOrder order, JsonNode content) {
        Integer payment = order.payment().statusId();
        return payment != null && GIVEN_BACK.contains(payment)
                || "1".equals(Json.text(Json.at(content, "auto_refund"), "status"));
    }

    private RuntimeException attempt(String method, String path, ObjectNode body) {
        try {
            client.write(method, path, body);
            return null;
        } catch (MarketplaceRefusal | UncertainWrite e) {
            return e;
        }
    }

    private static MarketplaceOrder verified(
            boolean done, MarketplaceOrder order, RuntimeException trouble, String what) {
        if (done) {
            return order;
        }
        if (trouble != null) {
            throw trouble;
        }
        throw new MarketplaceUnavailable(
                "ROZETKA прийняла " + what + " у замовленні " + order.number() + ", але не виконала", null);
    }

    private static Map<Long, Integer> quantities(MarketplaceOrder order) {
        Map<Long, Integer> quantities = new TreeMap<>();
        order.lines().forEach(line -> quantities.put(line.id(), line.quantity()));
        return quantities;
    }

    private static boolean isRecipient(MarketplaceOrder order, String fullName, String phone) {
        MarketplaceOrder.Person recipient = order.recipient();
        return words(recipient.fullName()).equals(words(fullName))
                && (phone == null || lastDigits(phone).equals(lastDigits(recipient.phone())));
    }

    /** The marketplace may put surname and name in another order than they were typed. */
    private static List<String> words(String name) {
        return name == null
                ? List.of()
                : Arrays.stream(name.trim().toLowerCase(Locale.ROOT).split("\\s+"))
                        .sorted()
                        .toList();
    }

    private static String lastDigits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() <= 9 ? digits : digits.substring(digits.length() - 9);
    }
}
