package ua.sellerdesk.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierHealth;

/** Whether parcels can be followed: down while a carrier does not answer, unknown before the first answer. */
@Component
class CarriersHealthIndicator extends AbstractHealthIndicator {

    private final CarrierHealth carriers;

    CarriersHealthIndicator(CarrierHealth carriers) {
        super("The state of the carriers cannot be read");
        this.carriers = carriers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<CarrierHealth.State> states = carriers.states();
        if (states.stream().anyMatch(state -> state.lastError() != null)) {
            health.down();
        } else if (states.stream().anyMatch(state -> state.lastAnswer() != null) || states.isEmpty()) {
            health.up();
        } else {
            health.unknown();
        }
        states.forEach(state -> health.withDetail(state.carrier(), details(state)));
    }

    private static Map<String, Object> details(CarrierHealth.State state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("underWay", state.underWay());
        details.put("undecidedWaybills", state.undecided());
        if (state.lastAnswer() != null) {
            details.put("lastAnswer", state.lastAnswer().toString());
        }
        if (state.lastError() != null) {
            details.put("lastError", state.lastError());
        }
        return details;
    }
}
