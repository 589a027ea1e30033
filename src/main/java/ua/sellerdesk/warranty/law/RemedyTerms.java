package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.law.LegalDays;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.warranty.DelayPenalty;
import ua.sellerdesk.warranty.LoanerTerm;
import ua.sellerdesk.warranty.RemedyDeadline;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.RepairPenalties;
import ua.sellerdesk.warranty.RepairTerm;
import ua.sellerdesk.warranty.ReplacementCase;

/** By when a remedy is due, and what late days cost. */
@Component
class RemedyTerms {

    private static final String REPAIR = "repair-term";
    private static final String LOANER = "loaner";

    private final WarrantyRulings rulings;
    private final Questions questions;
    private final WorkingTime workingTime;

    RemedyTerms(WarrantyRulings rulings, Questions questions, WorkingTime workingTime) {
        this.rulings = rulings;
        this.questions = questions;
        this.workingTime = workingTime;
    }

    RemedyDeadline of(ReplacementCase facts) {
        Map<String, Object> named = WarrantyRulings.facts(facts.law(), facts.claimedOn());
        named.put("analogueInStock", facts.inStock());
        named.put("checkNeeded", facts.checkNeeded());
        named.put("agreedDay", LegalDays.since(facts.claimedOn(), facts.agreedOn()));
        Row row = rulings.row("replacement-term", "replacement", named);
        LocalDate from = facts.claimedOn();
        Integer months = row.number("replacementMonths");
        LocalDate last = months == null
                ? LegalDays.after(from, row.number("replacementDays"))
                : from == null ? null : LegalDays.monthsAfter(from, months);
        return deadline(row, last, LegalDays.after(from, row.number("otherReplacementDays")));
    }

    RepairTerm of(RepairCase facts) {
        Row row = rulings.row(REPAIR, "repair", named(facts));
        LocalDate other = LegalDays.after(facts.claimedOn(), row.number("otherRepairLastDay"));
        return new RepairTerm(deadline(row, lastDay(row, facts), other), late(row, facts));
    }

    private static LocalDate lastDay(Row row, RepairCase facts) {
        return LegalDays.after(facts.claimedOn(), row.number("repairLastDay"));
    }

    private static DelayPenalty late(Row row, RepairCase facts) {
        LocalDate last = lastDay(row, facts);
        return last == null
                ? null
                : new DelayPenalty(last, facts.endedOn(), row.decimal("repairPercent"), facts.price());
    }

    LoanerTerm loaner(RepairCase facts) {
        Row row = rulings.row(LOANER, LOANER, named(facts));
        return new LoanerTerm(row.verdict(), withoutLoaner(row, facts), row.reason(null), questions.of(row));
    }

    private static DelayPenalty withoutLoaner(Row row, RepairCase facts) {
        RepairCase.Loaner loaner = facts.loaner();
        boolean counted =
                row.decimal("loanerDayPercent") != null && loaner.requestedOn() != null && facts.handedInOn() != null;
        return counted
                ? new DelayPenalty(
                        later(loaner.requestedOn(), facts.handedInOn()),
                        earliest(loaner.suppliedOn(), facts.endedOn()),
                        row.decimal("loanerDayPercent"),
                        facts.price())
                : null;
    }

    Map<RepairCase, RepairPenalties> penalties(Set<RepairCase> repairs) {
        Map<Map<String, Object>, Row> terms = new HashMap<>();
        Map<Map<String, Object>, Row> loaners = new HashMap<>();
        return repairs.stream().collect(Collectors.toMap(Function.identity(), facts -> {
            Map<String, Object> named = named(facts);
            Row term = terms.computeIfAbsent(named, asked -> rulings.row(REPAIR, "repair", asked));
            DelayPenalty loaner = facts.loaner().requestedOn() == null
                    ? null
                    : withoutLoaner(loaners.computeIfAbsent(named, asked -> rulings.row(LOANER, LOANER, asked)), facts);
            return new RepairPenalties(late(term, facts), loaner);
        }));
    }

    private static Map<String, Object> named(RepairCase facts) {
        Map<String, Object> named = WarrantyRulings.facts(facts.law(), facts.claimedOn());
        named.put("agreedDay", LegalDays.since(facts.claimedOn(), facts.agreedOn()));
        named.put("loanerRequest", Words.of(facts.loaner().request()));
        return named;
    }

    /** Warns for the shorter of two readings. */
    private RemedyDeadline deadline(Row row, LocalDate last, LocalDate other) {
        LocalDate first = earliest(last, other);
        return new RemedyDeadline(
                row.verdict(),
                first == null ? null : workingTime.dayAtOrBefore(first.minusDays(1)),
                last,
                other,
                row.reason(null),
                questions.of(row));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
