package ua.sellerdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import ua.sellerdesk.shipping.CarrierHealth;
import ua.sellerdesk.shipping.CarrierHealth.State;

class CarriersHealthIndicatorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private final CarrierHealth carriers = mock();
    private final Clock clock = mock();
    private final CarriersHealthIndicator indicator =
            new CarriersHealthIndicator(carriers, Duration.ofMinutes(10), clock);

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

    @Test
    void isNotDownForAnOldErrorWhenNoParcelIsLeftToAskAbout() {
        Health health = health(new State("meest", NOON, "Meest does not answer", 0, 0));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("meest")).asString().contains("Meest does not answer");
        assertThat(health(new State("meest", null, "Meest does not answer", 0, 0))
                        .getStatus())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isDownWhenACarrierHasNotAnsweredForLongThoughParcelsAreUnderWay() {
        State silent = new State("meest", null, null, 1, 0);
        assertThat(health(silent).getStatus()).isEqualTo(Status.UNKNOWN);

        Health later = healthAfter(Duration.ofMinutes(61), silent);
        assertThat(later.getStatus()).isEqualTo(Status.DOWN);
        assertThat(later.getDetails().get("meest")).asString().contains("не відповідав довше за 60 хв");
    }

    @Test
    void isDownWhenTheLastAnswerIsOldThoughParcelsAreUnderWay() {
        State silent = new State("meest", NOON, null, 1, 0);
        assertThat(health(silent).getStatus()).isEqualTo(Status.UP);
        assertThat(healthAfter(Duration.ofMinutes(59), silent).getStatus()).isEqualTo(Status.UP);
        assertThat(healthAfter(Duration.ofMinutes(61), silent).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void givesTheFirstParcelAfterAQuietTimeItsTurn() {
        health(new State("meest", NOON, null, 0, 0));
        assertThat(healthAfter(Duration.ofDays(2), new State("meest", NOON, null, 1, 0))
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    private Health health(State... states) {
        return healthAfter(Duration.ZERO, states);
    }

    private Health healthAfter(Duration time, State... states) {
        when(clock.instant()).thenReturn(NOON.plus(time));
        when(carriers.states()).thenReturn(List.of(states));
        return indicator.health();
    }
}
