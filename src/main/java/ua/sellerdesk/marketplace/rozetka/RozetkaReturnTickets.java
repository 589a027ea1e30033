package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.Page;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.marketplace.UnreadableAnswer;

/** Return tickets over the Seller API's module {@code item-return}, which has a search and no detail. */
class RozetkaReturnTickets implements ReturnTickets {

    private static final int VALIDATION = 1005;
    private static final int NOT_FOUND = 1019;
    private static final int CAME_BACK = 1;
    private static final int REJECTED = 2;

    private final RozetkaClient client;
    private final Listing<Ticket> listing = new Listing<>("tickets", "\\d{1,18}", false, ReturnTicketMapper::ticket);

    RozetkaReturnTickets(RozetkaClient client) {
        this.client = client;
    }

    @Override
    public boolean possible(long orderNumber) {
        JsonNode content = client.get("/orders/" + orderNumber, Map.of("expand", "is_return_available"));
        return Json.flag(content.has("id") ? content : Json.at(content, "order"), "is_return_available");
    }

    @Override
    public Ticket create(long orderNumber, Plan plan) {
        Ticket active = active(orderNumber);
        if (active != null) {
            return takenOver(active, plan);
        }
        ObjectNode body = client.body().put("order_id", orderNumber);
        if (plan.carrier() != null) {
            body.put("carrier", plan.carrier());
        }
        if (plan.ttn() != null) {
            body.put("ttn", plan.ttn());
        }
        body.set("items", lines(plan));
        return VerifiedWrite.of(
                "повернення товарів замовлення " + orderNumber,
                () -> client.write("POST", "/item-return/ticket/create", body),
                () -> active(orderNumber),
                ticket -> ticket != null && shows(ticket, plan));
    }

    private static Ticket takenOver(Ticket active, Plan plan) {
        if (!waiting(active).equals(new TreeMap<>(plan.quantities()))) {
            throw new MarketplaceRefusal(
                    VALIDATION,
                    "На ROZETKA вже є незавершене повернення " + active.id()
                            + " цього замовлення з іншими товарами: змініть або завершіть його");
        }
        return active;
    }

    @Override
    public List<Ticket> ofOrder(long orderNumber) {
        return search("order_id", orderNumber).stream()
                .filter(ticket -> ticket.orderNumber() == orderNumber)
                .toList();
    }

    @Override
    public Page<Ticket> tickets(int page) {
        return listing.read(
                client.get("/item-return/ticket/search", Map.of("sort", "-id", "page", String.valueOf(page))), page);
    }

    @Override
    public Ticket ticket(long id) {
        return search("id", id).stream()
                .filter(ticket -> ticket.id() == id)
                .findFirst()
                .orElseThrow(() -> new MarketplaceRefusal(NOT_FOUND, "ROZETKA не має повернення " + id));
    }

    @Override
    public Ticket update(long id, Plan plan) {
        Ticket before = ticket(id);
        if (shows(before, plan)) {
            return before;
        }
        // whatever is left out is deleted, so all of it is sent
        ObjectNode body = client.body().put("carrier", plan.carrier()).put("ttn", plan.ttn());
        body.set("items", lines(plan));
        return VerifiedWrite.of(
                "зміну повернення " + id,
                () -> client.write("PUT", "/item-return/ticket/update/" + id, body),
                () -> ticket(id),
                after -> shows(after, plan));
    }

    @Override
    public Ticket decide(long ticketId, long lineId, boolean cameBack) {
        LineState wanted = cameBack ? LineState.CAME_BACK : LineState.REJECTED;
        Ticket before = ticket(ticketId);
        if (isIn(before, lineId, wanted)) {
            return before;
        }
        if (before.line(lineId).isEmpty()) {
            throw new MarketplaceRefusal(NOT_FOUND, "У поверненні " + ticketId + " немає рядка " + lineId);
        }
        ObjectNode body = client.body().put("status", cameBack ? CAME_BACK : REJECTED);
        return VerifiedWrite.of(
                "рішення про товар у поверненні " + ticketId,
                () -> client.write("PUT", "/item-return/item/update-status/" + lineId, body),
                () -> ticket(ticketId),
                after -> isIn(after, lineId, wanted));
    }

    @Override
    public List<String> carriers() {
        JsonNode content = client.get("/item-return/search-data", Map.of());
        JsonNode listed = Json.at(content, content.has("carriers") ? "carriers" : "carrier");
        List<String> carriers = new ArrayList<>();
        // the shape is not documented: a list of codes, of objects, or an object by codes
        if (listed.isObject()) {
            listed.fieldNames().forEachRemaining(carriers::add);
        } else {
            listed.forEach(carrier -> carriers.add(
                    carrier.isObject() ? Json.firstText(carrier, "carrier", "code", "id") : carrier.asText()));
        }
        carriers.removeIf(Objects::isNull);
        if (carriers.isEmpty()) {
            throw new UnreadableAnswer("ROZETKA не назвала жодного перевізника для повернень");
        }
        return carriers;
    }

    private Ticket active(long orderNumber) {
        return ofOrder(orderNumber).stream().filter(Ticket::active).findFirst().orElse(null);
    }

    /** An order has few tickets; a filter that the API ignores must not hide the one asked for behind pages. */
    private List<Ticket> search(String filter, long value) {
        Map<Long, Ticket> found = new LinkedHashMap<>();
        for (int number = 1; ; number++) {
            Page<Ticket> page = listing.read(
                    client.get(
                            "/item-return/ticket/search",
                            Map.of(filter, String.valueOf(value), "sort", "-id", "page", String.valueOf(number))),
                    number);
            if (!page.unreadable().isEmpty()) {
                throw new UnreadableAnswer("Повернення з ROZETKA не читається: "
                        + page.unreadable().get(0).reason());
            }
            int before = found.size();
            page.records().forEach(ticket -> found.putIfAbsent(ticket.id(), ticket));
            if (page.last() || found.size() == before) {
                return List.copyOf(found.values());
            }
        }
    }

    private ArrayNode lines(Plan plan) {
        ArrayNode items = client.body().arrayNode();
        new TreeMap<>(plan.quantities())
                .forEach((line, quantity) ->
                        items.addObject().put("purchase_id", line).put("qty_expected", quantity));
        return items;
    }

    private static boolean shows(Ticket ticket, Plan plan) {
        return Objects.equals(ticket.carrier(), plan.carrier())
                && (plan.ttn() == null ? ticket.ttn() == null : Ttn.same(ticket.ttn(), plan.ttn()))
                && waiting(ticket).equals(new TreeMap<>(plan.quantities()));
    }

    private static Map<Long, Integer> waiting(Ticket ticket) {
        return ticket.lines().stream()
                .filter(line -> line.state() == LineState.WAITING)
                .collect(Collectors.toMap(Line::orderLineId, Line::expected, Integer::sum, TreeMap::new));
    }

    private static boolean isIn(Ticket ticket, long lineId, LineState state) {
        return ticket.line(lineId).filter(line -> line.state() == state).isPresent();
    }
}
