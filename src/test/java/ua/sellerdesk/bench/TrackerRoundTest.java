package ua.sellerdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.ParcelMoved;

/** What the tracker's benchmark measures, on fewer parcels: as few calls as there may be, events for what changed. */
class TrackerRoundTest {

    @Test
    void asksInFullBatchesAndTellsOnlyOfParcelsThatMoved() throws Exception {
        try (TrackerRound round = new TrackerRound()) {
            round.underWay(1_050);
            assertThat(round.carrier().calls()).isEqualTo(11);
            Set<String> arrived = round.arrive(1_050);
            assertThat(round.run()).isEqualTo(10);
            assertThat(round.carrier().calls()).isEqualTo(11);
            assertThat(round.events()).hasSize(10).allSatisfy(event -> assertThat(event)
                    .isInstanceOfSatisfying(ParcelMoved.class, moved -> {
                        assertThat(moved.phase()).isEqualTo(Phase.AT_PICKUP_POINT);
                        assertThat(arrived).contains(moved.ttn());
                    }));
        }
    }
}
