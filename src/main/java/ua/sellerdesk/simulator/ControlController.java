package ua.sellerdesk.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    private final Market market;
    private final OrderFactory factory;

    ControlController(Market market, OrderFactory factory) {
        this.market = market;
        this.factory = factory;
    }

    @ExceptionHandler
    ResponseEntity<String> unknownOrder(ApiRefusal refusal) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(refusal.getMessage());
    }

    @PostMapping("/orders")
    Map<String, Object> orders(@RequestBody Wanted wanted) {
        int count = wanted.count() == null ? 1 : wanted.count();
        List<Integer> ids = IntStream.range(0, count)
                .mapToObj(i -> factory.make(wanted.deliveryServiceId(), wanted.payment()).id)
                .toList();
        return Map.of("orders", ids);
    }

    @PostMapping("/orders/{id}/status")
    Map<String, Object> status(@PathVariable int id, @RequestBody Status wanted) {
        synchronized (market) {
            market.set(market.get(id), wanted.status());
        }
        return Map.of("order", id, "status", wanted.status());
    }

    @PostMapping("/orders/{id}/cancel")
    Map<String, Object> cancel(@PathVariable int id) {
        return status(id, new Status(45));
    }

    @PostMapping("/orders/{id}/pay")
    Map<String, Object> pay(@PathVariable int id) {
        synchronized (market) {
            SimOrder order = market.get(id);
            order.paymentStatus = 2;
            order.paysAt = null;
            order.touch();
        }
        return Map.of("order", id, "paid", true);
    }

    @GetMapping("/log")
    List<Map<String, Object>> log() {
        return market.log();
    }
}
