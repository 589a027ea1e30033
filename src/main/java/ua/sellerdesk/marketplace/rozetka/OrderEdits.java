package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.marketplace.UncertainWrite;

/** Edits of goods, recipient, delivery and payment; each is read first and verified by reading back. */
class OrderEdits {

    private static final String EXPAND = "delivery,purchases,payment";
    private static final int PICK_UP_POINT = 1;
    private static final int DOOR = 2;

    private final RozetkaClient client;
    private final RozetkaOrders orders;
    private final StatusWriter statusWriter;
    private final OrderStatuses statuses;

    OrderEdits(RozetkaClient client, RozetkaOrders orders, StatusWriter statusWriter, OrderStatuses statuses) {
        this.client = client;
        this.orders = orders;
        this.statusWriter = statusWriter;
        this.statuses = statuses;
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
        makeTermsEditable(order);
        ObjectNode body = client.body().put("order_id", number).put("recipient_title", fullName.trim());
        if (phone != null) {
            body.put("recipient_phone", phone);
        }
        RuntimeException trouble = attempt("POST", "/orders/update-receiver", body);
        order = orders.order(number);
        return verified(isRecipient(order, fullName, phone), order, trouble, "зміну отримувача");
    }

    MarketplaceOrder delivery(long number, DeliveryChange change) {
        JsonNode content = orders.content(number, EXPAND);
        MarketplaceOrder order = orders.read(content);
        if (goesTo(content, change)) {
            return order;
        }
        makeTermsEditable(order);
        ObjectNode body = client.body();
        ObjectNode delivery = body.putObject("order").put("order_id", number).putObject("delivery");
        delivery.put("delivery_method_id", change.courier() ? DOOR : PICK_UP_POINT);
        delivery.put("delivery_service_id", change.serviceId());
        delivery.putObject("city").put("id", change.cityId());
        if (change.courier()) {
            delivery.put("place_street", change.street()).put("place_house", change.house());
            if (change.flat() != null) {
                delivery.put("place_flat", change.flat());
            }
        } else {
            delivery.put("place_id", change.pointId());
        }
        RuntimeException trouble = attempt("POST", "/orders/update-delivery", body);
        content = orders.content(number, EXPAND);
        return verified(goesTo(content, change), orders.read(content), trouble, "зміну доставки");
    }

    MarketplaceOrder payment(long number, int methodId) {
        MarketplaceOrder order = orders.order(number);
        if (isPaidBy(order, methodId)) {
            return order;
        }
        makeTermsEditable(order);
        ObjectNode body = client.body().put("order_id", number).put("payment_method_id", methodId);
        RuntimeException trouble = attempt("PUT", "/orders/update-payment", body);
        order = orders.order(number);
        return verified(isPaidBy(order, methodId), order, trouble, "зміну способу оплати");
    }

    private void makeTermsEditable(MarketplaceOrder order) {
        if (!statuses.termsEditable(order.statusId())) {
            statusWriter.makeEditable(order);
        }
    }

    private static boolean isPaidBy(MarketplaceOrder order, int methodId) {
        return order.payment() != null
                && Integer.valueOf(methodId).equals(order.payment().methodId());
    }

    private static boolean goesTo(JsonNode content, DeliveryChange change) {
        JsonNode delivery = Json.at(content.has("id") ? content : Json.at(content, "order"), "delivery");
        boolean there = is(change.serviceId(), Json.whole(delivery, "delivery_service_id"))
                && is(change.courier() ? DOOR : PICK_UP_POINT, Json.whole(delivery, "delivery_method_id"))
                && is(change.cityId(), Json.whole(Json.at(delivery, "city"), "id"));
        return there
                && (change.courier()
                        ? same(change.street(), Json.text(delivery, "place_street"))
                                && same(change.house(), Json.text(delivery, "place_house"))
                                && same(change.flat(), Json.text(delivery, "place_flat"))
                        : is(change.pointId(), Json.whole(delivery, "place_id")));
    }

    private static boolean is(long wanted, Long shown) {
        return shown != null && shown == wanted;
    }

    private static boolean same(String wanted, String shown) {
        return (wanted == null ? "" : wanted.trim()).equalsIgnoreCase(shown == null ? "" : shown);
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
