package ua.sellerdesk.warranty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** A row of warranty_claim as the claim that it keeps. */
@Component
class ClaimRow implements RowMapper<WarrantyClaim> {

    private final FactsJson facts;

    ClaimRow(FactsJson facts) {
        this.facts = facts;
    }

    @Override
    public WarrantyClaim mapRow(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String remedy = row.getString("remedy");
        long rma = row.getLong("rma_id");
        Long rmaId = row.wasNull() ? null : Long.valueOf(rma);
        return new WarrantyClaim(
                row.getLong("id"),
                row.getString("claim_key"),
                row.getLong("order_number"),
                row.getString("request_id"),
                WarrantyClaim.Origin.valueOf(row.getString("origin")),
                rmaId,
                WarrantyClaim.State.valueOf(row.getString("stage")),
                outcome == null ? null : WarrantyClaim.Outcome.valueOf(outcome),
                new WarrantyClaim.Item(
                        row.getLong("line_id"),
                        row.getString("name"),
                        row.getString("article"),
                        row.getInt("quantity"),
                        row.getBigDecimal("price"),
                        row.getString("serial")),
                row.getString("cause"),
                row.getString("wish"),
                row.getString("words"),
                day(row, "claimed_on"),
                facts.read(row.getString("facts")),
                row.getString("assessment"),
                row.getString("refusal_reason"),
                row.getString("override_reason"),
                new WarrantyClaim.Inbound(
                        row.getString("goods_carrier"),
                        row.getString("goods_ttn"),
                        row.getString("goods_phase"),
                        row.getString("goods_words"),
                        day(row, "received_on")),
                new WarrantyClaim.Reception(
                        row.getString("completeness"), row.getString("look"), instant(row, "accepted_at")),
                new WarrantyClaim.RepairClock(
                        day(row, "agreed_until"), day(row, "repair_warn_on"), day(row, "repair_limit_on")),
                new WarrantyClaim.Finding(
                        row.getString("diagnosis"),
                        row.getString("diagnosis_words"),
                        day(row, "consent_on"),
                        row.getString("expert"),
                        row.getString("expertise"),
                        row.getString("expertise_words"),
                        row.getBigDecimal("expertise_cost"),
                        row.getString("expertise_asked_by"),
                        row.getString("expertise_question")),
                new WarrantyClaim.Settlement(
                        remedy == null ? null : Remedy.valueOf(remedy),
                        row.getBigDecimal("remedy_amount"),
                        row.getObject("in_stock", Boolean.class),
                        row.getObject("check_needed", Boolean.class),
                        day(row, "replacement_due"),
                        row.getString("replacement_serial"),
                        day(row, "remedy_asked_on")),
                new WarrantyClaim.Loaner(
                        day(row, "loaner_requested_on"),
                        row.getString("loaner_item"),
                        day(row, "loaner_supplied_on"),
                        row.getString("loaner_refusal"),
                        day(row, "loaner_back_on"),
                        row.getString("loaner_state")),
                new WarrantyClaim.HandBack(
                        day(row, "handed_back_on"), row.getString("hand_back_ttn"), row.getString("hand_back_words")),
                new WarrantyClaim.WarrantyDay(day(row, "warranty_before"), day(row, "warranty_until")),
                new WarrantyClaim.Earlier(
                        day(row, "first_claimed_on"),
                        row.getBigDecimal("owed_for_repair"),
                        row.getBigDecimal("owed_for_loaner")),
                row.getString("problem"),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
