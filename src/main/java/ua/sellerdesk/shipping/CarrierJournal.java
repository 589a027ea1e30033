package ua.sellerdesk.shipping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes how carriers answer the tracker, for all nodes to see. */
@Component
class CarrierJournal implements CarrierHealth {

    private static final int LONGEST_TEXT = 500;

    private final JdbcClient jdbc;
    private final List<Carrier> carriers;

    CarrierJournal(JdbcClient jdbc, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.carriers = carriers;
    }

    void answered(String carrier, Instant now) {
        makeRow(carrier);
        jdbc.sql("update carrier_state set last_answer = ?, last_error = null where carrier = ?")
                .params(now.atOffset(ZoneOffset.UTC), carrier)
                .update();
    }

    /** @param words without buyers' data: they are shown in the health */
    void failed(String carrier, String words) {
        makeRow(carrier);
        jdbc.sql("update carrier_state set last_error = ? where carrier = ?")
                .params(words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT), carrier)
                .update();
    }

    /** Up to where the carrier's feed was read; empty where it never was. */
    Optional<Instant> feedReadUpTo(String carrier) {
        return jdbc.sql("select feed_read_up_to from carrier_state where carrier = ? and feed_read_up_to is not null")
                .param(carrier)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void feedRead(String carrier, Instant upTo) {
        makeRow(carrier);
        jdbc.sql("update carrier_state set feed_read_up_to = ? where carrier = ?")
                .params(upTo.atOffset(ZoneOffset.UTC), carrier)
                .update();
    }

    @Override
    public List<State> states() {
        return carriers.stream()
                .filter(Carrier::tracks)
                .map(carrier -> state(carrier.code()))
                .toList();
    }

    private State state(String carrier) {
        int underWay = count("select count(*) from shipment where carrier = ? and followed", carrier);
        int undecided = count(
                "select count(*) from shipment_attempt where carrier = ? and open_key is not null"
                        + " and state <> 'PENDING'",
                carrier);
        return jdbc.sql("select last_answer, last_error from carrier_state where carrier = ?")
                .param(carrier)
                .query((row, n) -> {
                    OffsetDateTime answer = row.getObject("last_answer", OffsetDateTime.class);
                    return new State(
                            carrier,
                            answer == null ? null : answer.toInstant(),
                            row.getString("last_error"),
                            underWay,
                            undecided);
                })
                .optional()
                .orElseGet(() -> new State(carrier, null, null, underWay, undecided));
    }

    private int count(String question, String carrier) {
        return jdbc.sql(question).param(carrier).query(Integer.class).single();
    }

    /** The tracker runs on one node at a time, so nobody else makes the row meanwhile. */
    private void makeRow(String carrier) {
        if (count("select count(*) from carrier_state where carrier = ?", carrier) == 0) {
            jdbc.sql("insert into carrier_state (carrier) values (?)")
                    .param(carrier)
                    .update();
        }
    }
}
