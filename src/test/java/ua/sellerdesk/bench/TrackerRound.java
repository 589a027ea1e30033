package ua.sellerdesk.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.shipping.ShippingForTests;
import ua.sellerdesk.shipping.Tracking;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaForTests;

/** Rounds of the real tracker, with Nova Poshta's adapter over HTTP, about parcels under way in a PostgreSQL. */
class TrackerRound implements AutoCloseable {

    /** One parcel of so many arrives between the first round and the second. */
    static final int ONE_ARRIVES_OF = 100;

    private static final long FIRST_NUMBER = 20_450_000_000_000L;

    private final EmbeddedPostgres postgres;
    private final HikariDataSource database;
    private final ParcelsUnderWay carrier = new ParcelsUnderWay();
    private final Queue<Object> events = new ConcurrentLinkedQueue<>();
    private final Tracking tracker;

    TrackerRound() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(4);
        database = new HikariDataSource(pool);
        ShippingForTests.makeTables(database);
        tracker = new ShippingForTests(
                        database,
                        List.of(NovaPoshtaForTests.carrier(carrier.baseUrl(), "bench-key")),
                        events::add,
                        Clock.systemUTC())
                .tracker();
    }

    ParcelsUnderWay carrier() {
        return carrier;
    }

    /** What was published since the last {@link #arrive}. */
    List<Object> events() {
        return List.copyOf(events);
    }

    /** So many parcels on the road, each known to be so, and no others. */
    void underWay(int parcels) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("truncate shipment_order, shipment, shipment_attempt, parcel_event")
                .update();
        jdbc.sql("insert into shipment_order select generate_series(1, :parcels)")
                .param("parcels", parcels)
                .update();
        jdbc.sql("""
                        insert into shipment (order_number, live_key, carrier, ref, ttn, created_at, handed_over_at)
                        select n, n, 'nova-poshta', 'ref-' || n, (:first + n)::text, now(), now()
                        from generate_series(1, :parcels) n""").param("first", FIRST_NUMBER).param("parcels", parcels).update();
        carrier.arrive(Set.of());
        tracker.trackNow();
    }

    /** One in a hundred arrives; their numbers. */
    Set<String> arrive(int parcels) {
        Set<String> arrived = IntStream.rangeClosed(1, parcels / ONE_ARRIVES_OF)
                .mapToObj(n -> String.valueOf(FIRST_NUMBER + (long) n * ONE_ARRIVES_OF))
                .collect(Collectors.toSet());
        carrier.arrive(arrived);
        events.clear();
        return arrived;
    }

    /** One round about all of them; how many changed their phase. */
    int run() {
        return tracker.trackNow();
    }

    @Override
    public void close() throws IOException {
        carrier.close();
        database.close();
        postgres.close();
    }
}
