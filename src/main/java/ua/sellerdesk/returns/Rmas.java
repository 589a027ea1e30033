package ua.sellerdesk.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseLocks;

/** The rows of returns and of their lines. Joins the caller's transaction. */
@Component
class Rmas {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final CaseLocks orders;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Rmas(CaseLocks orders, JdbcClient jdbc, ObjectMapper json) {
        this.orders = orders;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A return as it comes in.
     *
     * @param requestedOn the day the buyer asked, in Kyiv; null for today
     */
    record New(
            long orderNumber,
            String requestId,
            Rma.Origin origin,
            Rma.Kind kind,
            String cause,
            String wish,
            String words,
            List<Rma.Line> lines,
            LocalDate requestedOn) {

        /** Asked for today. */
        New(
                long orderNumber,
                String requestId,
                Rma.Origin origin,
                Rma.Kind kind,
                String cause,
                String wish,
                String words,
                List<Rma.Line> lines) {
            this(orderNumber, requestId, origin, kind, cause, wish, words, lines, null);
        }
    }

    /** The new return; empty where the request is known already. */
    Optional<Rma> insert(New fresh, Instant now) {
        orders.lock(fresh.orderNumber());
        return ofRequest(fresh.orderNumber(), fresh.requestId()).isPresent()
                ? Optional.empty()
                : Optional.of(insert(fresh, 1, now));
    }

    /** The request of a return that came to nothing is open again, and worked as another return. */
    Rma insertAnew(Rma former, Instant now) {
        orders.lock(former.orderNumber());
        New again = new New(
                former.orderNumber(),
                former.requestId(),
                former.origin(),
                former.kind(),
                former.cause(),
                former.wish(),
                former.words(),
                former.lines(),
                former.requestedOn());
        return insert(again, rounds(former) + 1, now);
    }

    private int rounds(Rma rma) {
        return (int) ofOrder(rma.orderNumber()).stream()
                .filter(other -> other.requestId().equals(rma.requestId()))
                .count();
    }

