package ua.sellerdesk.shipping.meest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.CarrierBusy;

/** The pace of requests, by a clock that moves only while somebody waits. */
class MeestPaceTest {

    private Instant now = Instant.parse("2026-10-14T08:00:00Z");

    private final InstantSource hands = () -> now;
    private final MeestPace pace = new MeestPace(hands.withZone(ZoneOffset.UTC), time -> now = now.plus(time));

    @Test
    void tracksAThousandParcelsWithoutABurstAboveTheLimit() {
        List<Instant> sent = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            pace.takeInTurn();
            sent.add(now);
        }
        for (int i = 0; i + 400 < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + 400))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void leavesRoomForWhatPeopleWaitForAndThenSaysBusy() {
        for (int i = 0; i < MeestPace.FOR_TRACKING; i++) {
            pace.takeInTurn();
        }
        Instant before = now;
        for (int i = MeestPace.FOR_TRACKING; i < MeestPace.IN_ALL; i++) {
            pace.take();
        }
        assertThat(now).isEqualTo(before);
        assertThatThrownBy(pace::take).isInstanceOf(CarrierBusy.class);
        now = now.plusSeconds(60);
        pace.take();
    }
}
