package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests of buyers who have received their order, and what becomes of the order meanwhile. */
@Component("simulatedReturns")
@Profile("demo")
class Returns {

    static final int AWAITS_PARCEL = 3;

    private static final double SHARE = 5;
    private static final int COMPLETED = 6;
    private static final int RETURN_EXPECTED = 86;
    private static final double NEVER_SENDS = 10;

    /** @param orderStatus what the order becomes; null leaves it */
    record Status(int code, String title, String color, Integer orderStatus) {}

    private final Market market;
    private final Parcels parcels;
    private final SimulatedTime time;
    private final Chance chance;
    private final List<ReturnRequest.Reason> reasons = CsvFile.rows("return-reasons.csv").stream()
            .map(row -> new ReturnRequest.Reason(row[0], row[1], row[2], row[3]))
            .toList();
    private final List<Status> statuses = CsvFile.rows("return-statuses.csv").stream()
            .map(row -> new Status(
                    Integer.parseInt(row[0]), row[1], row[2], row[3].isEmpty() ? null : Integer.valueOf(row[3])))
            .toList();
    private final List<ReturnRequest> requests = new ArrayList<>();
    private final Map<Integer, Instant> wishes = new HashMap<>();
    private final Numbers ids;

    Returns(Market market, Parcels parcels, SimulatedTime time, Chance chance) {
        this.market = market;
        this.parcels = parcels;
        this.time = time;
        this.chance = chance;
        this.ids = new Numbers(100_001, time.now());
    }

    void tick(Instant now) {
        synchronized (market) {
            for (SimOrder order : market.all()) {
                if (order.status == COMPLETED && order.received) {
                    Instant at = wishes.computeIfAbsent(order.id, id -> decide(now));
                    if (!now.isBefore(at)) {
                        wishes.put(order.id, Instant.MAX);
                        open(order);
                    }
                }
            }
        }
        for (ReturnRequest request : sending(now)) {
            // the lock of the parcels is never taken under that of the market
            String ttn = parcels.fromBuyer();
            synchronized (market) {
                request.ttn = ttn;
                request.sendsAt = null;
            }
        }
    }

    private List<ReturnRequest> sending(Instant now) {
        synchronized (market) {
            return requests.stream()
                    .filter(request -> request.ttn == null && request.sendsAt != null)
                    .filter(request -> !now.isBefore(request.sendsAt))
                    .toList();
        }
    }

    private Instant decide(Instant now) {
        return chance.trouble(SHARE) ? now.plus(time.days(chance.between(0.2, 13))) : Instant.MAX;
    }

    /** Opens a request for one line of the order, which then waits for the goods. */
    ReturnRequest open(SimOrder order) {
        synchronized (market) {
            List<SimOrder.Line> lines =
                    order.lines.stream().filter(line -> line.status == 1).toList();
            ReturnRequest request =
                    new ReturnRequest("TT" + ids.next(), order, chance.pick(lines), chance.pick(reasons), time.local());
            requests.add(0, request);
            market.set(order, RETURN_EXPECTED, Actor.MARKETPLACE);
            return request;
        }
    }

    List<ReturnRequest> all() {
        return List.copyOf(requests);
    }

    ReturnRequest get(String id) {
        return requests.stream()
                .filter(request -> request.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiRefusal(1019, "entity_not_found", null));
    }

    Status status(int code) {
        return statuses.stream()
                .filter(status -> status.code() == code)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("status_code", "Невідомий статус"));
    }

    /** A seller's decision; a request that is over stays as it is. */
    void update(ReturnRequest request, int code, String answer) {
        Status status = status(code);
        if (status(request.status).orderStatus() != null) {
            throw new ApiRefusal(1031, "model_cannot_be_saved", null);
        }
        request.status = code;
        request.answer = answer == null ? request.answer : answer;
        if (code == AWAITS_PARCEL && request.ttn == null && !chance.trouble(NEVER_SENDS)) {
            request.sendsAt = time.now().plus(time.days(chance.between(0.3, 2.5)));
        }
        boolean moreOpen = requests.stream()
                .anyMatch(other ->
                        other.order == request.order && status(other.status).orderStatus() == null);
        if (status.orderStatus() != null && !moreOpen) {
            market.set(request.order, status.orderStatus(), Actor.MARKETPLACE);
        }
    }

    List<Map<String, Object>> statuses() {
        return statuses.stream()
                .map(status -> map("status_code", status.code(), "status_title", status.title()))
                .toList();
    }
}
