package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import ua.sellerdesk.http.HttpCall;
import ua.sellerdesk.http.HttpReply;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.FaultyLine.Fault;
import ua.sellerdesk.simulator.SimulatorServer;

/**
 * Thousands of calls of the attempt ledger, with every carrier's real adapter, through a line that breaks at random and
 * nodes that are killed at random; two nodes on one PostgreSQL, a reconciler beside them. However it went: never two live
 * waybills for an order, and in the end each order has the one it is to have.
 *
 * <p>What is drawn comes from one seed, printed first; {@code -Dsellerdesk.test.seed=…} draws the same again. How the two
 * nodes meet is up to the machine.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerStormTest {

    private static final int ORDERS = 500;
    private static final long DROPPED = 100_000;
    private static final int WORKERS = 4;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** Longer than the settle time and the time after which an attempt counts as abandoned. */
    private static final Duration LONG_AFTER = Duration.ofMinutes(15);

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;
    private static SimulatorServer standIns;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private final CarrierBooks books = new CarrierBooks();
    private final List<WaybillUnclear> told = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> wanted = new ConcurrentHashMap<>();
    private final Map<Long, String> carrierOf = new ConcurrentHashMap<>();
    private final AtomicInteger creates = new AtomicInteger();
    private final AtomicInteger cancels = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(2 * WORKERS + 2);
        database = new HikariDataSource(pool);
        ShippingForTests.makeTables(database);
        standIns = SimulatorServer.start();
        quiet(HttpTransport.class, Level.WARN);
        quiet(LedgerShipments.class, Level.ERROR);
    }

    @AfterAll
    static void stop() throws Exception {
        quiet(HttpTransport.class, null);
        quiet(LedgerShipments.class, null);
        THREADS.shutdownNow();
        standIns.close();
        database.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void givesEveryOrderExactlyOneWaybillWhateverFails() throws Exception {
        long seed = Long.getLong("sellerdesk.test.seed", System.nanoTime());
        System.out.println("sellerdesk.test.seed=" + seed);
        try (FaultyLine line = new FaultyLine(standIns, books)) {
            AtomicBoolean over = new AtomicBoolean();
            Future<?> reconciler = THREADS.submit(() -> reconcileUntil(over, line));
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int first = worker;
                workers.add(THREADS.submit(() -> work(line, seed, first)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            over.set(true);
            reconciler.get();
            afterTheStorm(line);
            report(line);
        }
    }

    private void work(FaultyLine line, long seed, int first) {
        Node one = new Node(line);
        Node other = new Node(line);
        for (long order = first + 1; order <= ORDERS; order += WORKERS) {
            live(order, new Random(seed ^ (order * 0x9E3779B97F4A7C15L)), one, other, line);
        }
    }

    /** One order's days: asked for, cancelled, asked for again, now and then with another carrier, by one node or two. */
    private void live(long order, Random random, Node one, Node other, FaultyLine line) {
        carrierOf.put(order, EveryCarrier.CODES.get((int) (order % EveryCarrier.CODES.size())));
        int steps = 4 + random.nextInt(5);
        for (int step = 0; step < steps; step++) {
            if (random.nextInt(10) == 0) {
                carrierOf.put(order, EveryCarrier.CODES.get(random.nextInt(EveryCarrier.CODES.size())));
            }
            boolean make = random.nextInt(4) > 0;
            boolean both = random.nextInt(2) == 0;
            boolean otherMakes = random.nextInt(6) == 0 ? !make : make;
            Fate mine = new Fate(new Random(random.nextLong()), order);
            Fate theirs = new Fate(new Random(random.nextLong()), order);
            wanted.put(order, make);
            Future<?> meanwhile = both ? THREADS.submit(() -> act(other, otherMakes, theirs)) : null;
            act(one, make, mine);
            if (meanwhile != null) {
                await(meanwhile);
            }
            line.settle(order);
            if (random.nextBoolean()) {
                longAfter(order);
            }
        }
    }

    private void act(Node node, boolean make, Fate fate) {
        long order = fate.order();
        try {
            if (make) {
                creates.incrementAndGet();
                String carrier = carrierOf.get(order);
                Fate.run(fate, () -> node.shipments()
                        .createWaybill(order, carrier, EveryCarrier.request(carrier, mark(order))));
            } else {
                cancels.incrementAndGet();
                Fate.run(fate, () -> node.shipments().cancel(order));
            }
        } catch (CarrierUnavailable | CarrierRefusal expected) {
            // the next step tries again
        } catch (Fate.Killed dead) {
            kills.incrementAndGet();
            node.restart();
        }
    }

    private void reconcileUntil(AtomicBoolean over, FaultyLine line) {
        Node node = new Node(line);
        Random random = new Random();
        while (!over.get()) {
            node.shipments().reconcile();
            // a round a minute in life; here as often as leaves the others room
            LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(200)).toNanos());
        }
    }

    private void afterTheStorm(FaultyLine line) throws Exception {
        LedgerShipments calm = new ShippingForTests(
                        database,
                        EveryCarrier.on(line.baseUrl(), TransportForTests.patient()),
                        event -> told.add((WaybillUnclear) event),
                        Clock.systemUTC())
                .shipments(Duration.ZERO, Duration.ZERO);
        int rounds = 0;
        while (open() > 0 && rounds++ < 60) {
            calm.reconcile();
        }
        assertThat(undecidedAndUntold())
                .as("attempts neither resolved nor in front of a person")
                .isEmpty();
        List<Future<?>> all = new ArrayList<>();
        for (Map.Entry<Long, Boolean> entry : wanted.entrySet()) {
            long order = entry.getKey();
            String carrier = carrierOf.get(order);
            all.add(THREADS.submit(() -> {
                if (entry.getValue()) {
                    calm.createWaybill(order, carrier, EveryCarrier.request(carrier, mark(order)));
                } else {
                    calm.cancel(order);
                }
            }));
            if (all.size() >= WORKERS) {
                for (Future<?> one : all) {
                    one.get();
                }
                all.clear();
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        rounds = 0;
        while (deletionsDue() > 0 && rounds++ < 60) {
            calm.reconcile();
        }

        assertThat(books.doubles()).as("second live waybills at any time").isEmpty();
        Map<Long, List<String>> wrong = new LinkedHashMap<>();
        wanted.forEach((order, ship) -> {
            List<String> there = books.live(mark(order));
            List<String> ours = calm.live(order)
                    .map(live -> List.of(live.carrier() + "/" + live.ref()))
                    .orElse(List.of());
            if (!there.equals(ours) || ours.isEmpty() == ship) {
                wrong.put(
                        order,
                        List.of(
                                "carriers have " + there,
                                "we have " + ours,
                                "wanted " + ship,
                                "shipments " + calm.history(order)));
            }
        });
        assertThat(wrong).isEmpty();
        sample(line, calm);
    }

    /** The carriers' own lists say the same as the books. */
    private void sample(FaultyLine line, LedgerShipments calm) {
        List<Carrier> carriers = EveryCarrier.on(line.baseUrl(), TransportForTests.patient());
        wanted.keySet().stream().filter(order -> order % 12 < 4).forEach(order -> {
            List<String> there = carriers.stream()
                    .flatMap(carrier -> carrier.find(mark(order), LocalDate.now(KYIV)).stream())
                    .map(Carrier.Waybill::ttn)
                    .toList();
            assertThat(there)
                    .as("order " + order)
                    .isEqualTo(calm.live(order).map(live -> List.of(live.ttn())).orElse(List.of()));
        });
    }

    private void report(FaultyLine line) {
        System.out.println(creates + " waybills asked for, " + cancels + " cancellations, " + kills + " kills, "
                + books.made() + " waybills made and " + books.deleted() + " deleted for " + ORDERS + " orders; "
                + line.counts());
        assertThat(creates.get()).isGreaterThan(2_000);
        assertThat(kills.get()).isGreaterThan(50);
        assertThat(Fault.QUICK)
                .allSatisfy(fault -> assertThat(count(line, fault)).isGreaterThan(20));
        assertThat(Fault.SILENT.stream().mapToInt(fault -> count(line, fault)).sum())
                .isPositive();
    }

    private static int count(FaultyLine line, Fault fault) {
        return line.counts().get(fault).get();
    }

    @Test
    @Order(2)
    void makesAThousandWaybillsWhereTheConnectionDropsAThousandTimesAfterTheyWereMade() throws Exception {
        try (FaultyLine line = new FaultyLine(standIns, books)) {
            HttpTransport dropping = new DroppingTransport(TransportForTests.patient());
            Shipments shipments = new LedgerShipments(
                    new AttemptLedger(JdbcClient.create(database), new DataSourceTransactionManager(database)),
                    new CarrierNumbers(),
                    EveryCarrier.on(line.baseUrl(), dropping),
                    new ShippingProperties(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30)),
                    event -> told.add((WaybillUnclear) event));
            Set<String> numbers = ConcurrentHashMap.newKeySet();
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int first = worker;
                all.add(THREADS.submit(() -> {
                    for (long order = DROPPED + first; order < DROPPED + 1000; order += WORKERS) {
                        numbers.add(shipments
                                .createWaybill(order, "nova-poshta", EveryCarrier.request("nova-poshta", mark(order)))
                                .ttn());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(count(line, Fault.DROPPED_AFTER)).isEqualTo(1000);
            assertThat(numbers).hasSize(1000);
            assertThat(books.made()).isEqualTo(1000);
            assertThat(books.doubles()).isEmpty();
            assertThat(told).isEmpty();
        }
    }

    /** The time after which an unknown attempt may be decided, without waiting for it. */
    private static void longAfter(long order) {
        JdbcClient.create(database)
                .sql("""
                        update shipment_attempt
                        set started_at = started_at - make_interval(secs => :seconds),
                            ended_at = ended_at - make_interval(secs => :seconds)
                        where order_number = :order and open_key is not null""")
                .param("seconds", LONG_AFTER.toSeconds())
                .param("order", order)
                .update();
        JdbcClient.create(database)
                .sql("""
                        update shipment set deleting_since = deleting_since - make_interval(secs => :seconds)
                        where order_number = :order and delete_due""")
                .param("seconds", LONG_AFTER.toSeconds())
                .param("order", order)
                .update();
    }

    private static int open() {
        return count("select count(*) from shipment_attempt where open_key is not null");
    }

    private static int deletionsDue() {
        return count("select count(*) from shipment where delete_due");
    }

    private static int count(String question) {
        return JdbcClient.create(database).sql(question).query(Integer.class).single();
    }

    private List<String> undecidedAndUntold() {
        return JdbcClient.create(database)
                .sql("select order_number, carrier, state, words from shipment_attempt where open_key is not null")
                .query((row, n) ->
                        Map.entry(row.getLong(1), row.getString(2) + " " + row.getString(3) + " " + row.getString(4)))
                .list()
                .stream()
                .filter(open -> told.stream().noneMatch(trouble -> trouble.orderNumber() == open.getKey()))
                .map(Object::toString)
                .toList();
    }

    private static HttpCall with(HttpCall call, Fault fault, long order) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.put(FaultyLine.FAULT, fault.name());
        headers.put(FaultyLine.ORDER, String.valueOf(order));
        return new HttpCall(call.method(), call.uri(), headers, call.body());
    }

    private static String mark(long order) {
        return String.valueOf(7_700_000 + order);
    }

    private static void await(Future<?> call) {
        try {
            call.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void quiet(Class<?> of, Level level) {
        ((Logger) LoggerFactory.getLogger(of)).setLevel(level);
    }

    /** A process of the application; after a kill another one on the same database. */
    private final class Node {

        private final FaultyLine line;
        private volatile LedgerShipments shipments;

        Node(FaultyLine line) {
            this.line = line;
            restart();
        }

        LedgerShipments shipments() {
            return shipments;
        }

        void restart() {
            shipments = new LedgerShipments(
                    new AttemptLedger(JdbcClient.create(database), new MortalTransactions(database)),
                    new CarrierNumbers(),
                    EveryCarrier.on(line.baseUrl(), new MortalTransport(TransportForTests.impatient())),
                    new ShippingProperties(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30)),
                    event -> told.add((WaybillUnclear) event));
        }
    }

    /** Every step of the ledger ends in a commit; the process may die before it and after it. */
    private static final class MortalTransactions extends DataSourceTransactionManager {

        MortalTransactions(DataSource database) {
            super(database);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            Fate.step();
            super.doCommit(status);
            Fate.step();
        }
    }

    /** The process may die before each request and after it, whatever came of it. */
    private record MortalTransport(HttpTransport line) implements HttpTransport {

        @Override
        public HttpReply send(HttpCall call) {
            Fate fate = Fate.here();
            if (fate == null) {
                return line.send(call);
            }
            Fate.step();
            try {
                return line.send(with(call, fate.fault(), fate.order()));
            } finally {
                Fate.step();
            }
        }

        @Override
        public byte[] download(HttpCall call) {
            return line.download(call);
        }
    }

    /** The connection drops after each waybill that was made; everything else passes. */
    private record DroppingTransport(HttpTransport line) implements HttpTransport {

        @Override
        public HttpReply send(HttpCall call) {
            boolean makes = call.body() != null && call.body().contains("\"InfoRegClientBarcodes\"");
            return line.send(makes ? with(call, Fault.DROPPED_AFTER, 0) : call);
        }

        @Override
        public byte[] download(HttpCall call) {
            return line.download(call);
        }
    }
}
