package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of warranty claims. Joins the caller's transaction. */
@Component
class WarrantyClaims {

    private final JdbcClient jdbc;
    private final ClaimRow row;
    private final FactsJson json;

    WarrantyClaims(JdbcClient jdbc, ClaimRow row, FactsJson json) {
        this.jdbc = jdbc;
        this.row = row;
        this.json = json;
    }

    /** A claim as it comes in. */
    record New(
            long orderNumber,
            String requestId,
            WarrantyClaim.Origin origin,
            Long rmaId,
            WarrantyClaim.Item item,
            String cause,
            String wish,
            String words,
            LocalDate claimedOn,
            LocalDate receivedOn,
            String goodsTtn,
            String goodsCarrier) {}

    long insert(New fresh, Instant now) {
        String key = WarrantyProcess.key(fresh.orderNumber(), fresh.requestId());
        jdbc.sql("""
                        insert into warranty_claim (claim_key, order_number, request_id, origin, rma_id, stage, line_id,
                                                    name, article, quantity, price, serial, cause, wish, words,
                                                    claimed_on, first_claimed_on, received_on, goods_ttn,
                                                    goods_carrier, opened_at)
                        values (?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key,
                        fresh.orderNumber(),
                        fresh.requestId(),
                        fresh.origin().name(),
                        fresh.rmaId(),
                        fresh.item().lineId(),
                        cut(fresh.item().name(), 500),
                        cut(fresh.item().article(), 200),
                        fresh.item().quantity(),
                        fresh.item().price(),
                        serial(fresh.item().serial()),
                        cut(fresh.cause(), 500),
                        cut(fresh.wish(), 500),
                        cut(fresh.words(), 4000),
                        fresh.claimedOn(),
                        fresh.claimedOn(),
                        fresh.receivedOn(),
                        fresh.goodsTtn(),
                        fresh.goodsCarrier(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return byKey(key).orElseThrow().id();
    }

    /** The claim, which must be there: an instance runs for it. */
    WarrantyClaim running(String key) {
        return byKey(key).orElseThrow(() -> new IllegalStateException("Claim " + key + " is not in the table"));
    }

    Optional<WarrantyClaim> byKey(String key) {
        return jdbc.sql("select * from warranty_claim where claim_key = ?")
                .param(key)
                .query(row)
                .optional();
    }

    Optional<WarrantyClaim> byId(long id) {
        return jdbc.sql("select * from warranty_claim where id = ?")
                .param(id)
                .query(row)
                .optional();
    }

    List<WarrantyClaim> ofOrder(long order) {
        return jdbc.sql("select * from warranty_claim where order_number = ? order by id")
                .param(order)
                .query(row)
                .list();
    }

    List<WarrantyClaim> ofRma(long rma) {
        return jdbc.sql("select * from warranty_claim where rma_id = ? order by id")
                .param(rma)
                .query(row)
                .list();
    }

    /** Claims about an item with that serial number, or that ended with it in the buyer's hands; oldest first. */
    List<WarrantyClaim> ofSerial(String serial) {
        return jdbc.sql("""
                        select * from warranty_claim
                        where serial = :serial or replacement_serial = :serial
                           or id in (select claim_id from service_result
                                     where serial_before = :serial or serial_after = :serial)
                        order by claimed_on, id""").param("serial", serial(serial)).query(row).list();
    }

    /** The claim that a page's form was recorded as. */
    Optional<WarrantyClaim> ofForm(long order, String form) {
        return jdbc.sql("select * from warranty_claim where order_number = ? and form_id = ?")
                .params(order, form)
                .query(row)
                .optional();
    }

    void form(long id, String form) {
        set(id, "form_id", form);
    }

    /** The keys of claims that may cost more with each day: their goods are with the shop. */
    List<String> withGoodsHere() {
        return jdbc.sql("""
                        select claim_key from warranty_claim
                        where stage <> 'CLOSED' and received_on is not null and handed_back_on is null order by id""").query(String.class).list();
    }

    /** Those not closed whose parcel's carrier is known. */
    List<WarrantyClaim> parcelsUnderWay() {
        return jdbc.sql("""
                        select * from warranty_claim
                        where stage = 'AWAITING_GOODS' and goods_ttn is not null and goods_carrier is not null
                        order by id""").query(row).list();
    }

    void state(long id, WarrantyClaim.State state) {
        set(id, "stage", state.name());
    }

    void rma(long id, long rma) {
        set(id, "rma_id", rma);
    }

    void serial(long id, String serial) {
        set(id, "serial", serial(serial));
    }

    void quantity(long id, int pieces) {
        set(id, "quantity", pieces);
    }

    void facts(long id, ToldFacts facts) {
        set(id, "facts", json.write(facts));
    }

    void assessed(long id, String assessment, String refusal, String override) {
        jdbc.sql("update warranty_claim set assessment = ?, refusal_reason = ?, override_reason = ? where id = ?")
                .params(assessment, cut(refusal, 2000), cut(override, 2000), id)
                .update();
    }

    void refused(long id, String refusal) {
        set(id, "refusal_reason", cut(refusal, 2000));
    }

    void overridden(long id, String reason) {
        set(id, "override_reason", cut(reason, 2000));
    }

    void parcel(long id, String carrier, String ttn) {
        jdbc.sql("""
                        update warranty_claim
                        set goods_carrier = ?, goods_ttn = ?, goods_phase = null, goods_words = null where id = ?""").params(carrier, ttn, id).update();
    }

    void parcelSeen(long id, String phase, String words) {
        jdbc.sql("update warranty_claim set goods_phase = ?, goods_words = ? where id = ?")
                .params(phase, cut(words, 500), id)
                .update();
    }

    void received(long id, LocalDate day) {
        set(id, "received_on", day);
    }

    /** What nobody told now stays as it was. */
    void seen(long id, String completeness, String look) {
        jdbc.sql("""
                        update warranty_claim
                        set completeness = coalesce(?, completeness), look = coalesce(?, look) where id = ?""").params(cut(completeness, 2000), cut(look, 2000), id).update();
    }

    /** False where the goods were taken in before: of several at once, one is told true. */
    boolean accepted(long id, Instant now) {
        return jdbc.sql("update warranty_claim set accepted_at = ? where id = ? and accepted_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /**
     * Before goods that went back come in once more. A loaner that is still with the buyer, or still to be decided on,
     * stays.
     *
     * @param owed until now, which stays owed
     */
    void awaitAgain(long id, LocalDate claimedOn, ClaimClock.Stake owed) {
        jdbc.sql("""
                        update warranty_claim
                        set received_on = null, handed_back_on = null, hand_back_ttn = null, goods_ttn = null,
                            goods_carrier = null, goods_phase = null, goods_words = null, agreed_until = null,
                            repair_warn_on = null, repair_limit_on = null, diagnosis = null, diagnosis_words = null,
                            expertise = null, consent_on = null, expertise_asked_by = null,
                            expertise_question = null, remedy = null, remedy_amount = null, completeness = null,
                            look = null, accepted_at = null, hand_back_words = null,
                            serial = case when remedy = 'REPLACEMENT' then replacement_serial else serial end,
                            refusal_reason = null, override_reason = null, assessment = null, turn = turn + 1, claimed_on = ?,
                            remedy_asked_on = null, replacement_due = null,
                            owed_for_repair = owed_for_repair + ?, owed_for_loaner = owed_for_loaner + ?,
                            loaner_requested_on = case when loaner_back_on is null and loaner_refusal is null
                                                  then loaner_requested_on end,
                            loaner_item = case when loaner_back_on is null then loaner_item end,
                            loaner_supplied_on = case when loaner_back_on is null then loaner_supplied_on end,
                            loaner_state = case when loaner_back_on is null then loaner_state end,
                            loaner_refusal = null, loaner_back_on = null
                        where id = ?""").params(claimedOn, owed.repair(), owed.loaner(), id).update();
    }

    /** Which time the claim is worked, from 1. */
    int turn(long id) {
        return jdbc.sql("select turn from warranty_claim where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** It is assessed once more, the goods being where they were. */
    void nextTurn(long id) {
        jdbc.sql("update warranty_claim set turn = turn + 1 where id = ?")
                .param(id)
                .update();
    }

    /** The money of a former turn is the returns' matter, and so is their request. */
    void withoutReturn(long id) {
        jdbc.sql("update warranty_claim set rma_id = null where id = ?")
                .param(id)
                .update();
    }

    /** What people were told of the term as it stands, {@code WARNED} or {@code LAST_DAY}; empty before. */
    Optional<String> termTold(long id) {
        return jdbc.sql("select term_told from warranty_claim where id = ? and term_told is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    void termTold(long id, String what) {
        set(id, "term_told", what);
    }

    void agreed(long id, LocalDate until) {
        set(id, "agreed_until", until);
    }

    void clock(long id, LocalDate warn, LocalDate limit) {
        jdbc.sql("update warranty_claim set repair_warn_on = ?, repair_limit_on = ?, term_told = null where id = ?")
                .params(warn, limit, id)
                .update();
    }

    void diagnosed(long id, String diagnosis, String words) {
        jdbc.sql("update warranty_claim set diagnosis = ?, diagnosis_words = ? where id = ?")
                .params(diagnosis, cut(words, 2000), id)
                .update();
    }

    void consented(long id, LocalDate day) {
        set(id, "consent_on", day);
    }

    void expertiseArranged(long id, String expert, String askedBy, String question) {
        jdbc.sql("update warranty_claim set expert = ?, expertise_asked_by = ?, expertise_question = ? where id = ?")
                .params(cut(expert, 300), askedBy, cut(question, 2000), id)
                .update();
    }

    void expertiseMade(long id, String expertise, String words, BigDecimal cost) {
        jdbc.sql("update warranty_claim set expertise = ?, expertise_words = ?, expertise_cost = ? where id = ?")
                .params(expertise, cut(words, 2000), cost, id)
                .update();
    }

    void settled(long id, WarrantyClaim.Settlement chosen) {
        jdbc.sql("""
                        update warranty_claim
                        set remedy = ?, remedy_amount = ?, in_stock = ?, check_needed = ?, replacement_due = ?,
                            remedy_asked_on = ?
                        where id = ?""")
                .params(
                        chosen.remedy().name(),
                        chosen.amount(),
                        chosen.inStock(),
                        chosen.checkNeeded(),
                        chosen.replacementDue(),
                        chosen.askedOn(),
                        id)
                .update();
    }

    /** @param serial of the goods that take the item's place, null where they have none */
    void replaced(long id, String serial) {
        set(id, "replacement_serial", serial(serial));
    }

    void loanerRequested(long id, LocalDate day) {
        set(id, "loaner_requested_on", day);
    }

    void loanerSupplied(long id, String item, LocalDate day) {
        jdbc.sql(
                        "update warranty_claim set loaner_item = ?, loaner_supplied_on = ?, loaner_refusal = null where id = ?")
                .params(cut(item, 300), day, id)
                .update();
    }

    void loanerRefused(long id, String why) {
        set(id, "loaner_refusal", cut(why, 500));
    }

    /** @param state null where nobody told it */
    void loanerBack(long id, LocalDate day, String state) {
        jdbc.sql("update warranty_claim set loaner_back_on = ?, loaner_state = ? where id = ?")
                .params(day, cut(state, 1000), id)
                .update();
    }

    void handedBack(long id, WarrantyClaim.HandBack handBack) {
        jdbc.sql("""
                        update warranty_claim
                        set handed_back_on = ?, hand_back_ttn = ?, hand_back_words = ? where id = ?""")
                .params(handBack.on(), handBack.ttn(), cut(handBack.words(), 2000), id)
                .update();
    }

    void warrantyBefore(long id, LocalDate day) {
        set(id, "warranty_before", day);
    }

    void warrantyUntil(long id, LocalDate day) {
        set(id, "warranty_until", day);
    }

    void stoppedBy(long id, String words) {
        set(id, "problem", cut(words, 1000));
    }

    void close(long id, WarrantyClaim.Outcome outcome, Instant now) {
        jdbc.sql("update warranty_claim set stage = 'CLOSED', outcome = ?, closed_at = ?, problem = null where id = ?")
                .params(outcome.name(), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private void set(long id, String column, Object value) {
        jdbc.sql("update warranty_claim set " + column + " = ? where id = ?")
                .params(value, id)
                .update();
    }

    /** Serial numbers are typed with and without spaces, in either case. */
    static String serial(String typed) {
        String serial = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return serial.isEmpty() ? null : cut(serial, 100);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
