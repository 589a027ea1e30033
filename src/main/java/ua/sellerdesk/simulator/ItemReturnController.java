package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;
import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Returns that the seller starts. */
@RozetkaResource
class ItemReturnController {

    private final Market market;
    private final ReturnTickets tickets;

    ItemReturnController(Market market, ReturnTickets tickets) {
        this.market = market;
        this.tickets = tickets;
    }

    @GetMapping("/item-return/search-data")
    Map<String, Object> searchData() {
        return ok(map("carrier", ReturnTickets.CARRIERS, "status", List.of(1, 2)));
    }

    @GetMapping("/item-return/ticket/search")
    Map<String, Object> search(@RequestParam Map<String, String> query) {
        synchronized (market) {
            List<ReturnTicket> found = tickets.all().stream()
                    .filter(ticket -> is(query, "id", ticket.id))
                    .filter(ticket -> is(query, "order_id", ticket.order.id))
                    .filter(ticket -> is(query, "status", status(ticket)))
                    .filter(ticket -> is(query, "carrier", ticket.carrier))
                    .filter(ticket -> is(query, "ttn", ticket.ttn))
                    .toList();
            return ok(Envelope.page("tickets", found, query, ItemReturnController::json));
        }
    }

    @PostMapping("/item-return/ticket/create")
    Map<String, Object> create(@RequestBody JsonNode body) {
        synchronized (market) {
            return ok(json(tickets.create(body)));
        }
    }

    @PutMapping("/item-return/ticket/update/{id:\\d+}")
    Map<String, Object> update(@PathVariable int id, @RequestBody JsonNode body) {
        synchronized (market) {
            return ok(json(tickets.update(id, body)));
        }
    }

    @PutMapping("/item-return/item/update-status/{id:\\d+}")
    Map<String, Object> decide(@PathVariable int id, @RequestBody JsonNode body) {
        synchronized (market) {
            return ok(json(tickets.decide(id, body.path("status").asInt())));
        }
    }

    private static boolean is(Map<String, String> query, String name, Object value) {
        String wanted = query.getOrDefault(name, "");
        return wanted.isBlank() || wanted.equals(String.valueOf(value));
    }

    private static int status(ReturnTicket ticket) {
        return ticket.active ? 1 : 2;
    }

    private static Map<String, Object> json(ReturnTicket ticket) {
        return map(
                "id",
                ticket.id,
                "order_id",
                ticket.order.id,
                "carrier",
                ticket.carrier,
                "ttn",
                ticket.ttn,
                "status",
                status(ticket),
                "expires_at",
                KyivTime.text(LocalDateTime.ofInstant(ticket.expires, KyivTime.ZONE)),
                "items",
                ticket.items.stream().map(ItemReturnController::json).toList());
    }

    private static Map<String, Object> json(ReturnTicket.Item item) {
        String price = item.line.price + ".00";
        String cost = item.line.price * item.expected + ".00";
        return map(
                "id",
                item.id,
                "purchase_id",
                item.line.id,
                "item_id",
                item.line.good.itemId(),
                "qty_expected",
                item.expected,
                "qty_received",
                item.received,
                "status",
                item.status,
                "name",
                item.line.good.name(),
                "photo",
                null,
                "price",
                price,
                "price_with_discount",
                price,
                "cost",
                cost,
                "cost_with_discount",
                cost);
    }
}
