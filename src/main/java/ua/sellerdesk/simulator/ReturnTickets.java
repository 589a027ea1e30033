package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Returns that the seller starts, with the marketplace's rules for them. */
@Component("simulatedReturnTickets")
@Profile("demo")
class ReturnTickets {

    static final List<String> CARRIERS = List.of("nova_poshta", "ukr_poshta", "meest", "self_pickup");

    private static final Set<Integer> RETURNABLE = Set.of(6, 68);
    private static final double LIVES = 30;

    private final Market market;
    private final SimulatedTime time;
    private final List<ReturnTicket> tickets = new ArrayList<>();
    private final Numbers ids;
    private final Numbers itemIds;

    ReturnTickets(Market market, SimulatedTime time) {
        this.market = market;
        this.time = time;
        this.ids = new Numbers(1, time.now());
        this.itemIds = new Numbers(1, time.now());
    }

    void tick(Instant now) {
        synchronized (market) {
            tickets.stream().filter(ticket -> !now.isBefore(ticket.expires)).forEach(ticket -> ticket.active = false);
        }
    }

    List<ReturnTicket> all() {
        return List.copyOf(tickets);
    }

    ReturnTicket create(JsonNode body) {
        SimOrder order = market.get(body.path("order_id").asInt());
        if (!RETURNABLE.contains(order.status)) {
            throw ApiRefusal.invalid("order_id", "Замовлення не виконано");
        }
        if (active(order) != null) {
            throw ApiRefusal.invalid("order_id", "Замовлення вже має активне повернення");
        }
        Map<SimOrder.Line, Integer> lines = lines(order, body.path("items"));
        if (lines.isEmpty()) {
            throw ApiRefusal.invalid("items", "Необхідно вказати товари");
        }
        String carrier = carrier(body);
        ReturnTicket ticket = new ReturnTicket(ids.nextInt(), order, time.now().plus(time.sellerDays(LIVES)));
        ticket.carrier = carrier;
        ticket.ttn = text(body, "ttn");
        lines.forEach((line, quantity) -> ticket.items.add(new ReturnTicket.Item(itemIds.nextInt(), line, quantity)));
        tickets.add(0, ticket);
        return ticket;
    }

    /** What is sent replaces all that is still waited for, carrier and number. */
    ReturnTicket update(int id, JsonNode body) {
        ReturnTicket ticket =
                tickets.stream().filter(one -> one.id == id).findFirst().orElseThrow(ReturnTickets::notFound);
        if (!ticket.active) {
            throw new ApiRefusal(1031, "model_cannot_be_saved", null);
        }
        Map<SimOrder.Line, Integer> lines = lines(ticket.order, body.path("items"));
        ticket.items.stream()
                .filter(item -> item.status != ReturnTicket.WAITING)
                .forEach(item -> {
                    if (lines.containsKey(item.line)) {
                        throw ApiRefusal.invalid("items", "Рішення про товар уже прийнято");
                    }
                });
        if (lines.isEmpty() && ticket.items.equals(ticket.waiting())) {
            throw ApiRefusal.invalid("items", "Необхідно вказати товари");
        }
        ticket.carrier = carrier(body);
        ticket.ttn = text(body, "ttn");
        Map<SimOrder.Line, ReturnTicket.Item> known = new LinkedHashMap<>();
        ticket.waiting().forEach(item -> known.put(item.line, item));
        ticket.items.removeIf(item -> item.status == ReturnTicket.WAITING && !lines.containsKey(item.line));
        lines.forEach((line, quantity) -> {
            if (known.containsKey(line)) {
                known.get(line).expected = quantity;
            } else {
                ticket.items.add(new ReturnTicket.Item(itemIds.nextInt(), line, quantity));
            }
        });
        finish(ticket);
        return ticket;
    }

    /** Says of one line that it came back, or will not. */
    ReturnTicket decide(int itemId, int status) {
        ReturnTicket ticket = tickets.stream()
                .filter(one -> one.items.stream().anyMatch(item -> item.id == itemId))
                .findFirst()
                .orElseThrow(ReturnTickets::notFound);
        ReturnTicket.Item item = ticket.items.stream()
                .filter(one -> one.id == itemId)
                .findFirst()
                .orElseThrow();
        if (status != ReturnTicket.CONFIRMED && status != 2) {
            throw ApiRefusal.invalid("status", "Невідомий статус");
        }
        if (!ticket.active || item.status != ReturnTicket.WAITING) {
            throw new ApiRefusal(1031, "model_cannot_be_saved", null);
        }
        if (status == ReturnTicket.CONFIRMED && (ticket.carrier == null || ticket.ttn == null)) {
            throw ApiRefusal.invalid("status", "Необхідно вказати перевізника і ТТН");
        }
        item.status = status;
        item.received = status == ReturnTicket.CONFIRMED ? item.expected : 0;
        finish(ticket);
        return ticket;
    }

    private static void finish(ReturnTicket ticket) {
        ticket.active = !ticket.waiting().isEmpty();
    }

    private ReturnTicket active(SimOrder order) {
        return tickets.stream()
                .filter(ticket -> ticket.order == order && ticket.active)
                .findFirst()
                .orElse(null);
    }

    private static Map<SimOrder.Line, Integer> lines(SimOrder order, JsonNode items) {
        Map<SimOrder.Line, Integer> lines = new LinkedHashMap<>();
        for (JsonNode item : items) {
            SimOrder.Line line = order.lines.stream()
                    .filter(one -> one.status == 1
                            && one.id == item.path("purchase_id").asInt())
                    .findFirst()
                    .orElseThrow(() -> ApiRefusal.invalid("items", "Товару немає в замовленні"));
            int quantity = item.path("qty_expected").asInt();
            if (quantity < 1 || quantity > line.quantity) {
                throw ApiRefusal.invalid("items", "Невірна кількість");
            }
            lines.put(line, quantity);
        }
        return lines;
    }

    private static String carrier(JsonNode body) {
        String carrier = text(body, "carrier");
        if (carrier == null && text(body, "ttn") != null || carrier != null && !CARRIERS.contains(carrier)) {
            throw ApiRefusal.invalid("carrier", "Необхідно вказати перевізника");
        }
        return carrier;
    }

    private static String text(JsonNode body, String field) {
        String text = body.path(field).asText("").trim();
        return body.path(field).isNull() || text.isEmpty() ? null : text;
    }

    private static ApiRefusal notFound() {
        return new ApiRefusal(1019, "entity_not_found", null);
    }
}
