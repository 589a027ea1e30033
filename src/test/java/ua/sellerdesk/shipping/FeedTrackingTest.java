package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;

/** Carriers that tell their news in a feed: read from where it was left off, number by number only after long silence. */
class FeedTrackingTest extends TrackerCase {

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private record Span(Instant from, Instant to) {}

    private final List<Span> spans = new ArrayList<>();
    private final List<ParcelStatus> news = new ArrayList<>();
    private RuntimeException feedFault;

    /** Fails after so many spans. */
    private int goodSpans;

    private final class Feed extends Answering implements TrackingFeed {

        @Override
        public Duration longestSpan() {
            return Duration.ofHours(1);
        }

        @Override
        public List<ParcelStatus> happened(Instant from, Instant to) {
            if (feedFault != null && goodSpans-- <= 0) {
                throw feedFault;
            }
            spans.add(new Span(from, to));
            return List.copyOf(news);
        }
    }

    @Override
    Answering answering() {
        return new Feed();
    }

    @Test
    void takesInTheNewsOfOurParcelsAlone() {
        parcels(2);
        news.add(answer("T1", Phase.CREATED, "1", null, false));
        news.add(answer("stranger", Phase.DELIVERED, "9", null, false));
        news.add(answer("T1", Phase.IN_TRANSIT, "5", null, false));
        tracker.track();
        assertThat(shipment(1).phase()).as("the last of a parcel's news").isEqualTo(Phase.IN_TRANSIT);
        assertThat(shipment(2).phase()).isNull();
        assertThat(events).singleElement().isInstanceOf(ParcelMoved.class);
    }

    @Test
    void asksByNumberOnlyOfThoseTheFeedHasNotSpokenOfForLong() {
        parcels(2);
        news.add(answer("T1", Phase.IN_TRANSIT, "5", null, false));
        tracker.track();
        assertThat(carrier.calls).as("nothing known of it yet").containsExactly(List.of("T2"));
        news.clear();
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        clock.pass(Duration.ofMinutes(10));
        tracker.track();
        assertThat(carrier.calls).hasSize(2);
        clock.pass(Duration.ofMinutes(10));
        tracker.track();
        assertThat(carrier.calls).hasSize(2);
        clock.pass(Duration.ofHours(13));
        tracker.track();
        assertThat(carrier.calls).hasSize(3);
        assertThat(carrier.calls.get(2)).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void goesOnWhereItLeftOffWithAnOverlap() {
        Instant first = clock.instant();
        tracker.track();
        clock.pass(Duration.ofMinutes(10));
        tracker.track();
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).from()).isCloseTo(first.minus(Duration.ofHours(1)), within());
        assertThat(spans.get(1).from()).isCloseTo(first.minus(OVERLAP), within());
        assertThat(spans.get(1).to()).isCloseTo(clock.instant(), within());
    }

    @Test
    void tellsNothingTwiceForTheOverlap() {
        parcels(1);
        news.add(answer("T1", Phase.IN_TRANSIT, "5", null, false));
        tracker.track();
        clock.pass(Duration.ofMinutes(3));
        tracker.track();
        assertThat(events).hasSize(1);
        assertThat(jdbc.sql("select count(*) from parcel_event")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void resumesAfterAFaultWithoutAGap() {
        tracker.track();
        Instant read = clock.instant();
        clock.pass(Duration.ofHours(3));
        feedFault = new CarrierUnavailable("down", null);
        goodSpans = 1;
        tracker.track();
        assertThat(health().lastError()).isEqualTo("down");
        clock.pass(Duration.ofMinutes(10));
        feedFault = null;
        spans.clear();
        tracker.track();
        assertThat(spans.get(0).from())
                .as("the span that came before the fault is not lost")
                .isCloseTo(read.plus(Duration.ofHours(1)).minus(OVERLAP).minus(OVERLAP), within());
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
        assertThat(spans.get(spans.size() - 1).to()).isCloseTo(clock.instant(), within());
        assertThat(health().lastError()).isNull();
    }

    @Test
    void doesNotReadBackForDaysWhatTheParcelsOwnTurnsTell() {
        tracker.track();
        clock.pass(Duration.ofDays(3));
        spans.clear();
        tracker.track();
        assertThat(spans).hasSize(1);
    }

    @Test
    void asksByNumberWhenTheFeedIsBroken() {
        parcels(1);
        feedFault = new IllegalStateException("odd shape");
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        tracker.track();
        assertThat(shipment(1).phase()).isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void leavesABusyCarrierAlone() {
        parcels(1);
        feedFault = new CarrierBusy("too many");
        tracker.track();
        assertThat(carrier.calls).isEmpty();
        feedFault = null;
        tracker.track();
        assertThat(spans).isEmpty();
        clock.pass(Duration.ofSeconds(6));
        tracker.track();
        assertThat(spans).hasSize(1);
        assertThat(carrier.calls).hasSize(1);
    }

    @Test
    void hearsOfAParcelUnderTheNumberItTravelsOnUnder() {
        parcels(1);
        news.add(answer("T1", Phase.REFUSED, "1620", "R1", true));
        tracker.track();
        news.clear();
        news.add(answer("R1", Phase.DELIVERED, "9", null, false));
        clock.pass(Duration.ofMinutes(10));
        tracker.track();
        assertThat(shipment(1).phase()).isEqualTo(Phase.RETURNED);
    }

    private static TemporalUnitOffset within() {
        return Assertions.within(1, ChronoUnit.MILLIS);
    }
}
