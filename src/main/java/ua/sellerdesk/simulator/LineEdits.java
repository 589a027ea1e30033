package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Changes of what was ordered: the list that is sent is the final one. */
@Component
@Profile("demo")
class LineEdits {

    private static final int EDITABLE = 26;

    private final Market market;
    private final Goods goods;

    LineEdits(Market market, Goods goods) {
        this.market = market;
        this.goods = goods;
    }

    void edit(SimOrder order, JsonNode wanted) {
        if (order.status != EDITABLE) {
            throw ApiRefusal.invalid("purchases", "Редагування доступне лише у статусі " + EDITABLE);
        }
        // all is checked before anything is changed
        for (JsonNode line : wanted) {
            if (line.path("quantity").asInt(1) < 1) {
                throw ApiRefusal.invalid("purchases", "Кількість має бути більшою за нуль");
            }
            if (line.hasNonNull("id")) {
                line(order, line);
            } else {
                goods.byId(line.path("item_id").asInt());
            }
        }
        Set<Integer> kept = new HashSet<>();
        for (JsonNode line : wanted) {
            kept.add(line.hasNonNull("id") ? change(order, line) : add(order, line));
        }
        if (kept.isEmpty()) {
            throw ApiRefusal.invalid("purchases", "Замовлення не може бути порожнім");
        }
        order.lines.forEach(line -> line.status = kept.contains(line.id) ? line.status : 0);
        market.touch(order);
    }

    private static SimOrder.Line line(SimOrder order, JsonNode wanted) {
        int id = wanted.path("id").asInt();
        return order.lines.stream()
                .filter(line -> line.id == id)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("purchases", "Товар не знайдено"));
    }

    private static int change(SimOrder order, JsonNode wanted) {
        SimOrder.Line line = line(order, wanted);
        line.quantity = wanted.path("quantity").asInt(line.quantity);
        return line.id;
    }

    private int add(SimOrder order, JsonNode wanted) {
        SimOrder.Line added = new SimOrder.Line(
                market.lineId(),
                goods.byId(wanted.path("item_id").asInt()),
                wanted.path("quantity").asInt(1));
        added.additional = wanted.path("is_additional_item").asBoolean();
        if (added.additional && wanted.hasNonNull("price")) {
            added.price = wanted.path("price").asInt();
        }
        order.lines.add(added);
        return added.id;
    }
}
