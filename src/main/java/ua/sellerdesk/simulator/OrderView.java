package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes an order as the marketplace does: base fields always, blocks only when asked for. */
@Component
@Profile("demo")
class OrderView {

    /** The statuses in which delivery, recipient and payment may be changed. */
    static final Set<Integer> EDITABLE = Set.of(26, 47, 48);

    private final StatusBook statuses;
    private final Map<String, Function<SimOrder, Object>> blocks;

    OrderView(StatusBook statuses, Places places) {
        this.statuses = statuses;
        this.blocks = Map.ofEntries(
                Map.entry("user", OrderView::user),
                Map.entry("delivery", order -> DeliveryView.json(order, places)),
                Map.entry(
                        "purchases",
                        order -> order.lines.stream().map(LineView::json).toList()),
                Map.entry("payment", PaymentView::json),
                Map.entry("payment_type", order -> order.payment.type()),
                Map.entry("payment_type_name", order -> order.payment.name()),
                Map.entry("payment_method_id", order -> order.payment.id()),
                Map.entry("status_payment", PaymentView::status),
                Map.entry("is_payed", SimOrder::paid),
                Map.entry("auto_refund", PaymentView::refund),
                Map.entry("status_data", order -> statuses.json(order.status)),
                Map.entry("status_available", order -> statuses.moves(order.status, order.ownDelivery())),
                Map.entry("count_buyer_orders", order -> order.buyerOrders),
                Map.entry("order_status_history", order -> List.copyOf(order.history)),
                Map.entry("last_update_status", order -> KyivTime.text(order.statusChanged)),
                Map.entry("can_edit", order -> order.status == 26),
                Map.entry("is_receiver_edit_available", order -> EDITABLE.contains(order.status)),
                Map.entry("is_return_available", order -> order.status == 6 || order.status == 68));
    }

    static Set<String> expand(String expand) {
        return expand == null ? Set.of() : new HashSet<>(List.of(expand.split("\\s*,\\s*")));
    }

    Map<String, Object> json(SimOrder order, Set<String> expand) {
        Map<String, Object> json = base(order);
        expand.stream()
                .filter(blocks::containsKey)
                .sorted()
                .forEach(name -> json.put(name, blocks.get(name).apply(order)));
        return OddShapes.bend(json, order.oddity);
    }

    private static Map<String, Object> user(SimOrder order) {
        return map("id", order.buyer.id, "has_email", true, "contact_fio", order.buyer.fullName(), "email", "true");
    }

    /** Own points of the marketplace keep a parcel longer, once. */
    static boolean prolongable(SimOrder order) {
        return order.serviceId == 1 && order.status == 5 && !order.prolonged;
    }

    private Map<String, Object> base(SimOrder order) {
        String sum = order.amount() + ".00";
        Map<String, Object> lastComment = order.sellerComments.isEmpty() ? null : order.sellerComments.get(0);
        Map<String, Object> json = map(
                "id",
                order.id,
                "market_id",
                1,
                "created",
                KyivTime.text(order.created),
                "changed",
                KyivTime.text(order.changed),
                "amount",
                sum,
                "amount_with_discount",
                sum,
                "cost",
                sum,
                "cost_with_discount",
                sum,
                "status",
                order.status,
                "status_group",
                statuses.group(order.status));
        json.putAll(map(
                "items_photos",
                new ArrayList<>(order.lines.stream().map(LineView::photo).toList()),
                "seller_comment",
                List.copyOf(order.sellerComments),
                "seller_comment_created",
                lastComment == null ? "" : lastComment.get("created"),
                "current_seller_comment",
                lastComment == null ? "" : lastComment.get("comment"),
                "comment",
                order.comment,
                "user_phone",
                order.buyer.phone,
                "user_rating",
                null,
                "user_title",
                title(order.buyer),
                "recipient_phone",
                null,
                "recipient_title",
                title(order.buyer)));
        json.putAll(map(
                "from_warehouse",
                0,
                "ttn",
                order.ttn,
                "total_quantity",
                order.lines.stream()
                        .filter(l -> l.status == 1)
                        .mapToInt(l -> l.quantity)
                        .sum(),
                "mk_created",
                false,
                "can_copy",
                false,
                "created_type",
                4,
                "is_viewed",
                order.viewed,
                "callback_off",
                order.callbackOff ? 1 : 0,
                "is_fulfillment",
                false,
                "duplicate_order_id",
                order.duplicateOf,
                "is_delivery_edit_available",
                EDITABLE.contains(order.status),
                "refund_status",
                null,
                "ff_can_approve",
                false,
                "can_prolong",
                prolongable(order),
                "is_review_request_send",
                0,
                "review_request_status",
                "",
                "group_id",
                null,
                "group_orders_count",
                1));
        return json;
    }

    private static Map<String, Object> title(Person person) {
        return map(
                "first_name",
                person.firstName,
                "last_name",
                person.lastName,
                "second_name",
                person.secondName,
                "full_name",
                person.fullName());
    }
}
