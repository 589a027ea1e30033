package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests of buyers who have received their order, and what becomes of the order meanwhile. */
@Component("simulatedReturns")
@Profile("demo")
class Returns {

    static final int AWAITS_PARCEL = 3;

    private static final int RETURN_EXPECTED = 86;

    private final Market market;
    private final ReturnStatusBook statuses;
    private final ReturnReasons reasons;
    private final SimulatedTime time;
    private final Chance chance;
    private final List<ReturnRequest> requests = new ArrayList<>();
    private final Numbers ids;

    Returns(Market market, ReturnStatusBook statuses, ReturnReasons reasons, SimulatedTime time, Chance chance) {
        this.market = market;
        this.statuses = statuses;
        this.reasons = reasons;
        this.time = time;
        this.chance = chance;
        this.ids = new Numbers(100_001, time.now());
    }

    /** Opens a request for one line of the order, which then waits for the goods. */
    ReturnRequest open(SimOrder order) {
        return open(order, reasons.draw(chance));
    }

    ReturnRequest open(SimOrder order, ReturnReasons.Reason reason) {
        synchronized (market) {
            List<SimOrder.Line> lines =
                    order.lines.stream().filter(line -> line.status == 1).toList();
            return open(order, chance.pick(lines), reason);
        }
    }

    /** The marketplace takes several requests for one line. */
    ReturnRequest open(SimOrder order, SimOrder.Line line, ReturnReasons.Reason reason) {
        synchronized (market) {
            BankAccount account = order.cashOnDelivery() ? BankAccount.of(order.buyer, chance) : null;
            ReturnRequest request = new ReturnRequest("TT" + ids.next(), order, line, reason, time.local(), account);
            requests.add(0, request);
            market.set(order, RETURN_EXPECTED, Actor.MARKETPLACE);
            return request;
        }
    }

    List<ReturnRequest> all() {
        synchronized (market) {
            return List.copyOf(requests);
        }
    }

    /** @throws ApiRefusal 1019 where there is none */
    ReturnRequest get(String id) {
        synchronized (market) {
            return requests.stream()
                    .filter(request -> request.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ApiRefusal(1019, "entity_not_found", null));
        }
    }

    boolean over(ReturnRequest request) {
        return statuses.byCode(request.status).over();
    }

    /** A seller's decision; a request that is over stays as it is. */
    void update(ReturnRequest request, int code, String answer) {
        synchronized (market) {
            ReturnStatusBook.Status status = statuses.byCode(code);
            if (over(request)) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            if (code != request.status
                    && !statuses.byCode(request.status).next().contains(code)) {
                throw ApiRefusal.invalid("status_code", "Перехід " + request.status + " -> " + code + " неможливий");
            }
            request.status = code;
            request.answer = answer == null ? request.answer : answer;
            boolean moreOpen = requests.stream().anyMatch(other -> other.order == request.order && !over(other));
            if (status.orderStatus() != null && !moreOpen) {
                market.set(request.order, status.orderStatus(), Actor.MARKETPLACE);
            }
        }
    }

    /** The number of the parcel, while the shop waits for it. */
    void number(ReturnRequest request, String ttn) {
        if (ttn.isBlank() || request.status != AWAITS_PARCEL) {
            throw ApiRefusal.invalid("ttn", "Номер ТТН можна додати, коли очікуємо на посилку");
        }
        request.ttn = ttn;
    }
}
