package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The strings behind the stage that move buyers who return goods. */
@RestController
@Profile("demo")
@RequestMapping("/simulator")
class ReturnsStageController {

    private static final String TWICE = "double";

    /** @param kind one of {@code return-reasons.csv}, or {@code double} for a second request for the same goods */
    record Wanted(String kind) {}

    private final Market market;
    private final Returns returns;
    private final ReturningBuyers buyers;
    private final ReturnReasons reasons;
    private final Chance chance;

    ReturnsStageController(
            Market market, Returns returns, ReturningBuyers buyers, ReturnReasons reasons, Chance chance) {
        this.market = market;
        this.returns = returns;
        this.buyers = buyers;
        this.reasons = reasons;
        this.chance = chance;
    }

    /** The buyer asks to give one line back; such a buyer does what the stage wants, and else only sends the goods. */
    @PostMapping("/orders/{id}/return")
    Map<String, Object> giveBack(@PathVariable int id, @RequestBody(required = false) Wanted wanted) {
        synchronized (market) {
            SimOrder order = market.get(id);
            String kind = wanted == null ? null : wanted.kind();
            return shown(TWICE.equals(kind) ? again(order) : returns.open(order, reason(kind)));
        }
    }

    private ReturnRequest again(SimOrder order) {
        ReturnRequest first = returns.all().stream()
                .filter(request -> request.order == order && !returns.over(request))
                .findFirst()
                .orElseGet(() -> returns.open(order));
        return returns.open(order, first.line, first.reason);
    }

    /** Someone who bought long enough ago asks. */
    @PostMapping("/returns")
    Map<String, Object> earlier(@RequestBody(required = false) Wanted wanted) {
        return shown(buyers.earlier(reason(wanted == null ? null : wanted.kind())));
    }

    private ReturnReasons.Reason reason(String kind) {
        return kind == null ? reasons.draw(chance) : reasons.ofKind(kind, chance);
    }

    /** What only the buyer and the carrier know. */
    @GetMapping("/returns/{id}")
    Map<String, Object> request(@PathVariable String id) {
        synchronized (market) {
            return shown(returns.get(id));
        }
    }

    /** The buyer hands the parcel to Nova Poshta now. */
    @PostMapping("/returns/{id}/send")
    Map<String, Object> send(@PathVariable String id) {
        ReturnRequest request = returns.get(id);
        return map("return", id, "parcel", buyers.send(request));
    }

    /** The buyer writes that nothing is to be returned. */
    @PostMapping("/returns/{id}/withdraw")
    Map<String, Object> withdraw(@PathVariable String id) {
        buyers.withdraw(returns.get(id));
        return map("return", id, "withdrawn", true);
    }

    private static Map<String, Object> shown(ReturnRequest request) {
        return map(
                "order",
                request.order.id,
                "return",
                request.id,
                "kind",
                request.reason.kind(),
                "status",
                request.status,
                "parcel",
                request.parcel,
                "willSend",
                request.sendsAt != null && request.parcel == null,
                "willWithdraw",
                request.withdrawsAt != null);
    }
}
