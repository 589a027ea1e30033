package ua.sellerdesk.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierHealth;

/**
 * Whether parcels can be followed: down while a carrier that has parcels under way answers with an error, or not at all
 * for long; unknown before the first answer. Without parcels under way nobody is asked, so an old error says nothing.
 */
@Component
class CarriersHealthIndicator extends AbstractHealthIndicator {

    private static final int ROUNDS = 6;
    private static final Duration LEAST = Duration.ofMinutes(30);

    private final CarrierHealth carriers;
    private final Silence silence;
    private final Clock clock;

    /** Since when parcels have been seen under way: before, there was nothing to answer. */
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    @Autowired
    CarriersHealthIndicator(
            CarrierHealth carriers, @Value("${sellerdesk.tracking.interval:10m}") Duration trackingInterval) {
        this(carriers, trackingInterval, Clock.systemUTC());
    }

    CarriersHealthIndicator(CarrierHealth carriers, Duration trackingInterval, Clock clock) {
        super("The state of the carriers cannot be read");
        this.carriers = carriers;
        this.silence = Silence.of(ROUNDS, trackingInterval, LEAST);
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<CarrierHealth.State> states = carriers.states();
        boolean down = false;
        boolean up = states.isEmpty();
        for (CarrierHealth.State state : states) {
            boolean silent = silent(state);
            down |= silent || state.underWay() > 0 && state.lastError() != null;
            up |= state.lastAnswer() != null;
            health.withDetail(state.carrier(), details(state, silent));
        }
        health.status(down ? Status.DOWN : up ? Status.UP : Status.UNKNOWN);
    }

    private boolean silent(CarrierHealth.State state) {
        if (state.underWay() == 0) {
            waiting.remove(state.carrier());
            return false;
        }
        Instant now = clock.instant();
        Instant since = waiting.computeIfAbsent(state.carrier(), carrier -> now);
        return silence.tooLong(since, now) && (state.lastAnswer() == null || silence.tooLong(state.lastAnswer(), now));
    }

    private Map<String, Object> details(CarrierHealth.State state, boolean silent) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("underWay", state.underWay());
        details.put("undecidedWaybills", state.undecided());
        if (state.lastAnswer() != null) {
            details.put("lastAnswer", state.lastAnswer().toString());
        }
        if (state.lastError() != null) {
            details.put("lastError", state.lastError());
        }
        if (silent) {
            details.put("silent", "Посилки в дорозі, а перевізник не відповідав довше за " + silence.words());
        }
        return details;
    }
}
