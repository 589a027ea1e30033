package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.http.HttpFault;

/** Exactly one waybill an order on a real PostgreSQL, with a carrier whose line fails before and after it has acted. */
class OneWaybillTest {

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;
    private static final AtomicLong ORDERS = new AtomicLong(1000);

    private final Faulty carrier = new Faulty("faulty");
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final LedgerShipments shipments = shipments();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(8);
        database = new HikariDataSource(pool);
        ShippingForTests.makeTables(database);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    @Test
    void adoptsTheWaybillWhenTheLineBreaksAfterItWasMade() {
        for (int i = 0; i < 200; i++) {
            carrier.next = "drop-after";
            long order = ORDERS.incrementAndGet();
            Shipment shipment = shipments.createWaybill(order, "faulty", request(order));
            assertThat(carrier.of(order)).containsExactly(shipment.ttn());
        }
    }

    @Test
    void makesNoSecondOneWhileTheFirstMayStillExist() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "drop-before";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        LedgerShipments patient = shipments(Duration.ofHours(1));
        assertThatThrownBy(() -> patient.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(carrier.of(order)).isEmpty();
        shipments.createWaybill(order, "faulty", request(order));
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void handsARefusalToAPersonAndTriesAgainAfterwards() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "refuse";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierRefusal.class);
        shipments.createWaybill(order, "faulty", request(order));
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void neverHasTwoUnderRandomFaultsAndTwoAskers() throws Exception {
        Random random = new Random(20261124);
        String[] faults = {"", "", "drop-after", "drop-before", "refuse", "unreachable"};
        ExecutorService askers = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 150; i++) {
            long order = ORDERS.incrementAndGet();
            for (int attempt = 0; attempt < 8; attempt++) {
                carrier.next = faults[random.nextInt(faults.length)];
                List<Future<?>> both =
                        List.of(askers.submit(() -> quietly(order)), askers.submit(() -> quietly(order)));
                for (Future<?> one : both) {
                    one.get();
                }
            }
            carrier.next = "";
            shipments.createWaybill(order, "faulty", request(order));
            assertThat(carrier.of(order)).as("order " + order).hasSize(1);
        }
        askers.shutdown();
    }

    @Test
    void deletesTheWaybillOfACancelledOrder() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        shipments.cancel(order);
        shipments.cancel(order);
        assertThat(carrier.of(order)).isEmpty();
        assertThat(shipments.live(order)).isEmpty();
    }

    @Test
    void adoptsWhatAKilledNodeLeftWithTheCarrier() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "kill-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(Killed.class);
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        shipments(Duration.ZERO, Duration.ZERO).reconcile();
        assertThat(shipments.live(order))
                .get()
                .extracting(Shipment::ttn)
                .isEqualTo(carrier.of(order).get(0));
        shipments.createWaybill(order, "faulty", request(order));
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void triesAgainAfterAKillThatCameBeforeTheCarrierActed() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "kill-before";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(Killed.class);
        shipments(Duration.ZERO, Duration.ZERO).createWaybill(order, "faulty", request(order));
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void looksAWaybillUpAfterAFaultOfOurOwn() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        shipments.createWaybill(order, "faulty", request(order));
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void cancelsAgainAfterAKillBetweenDeletingAndForgetting() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.next = "kill-after-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(Killed.class);
        assertThat(shipments.live(order)).isPresent();
        shipments(Duration.ZERO, Duration.ZERO).cancel(order);
        assertThat(shipments.live(order)).isEmpty();
        assertThat(carrier.of(order)).isEmpty();
    }

    @Test
    void doesNotAdoptADeletedWaybillThatTheCarrierStillLists() {
        long order = ORDERS.incrementAndGet();
        String deleted =
                shipments.createWaybill(order, "faulty", request(order)).ttn();
        shipments.cancel(order);
        carrier.stillListed = deleted;
        carrier.next = "drop-before";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        String made = shipments.createWaybill(order, "faulty", request(order)).ttn();
        assertThat(made).isNotEqualTo(deleted);
        assertThat(carrier.of(order)).containsExactly(made);
    }

    @Test
    void keepsTheWaybillWhoseNumberAPersonTypesWhileItsFateIsUnknown() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        String seen = carrier.of(order).get(0);
        assertThat(shipments.recordTtn(order, "faulty", seen).ref()).isEqualTo("ref-" + seen);
        assertThat(carrier.of(order)).containsExactly(seen);
    }

    @Test
    void deletesAWaybillThatAnotherNodeMadeNeedless() {
        long order = ORDERS.incrementAndGet();
        carrier.meanwhile =
                () -> shipments(Duration.ZERO, Duration.ZERO).createWaybill(order, "faulty", request(order));
        String live = shipments.createWaybill(order, "faulty", request(order)).ttn();
        assertThat(carrier.of(order)).hasSize(2);
        shipments.reconcile();
        assertThat(carrier.of(order)).containsExactly(live);
    }

    @Test
    void tellsPeopleWhenTheCarrierDoesNotDeleteANeedlessWaybill() {
        long order = ORDERS.incrementAndGet();
        carrier.meanwhile =
                () -> shipments(Duration.ZERO, Duration.ZERO).createWaybill(order, "faulty", request(order));
        shipments.createWaybill(order, "faulty", request(order));
        carrier.next = "refuse-delete";
        shipments.reconcile();
        shipments.reconcile();
        assertThat(toldOf(order)).hasSize(1);
    }

    @Test
    void tellsPeopleOnceOfSeveralWaybillsAndGoesOnWhenOneIsLeft() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "kill-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(Killed.class);
        carrier.made.get(String.valueOf(order)).add("made-by-hand");
        LedgerShipments later = shipments(Duration.ZERO, Duration.ZERO);
        later.reconcile();
        later.reconcile();
        assertThat(toldOf(order)).singleElement().asString().contains("made-by-hand");
        assertThatThrownBy(() -> later.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        carrier.made.get(String.valueOf(order)).remove("made-by-hand");
        later.reconcile();
        assertThat(shipments.live(order))
                .get()
                .extracting(Shipment::ttn)
                .isEqualTo(carrier.of(order).get(0));
    }

    @Test
    void takesThePersonsChoiceAmongSeveralWaybills() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "kill-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(Killed.class);
        carrier.made.get(String.valueOf(order)).add("made-by-hand");
        LedgerShipments later = shipments(Duration.ZERO, Duration.ZERO);
        assertThat(later.recordTtn(order, "faulty", "made-by-hand").ttn()).isEqualTo("made-by-hand");
    }

    @Test
    void tellsPeopleOnceOfAnAttemptThatStaysUndecided() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        carrier.listBroken = true;
        shipments.reconcile();
        assertThat(toldOf(order)).as("too early to trouble people").isEmpty();
        JdbcClient.create(database)
                .sql(
                        "update shipment_attempt set started_at = started_at - interval '31 minutes' where order_number = ?")
                .param(order)
                .update();
        shipments.reconcile();
        shipments.reconcile();
        assertThat(toldOf(order)).hasSize(1);
        carrier.listBroken = false;
        shipments.reconcile();
        assertThat(shipments.live(order)).isPresent();
    }

    @Test
    void deletesACancelledWaybillWhenItsCarrierIsConnectedAgain() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.connected = false;
        shipments.cancel(order);
        shipments.reconcile();
        assertThat(carrier.of(order)).hasSize(1);
        carrier.connected = true;
        shipments.reconcile();
        assertThat(carrier.of(order)).isEmpty();
    }

    @Test
    void makesANewWaybillWhereCancellingTheFormerWasCutOff() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.next = "kill-after-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(Killed.class);
        String made = shipments(Duration.ZERO, Duration.ZERO)
                .createWaybill(order, "faulty", request(order))
                .ttn();
        assertThat(carrier.of(order)).containsExactly(made);
    }

    @Test
    void finishesACancellationThatNobodyComesBackTo() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.next = "kill-after-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(Killed.class);
        shipments(Duration.ZERO, Duration.ZERO).reconcile();
        assertThat(shipments.live(order)).isEmpty();
    }

    @Test
    void leavesADeletionUnderWayToTheStepThatDoesIt() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.deletions.set(0);
        carrier.meanwhileDeleting = () -> {
            shipments.reconcile();
            assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                    .isInstanceOf(CarrierUnavailable.class)
                    .hasMessageContaining("скасовує інший крок");
        };
        shipments.cancel(order);
        assertThat(carrier.deletions).hasValue(1);
        assertThat(shipments.live(order)).isEmpty();
    }

    @Test
    void doesNotCallOffADeletionForTheRefusalThatAnotherStepGot() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.meanwhileDeleting = () -> {
            carrier.next = "refuse-delete";
            assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(CarrierUnavailable.class);
            carrier.next = "";
        };
        carrier.next = "drop-after-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(CarrierUnavailable.class);
        String made = shipments.createWaybill(order, "faulty", request(order)).ttn();
        assertThat(carrier.of(order)).containsExactly(made);
    }

    @Test
    void finishesAtOnceACancellationThatTheCarrierDidNotAnswer() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.next = "drop-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(CarrierUnavailable.class);
        shipments.reconcile();
        assertThat(shipments.live(order)).isEmpty();
        assertThat(carrier.of(order)).isEmpty();
    }

    @Test
    void keepsTheWaybillThatTheCarrierDoesNotDelete() {
        long order = ORDERS.incrementAndGet();
        String kept = shipments.createWaybill(order, "faulty", request(order)).ttn();
        carrier.next = "refuse-delete";
        assertThatThrownBy(() -> shipments.cancel(order)).isInstanceOf(CarrierRefusal.class);
        shipments.reconcile();
        assertThat(shipments.createWaybill(order, "faulty", request(order)).ttn())
                .isEqualTo(kept);
        assertThat(carrier.of(order)).containsExactly(kept);
    }

    @Test
    void asksTheCarrierOfTheAttemptWhenTheOrderHasAnotherByNow() {
        Faulty other = new Faulty("other");
        LedgerShipments both = new ShippingForTests(database, List.of(carrier, other), told::add, Clock.systemUTC())
                .shipments(Duration.ZERO, Duration.ofMinutes(10));
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> both.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(both.createWaybill(order, "other", request(order)).carrier()).isEqualTo("faulty");
        assertThat(other.of(order)).isEmpty();
        assertThat(carrier.of(order)).hasSize(1);
    }

    @Test
    void makesNoneWithAnotherCarrierWhileThatOfTheAttemptIsDisconnected() {
        Faulty other = new Faulty("other");
        LedgerShipments both = new ShippingForTests(database, List.of(carrier, other), told::add, Clock.systemUTC())
                .shipments(Duration.ZERO, Duration.ofMinutes(10));
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> both.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        carrier.connected = false;
        assertThatThrownBy(() -> both.createWaybill(order, "other", request(order)))
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(other.of(order)).isEmpty();
    }

    @Test
    void leavesTheNextWaybillAloneWhenTwoCancelTheFormer() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        carrier.meanwhileDeleting = () -> {
            LedgerShipments other = shipments(Duration.ZERO, Duration.ZERO);
            other.cancel(order);
            other.createWaybill(order, "faulty", request(order));
        };
        shipments.cancel(order);
        assertThat(shipments.live(order))
                .get()
                .extracting(Shipment::ttn)
                .isEqualTo(carrier.of(order).get(0));
    }

    @Test
    void doesNotAdoptAWaybillCancelledSinceItWasListed() {
        long order = ORDERS.incrementAndGet();
        carrier.next = "bug-after";
        assertThatThrownBy(() -> shipments.createWaybill(order, "faulty", request(order)))
                .isInstanceOf(IllegalStateException.class);
        carrier.meanwhileListing = () -> shipments.cancel(order);
        String made = shipments.createWaybill(order, "faulty", request(order)).ttn();
        assertThat(carrier.of(order)).containsExactly(made);
    }

    @Test
    void doesNotRaiseACancelledWaybillFromTheDead() {
        long order = ORDERS.incrementAndGet();
        AttemptLedger ledger = new ShippingForTests(database, List.of(carrier), told::add, Clock.systemUTC()).ledger();
        AttemptLedger.Attempt attempt =
                ledger.reserve(order, "faulty", request(order)).fresh();
        Carrier.Waybill waybill = new Carrier.Waybill("ref", "ttn", null, null);
        ledger.retire(ledger.created(attempt, waybill), false);
        // another node listed the carrier's waybills before that, and comes now
        assertThatThrownBy(() -> ledger.created(attempt, waybill)).isInstanceOf(CarrierUnavailable.class);
        assertThat(ledger.live(order)).isEmpty();
    }

    @Test
    void deletesAWaybillInWhosePlaceAPersonsNumberComes() {
        long order = ORDERS.incrementAndGet();
        shipments.createWaybill(order, "faulty", request(order));
        new ShippingForTests(database, List.of(carrier), told::add, Clock.systemUTC())
                .ledger()
                .replace(order, "faulty", "typed");
        shipments.reconcile();
        assertThat(carrier.of(order)).isEmpty();
        assertThat(shipments.live(order)).get().extracting(Shipment::ttn).isEqualTo("typed");
    }

    private List<WaybillUnclear> toldOf(long order) {
        return told.stream()
                .map(WaybillUnclear.class::cast)
                .filter(trouble -> trouble.orderNumber() == order)
                .toList();
    }

    private void quietly(long order) {
        try {
            shipments.createWaybill(order, "faulty", request(order));
        } catch (CarrierUnavailable | CarrierRefusal expected) {
            // the next attempt finds out
        }
    }

    private LedgerShipments shipments() {
        return shipments(Duration.ZERO);
    }

    private LedgerShipments shipments(Duration settle) {
        return shipments(settle, Duration.ofMinutes(10));
    }

    private LedgerShipments shipments(Duration settle, Duration abandonedAfter) {
        return new ShippingForTests(database, List.of(carrier), told::add, Clock.systemUTC())
                .shipments(settle, abandonedAfter);
    }

    private static WaybillRequest request(long order) {
        return new WaybillRequest(
                String.valueOf(order),
                new WaybillRequest.Consignee(
                        "Тестова Олена",
                        "380500000001",
                        "Київ",
                        "",
                        false,
                        "ref",
                        "12",
                        null,
                        null,
                        null,
                        WaybillRequest.Chosen.NOTHING),
                new WaybillRequest.Parcel(BigDecimal.ONE, 30, 20, 10, 1),
                BigDecimal.TEN,
                null,
                "Чайник");
    }

    /** The node dies: nothing after it runs. */
    private static final class Killed extends Error {}

    /** A carrier without an idempotency key: every call that reaches it makes a waybill. */
    private static final class Faulty implements Carrier {

        private final String code;
        private final Map<String, List<String>> made = new ConcurrentHashMap<>();
        private final AtomicLong numbers = new AtomicLong(20450000000000L);
        volatile String next = "";
        Runnable meanwhile;
        Runnable meanwhileDeleting;
        Runnable meanwhileListing;
        String stillListed;
        final AtomicInteger deletions = new AtomicInteger();
        boolean listBroken;
        boolean connected = true;

        Faulty(String code) {
            this.code = code;
        }

        List<String> of(long order) {
            return made.getOrDefault(String.valueOf(order), List.of());
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public boolean enabled() {
            return connected;
        }

        @Override
        public Waybill create(WaybillRequest request) {
            String fault = next;
            next = "";
            switch (fault) {
                case "refuse" -> throw new CarrierRefusal(List.of("20000300434"), "RecipientsPhone invalid format");
                case "unreachable" -> throw new HttpFault(HttpFault.Kind.UNREACHABLE, "no connection");
                case "kill-before" -> throw new Killed();
                case "drop-before" -> throw new HttpFault(HttpFault.Kind.TIMED_OUT, "no answer");
                default -> {}
            }
            if (meanwhile != null) {
                Runnable first = meanwhile;
                meanwhile = null;
                first.run();
            }
            String ttn = String.valueOf(numbers.incrementAndGet());
            made.computeIfAbsent(request.mark(), mark -> new CopyOnWriteArrayList<>())
                    .add(ttn);
            switch (fault) {
                case "drop-after" -> throw new HttpFault(HttpFault.Kind.TIMED_OUT, "connection broke");
                case "kill-after" -> throw new Killed();
                case "bug-after" -> throw new IllegalStateException("a bug of the adapter");
                default -> {}
            }
            return new Waybill("ref-" + ttn, ttn, null, null);
        }

        @Override
        public List<Waybill> find(String mark, LocalDate day) {
            if (listBroken) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "HTTP 500");
            }
            List<Waybill> listed = Stream.concat(
                            Stream.ofNullable(stillListed), made.getOrDefault(mark, List.of()).stream())
                    .map(ttn -> new Waybill("ref-" + ttn, ttn, null, null))
                    .toList();
            Runnable then = meanwhileListing;
            meanwhileListing = null;
            if (then != null) {
                then.run();
            }
            return listed;
        }

        @Override
        public void delete(Waybill waybill) {
            String fault = next;
            next = "";
            if (fault.equals("refuse-delete")) {
                throw new CarrierRefusal(List.of("20000200154"), "Document is printed");
            }
            if (fault.equals("drop-delete")) {
                throw new HttpFault(HttpFault.Kind.TIMED_OUT, "no answer");
            }
            deletions.incrementAndGet();
            made.values().forEach(ttns -> ttns.remove(waybill.ttn()));
            Runnable then = meanwhileDeleting;
            meanwhileDeleting = null;
            if (then != null) {
                then.run();
            }
            switch (fault) {
                case "drop-after-delete" -> throw new HttpFault(HttpFault.Kind.TIMED_OUT, "no answer");
                case "kill-after-delete" -> throw new Killed();
                default -> {}
            }
        }

        @Override
        public List<ParcelStatus> track(Collection<String> ttns) {
            return List.of();
        }

        @Override
        public int trackBatchSize() {
            return 100;
        }

        @Override
        public byte[] label(Waybill waybill) {
            return new byte[0];
        }
    }
}
