package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;
import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Talks with buyers. */
@RozetkaResource
class ChatsController {

    private final Market market;
    private final Chats chats;
    private final Buyers buyers;

    ChatsController(Market market, Chats chats, Buyers buyers) {
        this.market = market;
        this.chats = chats;
        this.buyers = buyers;
    }

    @GetMapping("/messages/search")
    Map<String, Object> search(@RequestParam Map<String, String> query) {
        synchronized (market) {
            boolean bodies = OrderView.expand(query.get("expand")).contains("messages");
            return ok(Envelope.page("chats", chats.find(query), query.get("page"), order -> chats.chat(order, bodies)));
        }
    }

    @GetMapping("/messages/{chatId:\\d+}")
    Map<String, Object> open(@PathVariable int chatId) {
        synchronized (market) {
            SimOrder order = chats.order(chatId);
            // reading it here marks it as read, as the real service does
            order.chatUnread = false;
            return ok(chats.chat(order, true));
        }
    }

    @GetMapping("/messages/{orderId:\\d+}/order-chat")
    Map<String, Object> ofOrder(@PathVariable int orderId) {
        synchronized (market) {
            return ok(chats.chat(market.get(orderId), true));
        }
    }

    @PutMapping("/messages/{chatId:\\d+}")
    Map<String, Object> mark(@PathVariable int chatId, @RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = chats.order(chatId);
            if (body.has("read_market")) {
                order.chatUnread = body.path("read_market").isNull();
            }
            return ok(chats.chat(order, false));
        }
    }

    @PostMapping("/messages/create")
    Map<String, Object> create(@RequestBody JsonNode body) {
        synchronized (market) {
            int chatId = body.path("chat_id").asInt();
            Map<String, Object> message = chats.fromSeller(
                    chatId, body.path("receiver_id").asInt(), body.path("body").asText(""));
            buyers.hear(chats.order(chatId));
            return ok(message);
        }
    }

    @GetMapping("/messages/counts")
    Map<String, Object> counts() {
        synchronized (market) {
            List<SimOrder> talking = chats.find(Map.of("msgType", "orders"));
            long unread = talking.stream().filter(order -> order.chatUnread).count();
            return ok(map(
                    "totalUnread",
                    unread,
                    "total",
                    talking.size(),
                    "ordersChatUnread",
                    unread,
                    "ordersChatAll",
                    talking.size()));
        }
    }
}
