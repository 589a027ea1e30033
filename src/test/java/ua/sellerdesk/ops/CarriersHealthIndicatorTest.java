package ua.sellerdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import ua.sellerdesk.shipping.CarrierHealth.State;

class CarriersHealthIndicatorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void isUnknownBeforeTheFirstAnswerAndUpWithoutCarriers() {
        assertThat(health(new State("nova-poshta", null, null, 0, 0)).getStatus())
                .isEqualTo(Status.UNKNOWN);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void saysWhatIsUnderWayAndUndecided() {
        Health health = health(new State("nova-poshta", NOON, null, 12, 1));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry(
                        "nova-poshta",
                        Map.of("underWay", 12, "undecidedWaybills", 1, "lastAnswer", "2026-11-24T10:00:00Z"));
    }

    @Test
    void isDownWhileACarrierDoesNotAnswer() {
        assertThat(health(
                                new State("nova-poshta", NOON, null, 1, 0),
                                new State("meest", NOON, "Meest does not answer", 1, 0))
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static Health health(State... states) {
        return new CarriersHealthIndicator(() -> List.of(states)).health();
    }
}
