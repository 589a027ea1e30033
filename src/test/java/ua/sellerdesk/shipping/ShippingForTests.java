package ua.sellerdesk.shipping;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipping module put together by hand, for tests of carriers and of the ledger on a database of their own. */
public final class ShippingForTests {

    private final DataSource database;
    private final List<Carrier> carriers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ShippingForTests(
            DataSource database, List<Carrier> carriers, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.carriers = carriers;
        this.events = events;
        this.clock = clock;
    }

    /** The module's tables, made by its own migrations. */
    public static void makeTables(DataSource database) {
        Resource[] scripts = Stream.of(
                        "V3__shipping",
                        "V7__shipment_successor",
                        "V10__carrier_state",
                        "V13__tracking",
                        "V14__deletion_under_way",
                        "V15__price")
                .map(name -> new ClassPathResource("db/migration/" + name + ".sql"))
                .toArray(Resource[]::new);
        new ResourceDatabasePopulator(scripts).execute(database);
    }

    /** Shipments whose unknown attempts are decided at once. */
    public Shipments shipments() {
        return shipments(Duration.ZERO, Duration.ofMinutes(10));
    }

    LedgerShipments shipments(Duration settle, Duration abandonedAfter) {
        return new LedgerShipments(
                ledger(),
                new CarrierNumbers(),
                carriers,
                new ShippingProperties(settle, abandonedAfter, Duration.ofMinutes(30)),
                events);
    }

    /** What the carriers do beyond waybills, on the same tables. */
    ParcelServices services() {
        return new ParcelServices(ledger(), carriers);
    }

    AttemptLedger ledger() {
        return new AttemptLedger(JdbcClient.create(database), new DataSourceTransactionManager(database));
    }

    /** A tracker with a round every ten minutes. */
    public Tracking tracker() {
        return parcelTracker();
    }

    ParcelTracker parcelTracker() {
        return parcelTracker(Map.of());
    }

    ParcelTracker parcelTracker(Map<String, TrackingProperties.Hours> quiet) {
        TrackingPace pace = new TrackingPace(new TrackingProperties(Duration.ofMinutes(10), quiet));
        ParcelRecords records = new ParcelRecords(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                pace,
                events);
        return new ParcelTracker(carriers, records, new FeedReader(journal(), records), pace, journal(), clock);
    }

    ReturnsDue returnsDue() {
        return new ReturnsDue(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                events,
                clock);
    }

    CarrierJournal journal() {
        return new CarrierJournal(JdbcClient.create(database), carriers);
    }
}