    private Rma insert(New fresh, int round, Instant now) {
        String key = ReturnProcess.key(fresh.orderNumber(), fresh.requestId(), round);
        jdbc.sql("""
                        insert into rma (rma_key, order_number, request_id, origin, kind, stage, cause, wish, words,
                                         requested_on, opened_at)
                        values (?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?)""")
                .params(
                        key,
                        fresh.orderNumber(),
                        fresh.requestId(),
                        fresh.origin().name(),
                        fresh.kind().name(),
                        cut(fresh.cause(), 500),
                        cut(fresh.wish(), 500),
                        cut(fresh.words(), 4000),
                        fresh.requestedOn() == null ? LocalDate.ofInstant(now, KYIV) : fresh.requestedOn(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        long id = running(key).id();
        fresh.lines().forEach(line -> insert(id, line));
        return running(key);
    }

    private void insert(long id, Rma.Line line) {
        jdbc.sql("insert into rma_line (rma_id, line_id, name, article, quantity, price) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        line.lineId(),
                        cut(line.name(), 500),
                        cut(line.article(), 200),
                        line.quantity(),
                        line.price())
                .update();
    }

    /** The return, which must be there: an instance runs for it. */
    Rma running(String key) {
        return byKey(key).orElseThrow(() -> new IllegalStateException("Return " + key + " is not in the table"));
    }

    Optional<Rma> byKey(String key) {
        return jdbc.sql("select * from rma where rma_key = ?")
                .param(key)
                .query(this::rma)
                .optional();
    }

    /** The return that a request is worked as now, or was last. */
    Optional<Rma> ofRequest(long order, String request) {
        return jdbc.sql("select * from rma where order_number = ? and request_id = ? order by id desc limit 1")
                .params(order, request)
                .query(this::rma)
                .optional();
    }

    Optional<Rma> byId(long id) {
        return jdbc.sql("select * from rma where id = ?")
                .param(id)
                .query(this::rma)
                .optional();
    }

    List<Rma> ofOrder(long order) {
        return jdbc.sql("select * from rma where order_number = ? order by id")
                .param(order)
                .query(this::rma)
                .list();
    }

    /** Those not closed whose parcel has a number. */
    List<Rma> parcelsUnderWay() {
        return jdbc.sql("select * from rma where stage = 'AWAITING_GOODS' and return_ttn is not null order by id")
                .query(this::rma)
                .list();
    }

    /** @param text a part of the key, of the goods' name or of the parcel's number; empty for all */
    List<Rma> list(boolean openOnly, String text, int most) {
        return jdbc.sql("""
                        select * from rma
                        where (:all = true or stage <> 'CLOSED')
                          and (:text = '' or rma_key like :like escape '!' or return_ttn like :like escape '!'
                               or exists (select 1 from rma_line where rma_line.rma_id = rma.id
                                          and lower(rma_line.name) like lower(:like) escape '!'))
                        order by case when stage = 'CLOSED' then 1 else 0 end,
                                 refund_limit_on nulls last, id desc
                        limit :most""")
                .param("all", !openOnly)
                .param("text", text)
                .param("like", "%" + text.replaceAll("[!%_]", "!$0") + "%")
                .param("most", most)
                .query(this::rma)
                .list();
    }

    /** Whether that is news. */
    boolean requestShown(long id, String status, boolean over) {
        String title = cut(status, 200);
        return jdbc.sql("update rma set request_status = ?, request_over = ?"
                                + " where id = ? and (request_status is null or request_status <> ?)")
                        .params(title, over, id, title)
                        .update()
                > 0;
    }

    /** Whether the marketplace shows another number of the buyer's parcel than before. */
    boolean numberShown(long id, String ttn) {
        String shown = cut(ttn, 60);
        return jdbc.sql("update rma set shown_ttn = ? where id = ? and (shown_ttn is null or shown_ttn <> ?)")
                        .params(shown, id, shown)
                        .update()
                > 0;
    }

    /** @param told whether the marketplace knows the number */
    void parcel(long id, String carrier, String ttn, boolean told) {
        jdbc.sql("""
                        update rma set return_carrier = ?, return_ttn = ?, return_ttn_told = ?, return_phase = null,
                                       return_words = null
                        where id = ?""").params(carrier, ttn, told, id).update();
    }

    /** Those whose parcel's number the marketplace should know, and does not yet. */
    List<Rma> numbersToTell() {
        return jdbc.sql("""
                        select * from rma
                        where stage in ('AWAITING_GOODS', 'AT_SERVICE') and return_ttn is not null
                          and return_ttn_told = false
                          and (origin = 'MARKETPLACE' and request_over = false or ticket_id is not null)
                        order by id""").query(this::rma).list();
    }

    /** The seller's own ticket of the return on the marketplace. */
    Optional<Long> ticket(long id) {
        return jdbc.sql("select ticket_id from rma where id = ? and ticket_id is not null")
                .param(id)
                .query(Long.class)
                .optional();
    }

    void ticket(long id, long ticket) {
        jdbc.sql("update rma set ticket_id = ? where id = ?").params(ticket, id).update();
    }

    /** Not of another number that was typed meanwhile. */
    void numberTold(long id, String ttn) {
        jdbc.sql("update rma set return_ttn_told = true where id = ? and return_ttn = ?")
                .params(id, ttn)
                .update();
    }

    void parcelSeen(long id, String phase, String words) {
        jdbc.sql("update rma set return_phase = ?, return_words = ? where id = ?")
                .params(phase, cut(words, 500), id)
                .update();
    }

    void facts(long id, ReturnFacts facts) {
        jdbc.sql("update rma set facts = ? where id = ?")
                .params(write(facts), id)
                .update();
    }

    /** Whatever sum was set for another resolution is set no more. */
    void resolved(long id, String resolution, String refusal, String override, boolean exchangeFirst) {
        jdbc.sql("""
                        update rma set resolution = ?, refusal_reason = ?, override_reason = ?, exchange_first = ?,
                                       refund_amount = null, decided_by = null, approved_by = null, problem = null
                        where id = ?""")
                .params(resolution, cut(refusal, 2000), cut(override, 2000), exchangeFirst, id)
                .update();
        jdbc.sql("update rma_line set refund = null, refund_reason = null where rma_id = ?")
                .param(id)
                .update();
    }

    void state(long id, Rma.State state) {
        jdbc.sql("update rma set stage = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void received(long id, LocalDate day) {
        jdbc.sql("update rma set received_on = coalesce(received_on, ?) where id = ?")
                .params(day, id)
                .update();
    }

    /** They are not here after all, and no term runs. */
    void notReceived(long id) {
        jdbc.sql("""
                        update rma set received_on = null, stage = 'AWAITING_GOODS', refund_due_on = null,
                                       refund_limit_on = null, refund_other_on = null
                        where id = ?""").param(id).update();
    }

    /** The end is known, and the goods are still to go to the buyer. */
    void goingBack(long id, Rma.Outcome outcome) {
        jdbc.sql("update rma set stage = 'GOING_BACK', outcome = ?, problem = null where id = ?")
                .params(outcome.name(), id)
                .update();
    }

    /** @param ttn null where they were fetched at the counter */
    void sentBack(long id, LocalDate day, String ttn) {
        jdbc.sql("update rma set sent_back_on = ?, sent_back_ttn = ? where id = ?")
                .params(day, ttn, id)
                .update();
    }

    void clock(long id, LocalDate due, LocalDate limit, LocalDate other) {
        jdbc.sql("update rma set refund_due_on = ?, refund_limit_on = ?, refund_other_on = ? where id = ?")
                .params(due, limit, other, id)
                .update();
    }

    void quantity(long id, long line, int quantity) {
        jdbc.sql("update rma_line set quantity = ? where rma_id = ? and line_id = ?")
                .params(quantity, id, line)
                .update();
    }

    void inspected(long id, Rma.Line line) {
        jdbc.sql("""
                        update rma_line set came = ?, restocked = ?, written_off = ?, to_maker = ?, refund = ?,
                                            refund_reason = ?
                        where rma_id = ? and line_id = ?""")
                .params(
                        line.came(),
                        line.restocked(),
                        line.writtenOff(),
                        line.toMaker(),
                        line.refund(),
                        cut(line.refundReason(), 500),
                        id,
                        line.lineId())
                .update();
    }

    void refundAmount(long id, BigDecimal amount) {
        jdbc.sql("update rma set refund_amount = ? where id = ?")
                .params(amount, id)
                .update();
    }

    /** A new sum, which nobody has approved yet. */
    void decided(long id, BigDecimal amount, String person) {
        jdbc.sql("update rma set refund_amount = ?, decided_by = ?, approved_by = null where id = ?")
                .params(amount, person, id)
                .update();
    }

    /** Who set the sum; empty where no person did. */
    Optional<String> decidedBy(long id) {
        return jdbc.sql("select decided_by from rma where id = ? and decided_by is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    void approvedBy(long id, String person) {
        jdbc.sql("update rma set approved_by = ? where id = ?")
                .params(person, id)
                .update();
    }

    void document(long id, String document) {
        jdbc.sql("update rma set refund_document = ? where id = ?")
                .params(cut(document, 300), id)
                .update();
    }

    void replacement(long id, String ttn) {
        jdbc.sql("update rma set replacement_ttn = ? where id = ?")
                .params(ttn, id)
                .update();
    }

    void stoppedBy(long id, String words) {
        jdbc.sql("update rma set problem = ? where id = ?")
                .params(cut(words, 1000), id)
                .update();
    }

    void close(long id, Rma.Outcome outcome, Instant now) {
        jdbc.sql("update rma set stage = 'CLOSED', outcome = ?, closed_at = ?, problem = null where id = ?")
                .params(outcome.name(), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private Rma rma(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        String outcome = row.getString("outcome");
        return new Rma(
                id,
                row.getString("rma_key"),
                row.getLong("order_number"),
                row.getString("request_id"),
                Rma.Origin.valueOf(row.getString("origin")),
                Rma.Kind.valueOf(row.getString("kind")),
                Rma.State.valueOf(row.getString("stage")),
                outcome == null ? null : Rma.Outcome.valueOf(outcome),
                row.getString("cause"),
                row.getString("wish"),
                row.getString("words"),
                row.getString("request_status"),
                row.getBoolean("request_over"),
                read(row.getString("facts")),
                row.getString("resolution"),
                row.getString("refusal_reason"),
                row.getString("override_reason"),
                row.getBoolean("exchange_first"),
                row.getString("replacement_ttn"),
                row.getString("return_carrier"),
                row.getString("return_ttn"),
                row.getString("return_phase"),
                row.getString("return_words"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("refund_due_on", LocalDate.class),
                row.getObject("refund_limit_on", LocalDate.class),
                row.getObject("refund_other_on", LocalDate.class),
                row.getBigDecimal("refund_amount"),
                row.getString("refund_document"),
                row.getString("approved_by"),
                row.getObject("sent_back_on", LocalDate.class),
                row.getString("sent_back_ttn"),
                row.getString("problem"),
                requestedOn(row),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                lines(id));
    }

    private static LocalDate requestedOn(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("requested_on", LocalDate.class);
        return day == null ? LocalDate.ofInstant(instant(row, "opened_at"), KYIV) : day;
    }

    private List<Rma.Line> lines(long id) {
        return jdbc.sql("select * from rma_line where rma_id = ? order by line_id")
                .param(id)
                .query((row, n) -> new Rma.Line(
                        row.getLong("line_id"),
                        row.getString("name"),
                        row.getString("article"),
                        row.getInt("quantity"),
                        row.getBigDecimal("price"),
                        row.getObject("came", Integer.class),
                        row.getObject("restocked", Integer.class),
                        row.getObject("written_off", Integer.class),
                        row.getObject("to_maker", Integer.class),
                        row.getBigDecimal("refund"),
                        row.getString("refund_reason")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String write(ReturnFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts cannot be written", e);
        }
    }

    private ReturnFacts read(String text) {
        try {
            return text == null ? ReturnFacts.NONE : json.readValue(text, ReturnFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts cannot be read", e);
        }
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
