package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;

/**
 * The chat of an order. It is never opened by its own id ({@code GET /messages/{id}}), since that would mark the
 * buyer's messages as read before a person has seen them.
 */
class BuyerChat {

    /** The sender of a message that the shop wrote. */
    private static final String SHOP = "2";

    private static final int NOT_FOUND = 1019;

    private final RozetkaClient client;

    BuyerChat(RozetkaClient client) {
        this.client = client;
    }

    void write(long orderNumber, String text) {
        JsonNode chat = chat(orderNumber);
        Long receiver = Json.whole(Json.at(chat, "user"), "id");
        if (receiver == null) {
            receiver = Json.whole(chat, "user_id");
        }
        Long id = Json.whole(chat, "id");
        if (id == null || receiver == null) {
            throw new MarketplaceRefusal(NOT_FOUND, "У замовлення немає чату з покупцем");
        }
        client.write(
                "POST",
                "/messages/create",
                client.body()
                        .put("body", text)
                        .put("chat_id", id)
                        .put("receiver_id", receiver)
                        .put("sendEmailUser", 1));
    }

    List<String> written(long orderNumber) {
        JsonNode chat = chat(orderNumber);
        JsonNode messages = Json.at(chat, "messages");
        Long id = Json.whole(chat, "id");
        if (!messages.isArray() && id != null) {
            messages = listed(id);
        }
        List<JsonNode> ours = new ArrayList<>();
        for (JsonNode message : messages) {
            if (SHOP.equals(Json.text(message, "sender"))) {
                ours.add(message);
            }
        }
        ours.sort(Comparator.comparing((JsonNode message) -> String.valueOf(Json.text(message, "created")))
                .thenComparing(message -> Json.at(message, "id").asLong()));
        return ours.stream().map(message -> Json.at(message, "body").asText()).toList();
    }

    private JsonNode listed(long chatId) {
        JsonNode content = client.get(
                "/messages/search", Map.of("msgType", "orders", "id", String.valueOf(chatId), "expand", "messages"));
        for (JsonNode chat : Json.at(content, "chats")) {
            if (String.valueOf(chatId).equals(Json.text(chat, "id"))) {
                return Json.at(chat, "messages");
            }
        }
        return Json.at(null, "messages"); // a chat with system messages only is not listed
    }

    /** The answer is the chat, or holds it, or holds a list of one. */
    private JsonNode chat(long orderNumber) {
        JsonNode content = client.get("/messages/" + orderNumber + "/order-chat", Map.of());
        if (content.isArray()) {
            return content.path(0);
        }
        if (content.path("chat").isObject()) {
            return content.path("chat");
        }
        if (content.path("chats").isArray()) {
            return content.path("chats").path(0);
        }
        if (!content.isObject()) {
            throw new MarketplaceUnavailable("Чат замовлення з ROZETKA не читається", null);
        }
        return content;
    }
}
