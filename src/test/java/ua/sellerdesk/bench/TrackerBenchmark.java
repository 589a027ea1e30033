package ua.sellerdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.shipping.ParcelMoved;

/**
 * What one round of tracking costs with 1,000 and with 10,000 parcels under way, of which one in a hundred has arrived
 * meanwhile: Nova Poshta's adapter over HTTP, a PostgreSQL, a stand-in that answers at once. Run by
 * {@code bin/bench tracker}, not by the tests.
 */
class TrackerBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final long MB = 1024 * 1024;

    /** @param live what is in use in the middle of the round when the garbage is gone */
    private record Result(int calls, double seconds, int events, long peak, long live) {}

    @BeforeAll
    static void quiet() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(HttpTransport.class))
                .setLevel(ch.qos.logback.classic.Level.WARN);
    }

    @Test
    void measures() throws Exception {
        try (TrackerRound round = new TrackerRound()) {
            // both sizes run warm
            measure(round, FEW);
            Result few = measure(round, FEW);
            Result many = measure(round, MANY);
            report(few, FEW);
            report(many, MANY);
            System.out.printf(
                    Locale.ROOT, "aims for 10,000: at most 101 calls, under 60 s, memory as for 1,000, 100 events%n");
            assertThat(many.calls()).isLessThanOrEqualTo(101);
            assertThat(many.seconds()).isLessThan(60);
            assertThat(many.live() - few.live()).as("more memory in use").isLessThan(4 * MB);
        }
    }

    private static Result measure(TrackerRound round, int parcels) {
        round.underWay(parcels);
        long live = liveInMidRound(round, parcels);
        Set<String> arrived = round.arrive(parcels);
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        int changed = round.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat(changed).isEqualTo(parcels / TrackerRound.ONE_ARRIVES_OF);
        assertThat(round.events().stream()
                        .map(event -> ((ParcelMoved) event).ttn())
                        .collect(Collectors.toSet()))
                .isEqualTo(arrived);
        return new Result(round.carrier().calls(), seconds, round.events().size(), peak, live);
    }

    /** A round of its own, for the collection in its middle takes time. */
    private static long liveInMidRound(TrackerRound round, int parcels) {
        AtomicLong live = new AtomicLong();
        round.arrive(0);
        int middle = parcels / 200;
        round.carrier().duringCall(() -> {
            if (round.carrier().calls() == middle) {
                System.gc();
                live.set(pools().mapToLong(pool -> pool.getUsage().getUsed()).sum());
            }
        });
        round.run();
        round.carrier().duringCall(() -> {});
        return live.get();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void report(Result result, int parcels) {
        System.out.printf(
                Locale.ROOT,
                "%6d parcels: %4d calls, %6.2f s, %8.0f parcels a second, peak heap %4d MB, in use in mid-round %5.1f MB, %4d events for %d changed phases%n",
                parcels,
                result.calls(),
                result.seconds(),
                parcels / result.seconds(),
                result.peak() / MB,
                (double) result.live() / MB,
                result.events(),
                parcels / TrackerRound.ONE_ARRIVES_OF);
    }
}
