package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Chats of orders; the chat's number is derived from the order's. */
@Component
@Profile("demo")
class Chats {

    private static final int OFFSET = 50_000_000;
    private static final int SELLER = 2;
    private static final int BUYER = 3;
    private static final Pattern FORBIDDEN_SIGNS = Pattern.compile("[=+<>]");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?:|www\\.|\\S@\\S|\\b[a-z0-9-]+\\.(ua|com|net|org|info|me|invalid)\\b", Pattern.CASE_INSENSITIVE);
    /** Ten digits from a zero, with or without the country; longer numbers are those of parcels. */
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:38[\\s(-]*)?0\\d{2}[\\s)-]*\\d{3}[\\s-]*\\d{2}[\\s-]*\\d{2}(?!\\d)");

    private final Market market;
    private final SimulatedTime time;
    private final Numbers messageIds;

    Chats(Market market, SimulatedTime time) {
        this.market = market;
        this.time = time;
        this.messageIds = new Numbers(1, time.now());
    }

    static int id(SimOrder order) {
        return order.id - OFFSET;
    }

    SimOrder order(int chatId) {
        return market.get(chatId + OFFSET);
    }

    /** Without {@code msgType} the real service lists questions about goods, of which there are none here. */
    List<SimOrder> find(Map<String, String> query) {
        if (!"orders".equals(query.get("msgType"))) {
            return List.of();
        }
        String id = query.getOrDefault("id", "");
        String read = query.getOrDefault("read", "");
        return market.all().stream()
                .filter(order -> !order.messages.isEmpty())
                .filter(order -> id.isBlank() || id.equals(String.valueOf(order.id - OFFSET)))
                .filter(order -> read.isBlank() || order.chatUnread == "0".equals(read))
                .toList();
    }

    Map<String, Object> chat(SimOrder order, boolean bodies) {
        Object updated = order.messages.isEmpty()
                ? KyivTime.text(order.created)
                : order.messages.get(order.messages.size() - 1).get("created");
        Map<String, Object> chat = map(
                "id",
                order.id - OFFSET,
                "created",
                KyivTime.text(order.created),
                "updated",
                updated,
                "subject",
                "Замовлення № " + order.id,
                "user",
                map("id", order.buyer.id, "has_email", true, "contact_fio", order.buyer.fullName()),
                "read_market",
                order.chatUnread ? null : updated,
                "trash_market",
                0,
                "star_market",
                0,
                "order_id",
                order.id,
                "type",
                0,
                "item_id",
                null,
                "user_id",
                order.buyer.id,
                "unread_messages_count",
                order.chatUnread ? 1 : 0);
        if (bodies) {
            chat.put("messages", List.copyOf(order.messages));
        }
        return chat;
    }

    Map<String, Object> fromSeller(int chatId, int receiver, String body) {
        SimOrder order = order(chatId);
        if (body.isBlank()) {
            throw ApiRefusal.invalid("body", "Необхідно заповнити повідомлення");
        }
        if (FORBIDDEN_SIGNS.matcher(body).find() || ADDRESS.matcher(body).find()) {
            throw ApiRefusal.invalid("body", "Повідомлення містить заборонені символи або посилання");
        }
        if (PHONE.matcher(body).find()) {
            throw ApiRefusal.invalid("body", "Повідомлення містить контактні дані");
        }
        if (receiver != order.buyer.id) {
            throw ApiRefusal.invalid("receiver_id", "Отримувача не знайдено");
        }
        return add(order, body, receiver, SELLER);
    }

    void fromBuyer(SimOrder order, String body) {
        add(order, body, 1, BUYER);
        order.chatUnread = true;
    }

    /** Has the seller written to this buyer. */
    boolean heard(SimOrder order) {
        return order.messages.stream().anyMatch(message -> message.get("sender").equals(SELLER));
    }

    private Map<String, Object> add(SimOrder order, String body, int receiver, int sender) {
        boolean seller = sender == SELLER;
        Map<String, Object> message = map(
                "id",
                messageIds.nextInt(),
                "chat_id",
                order.id - OFFSET,
                "body",
                body,
                "created",
                KyivTime.text(time.local()),
                "read",
                null,
                "receiver_id",
                receiver,
                "sender",
                sender,
                "seller",
                seller ? "Демо Продавець" : null,
                "seller_id",
                seller ? 42 : null,
                "files",
                List.of(),
                "status",
                5);
        order.messages.add(message);
        return message;
    }
}
