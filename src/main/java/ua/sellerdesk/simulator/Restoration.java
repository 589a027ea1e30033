package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings a cancelled order back: as a new order that is being processed, while the old one becomes its double. */
@Component
@Profile("demo")
class Restoration {

    private static final Set<Integer> NEVER = Set.of(31, 44);

    private final Market market;
    private final StatusBook statuses;
    private final SimulatedTime time;

    Restoration(Market market, StatusBook statuses, SimulatedTime time) {
        this.market = market;
        this.statuses = statuses;
        this.time = time;
    }

    /** @param wanted lines of the old order with quantities; all of them when it is no list */
    SimOrder restore(SimOrder old, JsonNode wanted) {
        if (statuses.group(old.status) != 3 || NEVER.contains(old.status)) {
            throw new ApiRefusal(1031, "model_cannot_be_saved", null);
        }
        SimOrder order = old.copy(time);
        for (SimOrder.Line line : old.lines) {
            int quantity = quantity(line, wanted);
            if (line.status == 1 && quantity > 0) {
                order.lines.add(new SimOrder.Line(market.lineId(), line.good, quantity));
            }
        }
        if (order.lines.isEmpty()) {
            throw ApiRefusal.invalid("purchases", "Замовлення не може бути порожнім");
        }
        order.payBy(old.payment, time.now());
        market.add(order);
        market.set(order, 26, Actor.SELLER);
        market.set(old, 31, Actor.MARKETPLACE);
        return order;
    }

    private static int quantity(SimOrder.Line line, JsonNode wanted) {
        if (!wanted.isArray()) {
            return line.quantity;
        }
        for (JsonNode one : wanted) {
            if (one.path("id").asInt() == line.id || one.path("item_id").asInt() == line.good.itemId()) {
                return one.path("quantity").asInt(line.quantity);
            }
        }
        return 0;
    }
}
