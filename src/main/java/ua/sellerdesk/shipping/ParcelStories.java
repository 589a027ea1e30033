package ua.sellerdesk.shipping;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.shipping.ParcelStory.Attempt;
import ua.sellerdesk.shipping.ParcelStory.Step;

/** What people and programs read of an order's parcels: numbers, attempts, journeys. Changes nothing, asks no carrier. */
@Component
@Transactional(readOnly = true)
public class ParcelStories {

    private static final Comparator<Row> LIVE_FIRST_THEN_NEWEST = Comparator.comparing(
                    (Row row) -> row.shipment().live())
            .thenComparing(Row::id)
            .reversed();

    private final JdbcClient jdbc;
    private final CarrierNumbers numbers;
    private final PhaseTable phases;
    private final List<Carrier> carriers;

    ParcelStories(JdbcClient jdbc, CarrierNumbers numbers, PhaseTable phases, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.phases = phases;
        this.carriers = carriers;
    }

    /**
     * @param parcels the live one first, then the newest first
     * @param attempts those that led to no parcel yet, oldest first
     */
    public record Stories(List<ParcelStory> parcels, List<Attempt> attempts) {}

    private record Row(long id, Shipment shipment, CashOnDelivery cash, boolean returns) {}

    private record StepRow(long shipment, Step step) {}

    public Stories of(long order) {
        List<Row> rows = shipments(order);
        List<Attempt> open = new ArrayList<>(attempts(order));
        Map<Long, List<Attempt>> attempts = rows.stream().collect(Collectors.toMap(Row::id, row -> led(row, open)));
        Map<Long, List<Step>> journeys = journeys(order);
        return new Stories(
                rows.stream()
                        .sorted(LIVE_FIRST_THEN_NEWEST)
                        .map(row -> story(row, attempts.get(row.id()), journeys.getOrDefault(row.id(), List.of())))
                        .toList(),
                List.copyOf(open));
    }

    private ParcelStory story(Row row, List<Attempt> attempts, List<Step> journey) {
        Shipment shipment = row.shipment();
        return new ParcelStory(
                shipment,
                row.cash(),
                row.returns(),
                shipment.live() && Labels.printable(shipment.carrier(), shipment.ref(), carriers),
                tracking(shipment.carrier(), shipment.ttn()),
                shipment.successorTtn() == null ? null : tracking(shipment.carrier(), shipment.successorTtn()),
                attempts,
                journey.stream().map(step -> worded(shipment.carrier(), step)).toList());
    }

    /** Takes out of the list what led to the shipment: its own attempt, and those that came before it. */
    private static List<Attempt> led(Row row, List<Attempt> open) {
        Shipment shipment = row.shipment();
        List<Attempt> led = open.stream()
                .filter(attempt -> attempt.ttn() == null
                        ? attempt.ended() != null && !attempt.ended().isAfter(shipment.createdAt())
                        : attempt.ttn().equals(shipment.ttn()))
                .toList();
        open.removeAll(led);
        return led;
    }

    private Step worded(String carrier, Step step) {
        return new Step(
                step.at(), step.code(), phases.words(carrier, step.code()).orElse(step.words()), step.phase());
    }

    private URI tracking(String carrier, String ttn) {
        return numbers.tracking(carrier, ttn).orElse(null);
    }

    private List<Row> shipments(long order) {
        return jdbc.sql("select * from shipment where order_number = ? order by id")
                .param(order)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        AttemptLedger.shipment(row),
                        row.getString("cash_state") == null
                                ? null
                                : CashOnDelivery.valueOf(row.getString("cash_state")),
                        row.getBoolean("successor_returns")))
                .list();
    }

    private List<Attempt> attempts(long order) {
        return jdbc.sql("select * from shipment_attempt where order_number = ? order by attempt_no")
                .param(order)
                .query((row, n) -> new Attempt(
                        row.getInt("attempt_no"),
                        row.getString("carrier"),
                        row.getString("state"),
                        instant(row, "started_at"),
                        row.getObject("open_key") == null ? instant(row, "ended_at") : null,
                        row.getString("ttn"),
                        row.getString("codes"),
                        row.getString("words")))
                .list();
    }

    private Map<Long, List<Step>> journeys(long order) {
        return jdbc
                .sql("""
                        select event.* from parcel_event event join shipment on shipment.id = event.shipment_id
                        where shipment.order_number = ? order by event.at, event.id""")
                .param(order)
                .query((row, n) -> new StepRow(
                        row.getLong("shipment_id"),
                        new Step(
                                instant(row, "at"),
                                row.getString("code"),
                                row.getString("words"),
                                row.getString("phase") == null ? null : Carrier.Phase.valueOf(row.getString("phase")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        StepRow::shipment, Collectors.mapping(StepRow::step, Collectors.toList())));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
