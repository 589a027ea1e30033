package ua.sellerdesk.shipping;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;

/** Parcels followed on a real PostgreSQL, with a carrier that says what it is told to and a clock that can be put on. */
abstract class TrackerCase {

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;
    static JdbcClient jdbc;

    final Answering carrier = answering();
    final List<Object> events = new ArrayList<>();
    final Watch clock = new Watch();
    RuntimeException listenerFault;
    final ShippingForTests shipping = new ShippingForTests(database, List.of(carrier), this::publish, clock);
    final ParcelTracker tracker = shipping.parcelTracker();
    final AttemptLedger ledger = shipping.ledger();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(4);
        database = new HikariDataSource(pool);
        ShippingForTests.makeTables(database);
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from parcel_event").update();
        jdbc.sql("delete from shipment").update();
        jdbc.sql("delete from carrier_state").update();
        jdbc.sql("delete from shipment_order").update();
    }

    /** The carrier of these tests. */
    Answering answering() {
        return new Answering();
    }

    CarrierHealth.State health() {
        return shipping.journal().states().get(0);
    }

    private void publish(Object event) {
        boolean ofTheFirst = event instanceof ParcelMoved moved && moved.ttn().equals("T1")
                || event instanceof WaybillUnclear unclear && unclear.orderNumber() == 1;
        if (listenerFault != null && ofTheFirst) {
            throw listenerFault;
        }
        events.add(event);
    }

    Phase phaseAfter(String ttn, Phase phase, String code) {
        carrier.says(ttn, phase, code);
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        return shipment(1).phase();
    }

    void parcels(int count) {
        for (int i = 1; i <= count; i++) {
            parcel(i);
        }
    }

    void parcel(int n) {
        ledger.replace(n, "answering", "T" + n);
    }

    Shipment shipment(long order) {
        return ledger.history(order).get(0);
    }

    static ParcelStatus answer(String ttn, Phase phase, String code, String successor, boolean returns) {
        return new ParcelStatus(
                ttn, code, "слова " + code, Optional.ofNullable(phase), null, null, null, successor, returns, null);
    }

    static final class Watch extends Clock {

        Instant now = Instant.now();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static class Answering implements Carrier {

        final List<List<String>> calls = new ArrayList<>();
        final Map<String, ParcelStatus> answers = new HashMap<>();
        final Map<String, RuntimeException> fails = new HashMap<>();
        Function<String, ParcelStatus> everybody = answers::get;
        int batch = 100;

        void says(String ttn, Phase phase, String code) {
            answers.put(ttn, answer(ttn, phase, code, null, false));
        }

        @Override
        public List<ParcelStatus> track(Collection<String> ttns) {
            calls.add(List.copyOf(ttns));
            ttns.stream().filter(fails::containsKey).findFirst().ifPresent(ttn -> {
                throw fails.get(ttn);
            });
            return ttns.stream()
                    .flatMap(ttn -> Optional.ofNullable(everybody.apply(ttn)).stream())
                    .toList();
        }

        @Override
        public int trackBatchSize() {
            return batch;
        }

        @Override
        public String code() {
            return "answering";
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Waybill create(WaybillRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Waybill> find(String mark, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Waybill waybill) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] label(Waybill waybill) {
            throw new UnsupportedOperationException();
        }
    }
}
