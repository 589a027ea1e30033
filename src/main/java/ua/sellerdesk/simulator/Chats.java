package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.OrderView.map;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Chats of orders; the chat's number is derived from the order's. */
@Component
@Profile("demo")
class Chats {

    private static final int OFFSET = 900_000_000;
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[=+<>]|https?:|www\\.|\\b[a-z0-9-]+\\.(ua|com|net|org|invalid)\\b", Pattern.CASE_INSENSITIVE);
    private final Market market;
    private int nextMessage = 1;

    Chats(Market market) {
        this.market = market;
    }

    Map<String, Object> chat(SimOrder order, boolean bodies) {
        Map<String, Object> chat = map(
                "id",
                order.id - OFFSET,
                "created",
                KyivTime.text(order.created),
                "updated",
                KyivTime.text(order.changed),
                "subject",
                "Замовлення № " + order.id,
                "user",
                map("id", order.userId, "has_email", true, "contact_fio", OrderView.fullName(order)),
                "read_market",
                null,
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
                order.userId,
                "unread_messages_count",
                0);
        if (bodies) {
            chat.put("messages", List.copyOf(order.messages));
        }
        return chat;
    }

    Map<String, Object> post(int chatId, int receiver, String body) {
        SimOrder order = market.get(chatId + OFFSET);
        if (body.isBlank() || FORBIDDEN.matcher(body).find()) {
            throw ApiRefusal.invalid("body", "Повідомлення містить заборонені символи або посилання");
        }
        if (receiver != order.userId) {
            throw ApiRefusal.invalid("receiver_id", "Отримувача не знайдено");
        }
        Map<String, Object> message = map(
                "id",
                nextMessage++,
                "chat_id",
                chatId,
                "body",
                body,
                "created",
                KyivTime.text(KyivTime.now()),
                "read",
                null,
                "receiver_id",
                receiver,
                "sender",
                2,
                "seller",
                "Демо Продавець",
                "seller_id",
                42,
                "files",
                List.of(),
                "status",
                5);
        order.messages.add(message);
        return message;
    }
}
