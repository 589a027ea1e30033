package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskViewSource;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceOrder.Delivery;
import ua.sellerdesk.marketplace.MarketplaceOrder.Person;
import ua.sellerdesk.marketplace.OrderStatuses;

/** What the forms and cards of an order's tasks show: words, not ids; money in UAH, times of Kyiv. */
@Component
@Transactional(readOnly = true)
class OrderTaskViews implements TaskViewSource {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KYIV);

    private static final Set<String> EDITED_IN = Set.of("agree-terms", "fix-shipment");

    private final Orders orders;
    private final OrderStatuses statuses;
    private final ParcelView parcels;
    private final OrderEdits edits;
    private final CourierVisits visits;

    OrderTaskViews(Orders orders, OrderStatuses statuses, ParcelView parcels, OrderEdits edits, CourierVisits visits) {
        this.orders = orders;
        this.statuses = statuses;
        this.parcels = parcels;
        this.edits = edits;
        this.visits = visits;
    }

    @Override
    public Set<String> processKeys() {
        return OrderProcess.KEYS;
    }

    @Override
    public Map<String, Object> card(String businessKey) {
        Order order = order(businessKey);
        MarketplaceOrder shown = order.snapshot();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("orderNumber", businessKey);
        card.put("city", words(shown.delivery().city()));
        card.put("total", money(shown.total()));
        card.put("carrier", words(shown.delivery().serviceName()));
        card.put("shipBy", order.shipBy() == null ? "" : MOMENT.format(order.shipBy()));
        return card;
    }

    @Override
    public Map<String, Object> view(String businessKey, String taskKey, Map<String, Object> processVariables) {
        Order order = order(businessKey);
        MarketplaceOrder shown = order.snapshot();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("orderNumber", businessKey);
        view.put("ordered", MOMENT.format(order.createdAt()));
        view.put("shipBy", moment(order.shipBy()));
        view.put("shipByAt", order.shipBy() == null ? "" : order.shipBy().toString());
        view.put("status", statuses.byId(shown.statusId()).name());
        view.put("problem", words(order.problem()));
        view.put("lines", shown.lines().stream().map(OrderTaskViews::line).toList());
        view.put("total", money(shown.total()));
        view.put("goodsTotal", money(shown.goodsTotal()));
        view.put("buyer", person(shown.buyer()));
        view.put("doNotCall", shown.doNotCall());
        view.put("recipient", person(shown.recipient()));
        view.put("recipientName", words(shown.recipient().fullName()));
        view.put("recipientPhone", words(shown.recipient().phone()));
        view.put("delivery", delivery(shown.delivery()));
        view.put("toDoor", shown.delivery().courier());
        view.put("payment", payment(shown));
        view.put("onReceipt", shown.payment() != null && shown.payment().onReceipt());
        view.put("comment", words(shown.buyerComment()));
        view.put("earlierOrders", earlier(order));
        view.put("reasons", reasons(shown));
        view.put("weightKg", order.weightKg());
        view.put("lengthCm", order.lengthCm());
        view.put("widthCm", order.widthCm());
        view.put("heightCm", order.heightCm());
        view.put("seats", order.seats());
        view.put("parcel", parcel(order));
        VisitView.put(view, visits.of(order.number()));
        parcels.put(view, order);
        if (EDITED_IN.contains(taskKey)) {
            TermsView.put(view, shown, edits.of(order.number()).orElse(OrderEdits.Edit.NONE));
        }
        return view;
    }

    private List<Map<String, Object>> earlier(Order order) {
        if (!order.fromReturningBuyer()) {
            return List.of();
        }
        return orders
                .findTop5ByBuyerPhoneAndCreatedAtBeforeOrderByCreatedAtDesc(
                        order.snapshot().buyer().phone(), order.createdAt())
                .stream()
                .map(earlier -> Map.<String, Object>of(
                        "number", earlier.number(),
                        "ordered", MOMENT.format(earlier.createdAt()),
                        "status", statuses.byId(earlier.marketplaceStatus()).name(),
                        "total", money(earlier.snapshot().total())))
                .toList();
    }

    private List<Map<String, String>> reasons(MarketplaceOrder shown) {
        return statuses.cancellations(shown.availableStatuses()).stream()
                .map(s -> Map.of("label", s.name(), "value", String.valueOf(s.id())))
                .toList();
    }

    private static Map<String, Object> line(MarketplaceOrder.Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", line.id());
        row.put("name", words(line.name()));
        row.put("article", words(line.article()));
        row.put("quantity", line.quantity());
        row.put("ordered", line.quantity());
        row.put("price", money(line.price()));
        row.put("unitPrice", line.price() == null ? BigDecimal.ZERO : line.price());
        row.put("cost", money(line.cost()));
        return row;
    }

    private static String person(Person person) {
        return Stream.of(person.fullName(), person.phone() == null ? null : "+" + person.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String delivery(Delivery to) {
        String place = to.courier()
                ? "кур'єром за адресою " + address(to)
                : to.pointNumber() == null
                        ? "самовивіз " + address(to)
                        : "відділення № " + to.pointNumber() + (to.street() == null ? "" : ", " + address(to));
        return Stream.of(to.serviceName(), to.city(), to.region(), place)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String address(Delivery to) {
        return Stream.of(to.street(), to.house(), to.flat() == null ? null : "кв. " + to.flat())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String parcel(Order order) {
        String sizes = order.lengthCm() == null || order.widthCm() == null || order.heightCm() == null
                ? null
                : order.lengthCm() + " × " + order.widthCm() + " × " + order.heightCm() + " см";
        String kg =
                WaybillRequests.parcel(order).weightKg().stripTrailingZeros().toPlainString();
        String weight = kg.replace('.', ',') + (order.weightKg() == null ? " кг (не зважено)" : " кг");
        return Stream.of(weight, sizes, "місць: " + order.seats())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String payment(MarketplaceOrder shown) {
        if (shown.payment() == null) {
            return "";
        }
        return Stream.of(shown.payment().methodName(), shown.payment().statusName())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(": "));
    }

    static String money(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        DecimalFormatSymbols ua = new DecimalFormatSymbols(java.util.Locale.ROOT);
        ua.setGroupingSeparator('\u00a0');
        ua.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", ua).format(amount) + "\u00a0₴";
    }

    private static String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    static String words(String text) {
        return text == null ? "" : text;
    }

    private Order order(String businessKey) {
        return orders.running(Long.parseLong(businessKey));
    }
}
