package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The strings behind the stage: what a demonstration or a test does to the stand-ins. */
@RestController
@Profile("demo")
@RequestMapping("/simulator")
class ControlController {

    record Wanted(Integer count, Integer deliveryServiceId, String payment) {}

    record Status(int status) {}

    record Permission(String permission, boolean granted) {}

    private final Market market;
    private final OrderFactory factory;
    private final RozetkaLogin login;
    private final SellerRights rights;

    ControlController(Market market, OrderFactory factory, RozetkaLogin login, SellerRights rights) {
        this.market = market;
        this.factory = factory;
        this.login = login;
        this.rights = rights;
    }

    /** Orders of any kind come with buyers who may do anything; of a wanted kind, with calm ones. */
    @PostMapping("/orders")
    Map<String, Object> orders(@RequestBody Wanted wanted) {
        int count = wanted.count() == null ? 1 : wanted.count();
        boolean any = wanted.deliveryServiceId() == null && wanted.payment() == null;
        List<Integer> ids = IntStream.range(0, count)
                .mapToObj(i -> (any ? factory.make() : factory.make(wanted.deliveryServiceId(), wanted.payment())).id)
                .toList();
        return Map.of("orders", ids);
    }

    /** What only the buyer and the carrier know: it says who picks up the phone. */
    @GetMapping("/orders/{id}")
    Map<String, Object> order(@PathVariable int id) {
        synchronized (market) {
            SimOrder order = market.get(id);
            return map(
                    "order",
                    id,
                    "status",
                    order.status,
                    "answersCalls",
                    order.answers,
                    "willCancel",
                    order.cancelsAt != null,
                    "willPay",
                    order.paysAt != null,
                    "moneyComesBack",
                    order.returnMoney);
        }
    }

    @PostMapping("/orders/{id}/status")
    Map<String, Object> status(@PathVariable int id, @RequestBody Status wanted) {
        synchronized (market) {
            market.set(market.get(id), wanted.status(), Actor.STAGE);
        }
        return Map.of("order", id, "status", wanted.status());
    }

    @PostMapping("/orders/{id}/cancel")
    Map<String, Object> cancel(@PathVariable int id) {
        synchronized (market) {
            market.set(market.get(id), 45, Actor.BUYER);
        }
        return Map.of("order", id, "status", 45);
    }

    @PostMapping("/orders/{id}/pay")
    Map<String, Object> pay(@PathVariable int id) {
        synchronized (market) {
            SimOrder order = market.get(id);
            order.paymentStatus = PaymentStatuses.PAID;
            order.paysAt = null;
            market.touch(order);
        }
        return Map.of("order", id, "paid", true);
    }

    /** Gives the seller's role a permission, or takes it away. */
    @PostMapping("/permissions")
    Map<String, Object> permit(@RequestBody Permission wanted) {
        rights.set(wanted.permission(), wanted.granted());
        return Map.of("permissions", rights.granted());
    }

    /** Ends all sessions of the marketplace's interface. */
    @DeleteMapping("/sessions")
    void endSessions() {
        login.endSessions();
    }

    @GetMapping("/log")
    List<Map<String, Object>> log() {
        return market.log();
    }
}
