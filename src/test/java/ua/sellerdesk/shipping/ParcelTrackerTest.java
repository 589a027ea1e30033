package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Phase;

/** Parcels followed on a real PostgreSQL: what is asked, how often, and what an answer moves. */
class ParcelTrackerTest {

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;
    private static JdbcClient jdbc;

    private final Answering carrier = new Answering();
    private final List<Object> events = new ArrayList<>();
    private final Watch clock = new Watch();
    private RuntimeException listenerFault;
    private final ShippingForTests shipping = new ShippingForTests(database, List.of(carrier), this::publish, clock);
    private final ParcelTracker tracker = shipping.parcelTracker();
    private final AttemptLedger ledger = shipping.ledger();

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
        jdbc.sql("delete from shipment_order").update();
    }

    private void publish(Object event) {
        if (listenerFault != null
                && event instanceof ParcelMoved moved
                && moved.ttn().equals("T1")) {
            throw listenerFault;
        }
        events.add(event);
    }

    @Test
    void asksAboutTenThousandParcelsInAHundredCalls() {
        jdbc.sql("insert into shipment_order select generate_series(1, 10000)").update();
        jdbc.sql("""
                        insert into shipment (order_number, live_key, carrier, ttn, created_at)
                        select n, n, 'answering', 'T' || n, now() from generate_series(1, 10000) n""").update();
        carrier.everybody = ttn -> answer(ttn, Phase.IN_TRANSIT, "5", null, false);
        Instant start = Instant.now();
        assertThat(tracker.trackNow()).isEqualTo(10_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(carrier.calls).hasSize(100).allMatch(call -> call.size() == 100);
        assertThat(events).hasSize(10_000);
        clock.pass(Duration.ofMinutes(10));
        assertThat(tracker.trackNow()).isZero();
        assertThat(events).hasSize(10_000);
    }

    @Test
    void asksTheLeastRecentlyAskedFirstAndEachOnceARound() {
        carrier.batch = 2;
        parcels(5);
        tracker.trackNow();
        assertThat(carrier.calls).containsExactly(List.of("T1", "T2"), List.of("T3", "T4"), List.of("T5"));
        clock.pass(Duration.ofMinutes(1));
        parcel(6);
        carrier.calls.clear();
        tracker.trackNow();
        assertThat(carrier.calls.get(0)).containsExactly("T6", "T1");
        assertThat(carrier.calls).hasSize(3);
    }

    @Test
    void movesNothingForACodeItDoesNotKnowButShowsIt() {
        parcels(1);
        carrier.says("T1", Phase.AT_PICKUP_POINT, "7");
        tracker.trackNow();
        carrier.answers.put("T1", answer("T1", null, "777", null, false));
        clock.pass(Duration.ofMinutes(1));
        assertThat(tracker.trackNow()).isZero();
        assertThat(shipment(1).phase()).isEqualTo(Phase.AT_PICKUP_POINT);
        assertThat(shipment(1).carrierCode()).isEqualTo("777");
        assertThat(events).hasSize(1);
    }

    @Test
    void doesNotLetOneFailingBatchStopTheOthers() {
        carrier.batch = 1;
        parcels(4);
        carrier.fails.put("T2", new HttpFault(HttpFault.Kind.UNREADABLE, "HTTP 500"));
        carrier.fails.put("T3", new IllegalStateException("a bug of the adapter"));
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        carrier.says("T4", Phase.IN_TRANSIT, "5");
        assertThat(tracker.trackNow()).isEqualTo(2);
        assertThat(carrier.calls).hasSize(4);
    }

    @Test
    void endsTheRoundWhenTheCarrierIsDown() {
        carrier.batch = 1;
        parcels(10);
        for (int i = 1; i <= 10; i++) {
            carrier.fails.put("T" + i, new CarrierUnavailable("down", null));
        }
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(3);
        assertThat(health().lastError()).isEqualTo("down");
        assertThat(health().underWay()).isEqualTo(10);
    }

    @Test
    void showsThatTheCarrierAnswersAgain() {
        parcels(1);
        carrier.fails.put("T1", new CarrierUnavailable("down", null));
        tracker.trackNow();
        carrier.fails.clear();
        clock.pass(Duration.ofMinutes(10));
        tracker.trackNow();
        assertThat(health().lastError()).isNull();
        assertThat(health().lastAnswer()).isNotNull();
    }

    private CarrierHealth.State health() {
        return shipping.journal().states().get(0);
    }

    @Test
    void leavesABusyCarrierAloneForLongerAndLonger() {
        parcels(1);
        carrier.fails.put("T1", new CarrierBusy("too many"));
        tracker.trackNow();
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(1);
        clock.pass(Duration.ofSeconds(6));
        tracker.trackNow();
        clock.pass(Duration.ofSeconds(6));
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(2);
        clock.pass(Duration.ofSeconds(6));
        carrier.fails.clear();
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        assertThat(tracker.trackNow()).isEqualTo(1);
    }

    @Test
    void tellsAFreshNumberFromAWrongOne() {
        parcels(2);
        carrier.says("T1", Phase.NOT_FOUND, "3");
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        tracker.trackNow();
        assertThat(shipment(1).phase()).isNull();
        assertThat(shipment(1).carrierCode()).isEqualTo("3");
        carrier.says("T2", Phase.NOT_FOUND, "3");
        clock.pass(Duration.ofHours(25));
        tracker.trackNow();
        assertThat(shipment(1).phase()).isEqualTo(Phase.NOT_FOUND);
        assertThat(shipment(2).phase()).as("seen on its way before").isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void leavesAParcelAsItIsWhenTheAnswerOmitsIt() {
        parcels(2);
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        tracker.trackNow();
        assertThat(shipment(1).phase()).isNull();
        assertThat(shipment(2).phase()).isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void takesInTheOthersWhenOneParcelsNewsCannotBe() {
        parcels(2);
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        listenerFault = new IllegalStateException("engine trouble");
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipment(1).phase()).isNull();
        listenerFault = null;
        clock.pass(Duration.ofMinutes(1));
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipment(1).phase()).isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void asksNoMoreAboutADeliveredOrCancelledParcel() {
        parcels(3);
        carrier.says("T1", Phase.DELIVERED, "9");
        tracker.trackNow();
        ledger.retire(shipment(2), false);
        carrier.calls.clear();
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(carrier.calls).containsExactly(List.of("T3"));
    }

    @Test
    void followsAReturnUnderItsNewNumberUntilItIsBack() {
        parcels(1);
        carrier.answers.put("T1", answer("T1", Phase.REFUSED, "103", "R1", true));
        tracker.trackNow();
        assertThat(events).hasSize(2).contains(new ParcelRenumbered(1, "answering", "T1", "R1", true));
        assertThat(phaseAfter("R1", Phase.CREATED, "1")).isEqualTo(Phase.REFUSED);
        assertThat(phaseAfter("R1", Phase.AT_PICKUP_POINT, "7")).isEqualTo(Phase.RETURNING);
        assertThat(carrier.calls.get(carrier.calls.size() - 1)).containsExactly("R1");
        assertThat(phaseAfter("R1", Phase.DELIVERED, "9")).isEqualTo(Phase.RETURNED);
        assertThat(shipment(1).ttn()).isEqualTo("T1");
        assertThat(shipment(1).successorTtn()).isEqualTo("R1");
        carrier.calls.clear();
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(carrier.calls).isEmpty();
    }

    @Test
    void followsARedirectToTheBuyerAndAReturnOfIt() {
        parcels(2);
        for (int n = 1; n <= 2; n++) {
            carrier.answers.put("T" + n, answer("T" + n, Phase.IN_TRANSIT, "104", "N" + n, false));
        }
        tracker.trackNow();
        carrier.says("N1", Phase.DELIVERED, "9");
        carrier.answers.put("N2", answer("N2", Phase.REFUSED, "103", "R2", true));
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(shipment(1).phase()).isEqualTo(Phase.DELIVERED);
        assertThat(shipment(2).phase()).isEqualTo(Phase.REFUSED);
        carrier.says("R2", Phase.DELIVERED, "9");
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(shipment(2).phase()).isEqualTo(Phase.RETURNED);
        assertThat(events.stream().filter(ParcelRenumbered.class::isInstance)).hasSize(3);
    }

    @Test
    void forgetsNothingWhenTheShipmentWasCancelledMeanwhile() {
        parcels(1);
        carrier.everybody = ttn -> {
            ledger.retire(shipment(1), false);
            return answer(ttn, Phase.IN_TRANSIT, "5", null, false);
        };
        assertThat(tracker.trackNow()).isZero();
        assertThat(events).isEmpty();
    }

    private Phase phaseAfter(String ttn, Phase phase, String code) {
        carrier.says(ttn, phase, code);
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        return shipment(1).phase();
    }

    private void parcels(int count) {
        for (int i = 1; i <= count; i++) {
            parcel(i);
        }
    }

    private void parcel(int n) {
        ledger.replace(n, "answering", "T" + n);
    }

    private Shipment shipment(long order) {
        return ledger.history(order).get(0);
    }

    private static Carrier.ParcelStatus answer(
            String ttn, Phase phase, String code, String successor, boolean returns) {
        return new Carrier.ParcelStatus(
                ttn, code, "слова " + code, Optional.ofNullable(phase), null, null, null, successor, returns, null);
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.now();

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

    private static final class Answering implements Carrier {

        private final List<List<String>> calls = new ArrayList<>();
        private final Map<String, ParcelStatus> answers = new HashMap<>();
        private final Map<String, RuntimeException> fails = new HashMap<>();
        private Function<String, ParcelStatus> everybody = answers::get;
        private int batch = 100;

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
