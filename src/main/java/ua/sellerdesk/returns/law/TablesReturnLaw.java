package ua.sellerdesk.returns.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.LegalDays;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.Row;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.Advice;
import ua.sellerdesk.returns.ListedGoods;
import ua.sellerdesk.returns.MoneyForm;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.returns.RefundCase;
import ua.sellerdesk.returns.RefundDeadline;
import ua.sellerdesk.returns.RefundPrice;
import ua.sellerdesk.returns.ReturnCase;
import ua.sellerdesk.returns.ReturnLaw;

/** Answers from the decision tables; knows their names, none of their numbers. */
@Component
class TablesReturnLaw implements ReturnLaw {

    private final DecisionTables tables;
    private final CaseFacts facts;
    private final Eligibility eligibility;
    private final NonReturnableGoods lists;
    private final Questions questions;
    private final WorkingTime workingTime;

    TablesReturnLaw(
            DecisionTables tables,
            CaseFacts facts,
            Eligibility eligibility,
            NonReturnableGoods lists,
            Questions questions,
            WorkingTime workingTime) {
        this.tables = tables;
        this.facts = facts;
        this.eligibility = eligibility;
        this.lists = lists;
        this.questions = questions;
        this.workingTime = workingTime;
    }

    @Override
    public Advice advise(ReturnCase which) {
        Advice advice = eligibility.under(null, which);
        return advice.law() != null
                ? advice
                : new Advice(
                        advice.verdict(), advice.ground(), null, advice.reasons(), advice.missing(), compare(which));
    }

    @Override
    public Map<ConsumerLaw, Advice> compare(ReturnCase which) {
        Map<ConsumerLaw, Advice> readings = new EnumMap<>(ConsumerLaw.class);
        for (ConsumerLaw law : ConsumerLaw.values()) {
            readings.put(law, eligibility.under(law, which));
        }
        return readings;
    }

    @Override
    public Ruling<Payer> returnShipping(ReturnCase which) {
        return ruling(
                tables.row("return-shipping", "shipping", facts.of(which, null)),
                row -> row.word(Payer.class, "payer"));
    }

    @Override
    public RefundDeadline refundDeadline(RefundCase refund) {
        Row row = tables.row("refund-deadline", "", facts.of(refund));
        Function<String, LocalDate> day = cell -> LegalDays.after(refund.terminatedOn(), row.number(cell));
        LocalDate warn = day.apply("warningDay");
        return new RefundDeadline(
                row.verdict(),
                day.apply("dueDay"),
                warn == null ? null : workingTime.dayAtOrBefore(warn),
                day.apply("limitDay"),
                day.apply("otherLimitDay"),
                row.reason(refund.ground()),
                questions.of(row));
    }

    @Override
    public Ruling<RefundPrice> refundPrice(RefundCase refund) {
        return ruling(tables.row("refund-price", "", facts.of(refund)), row -> row.word(RefundPrice.class, "price"));
    }

    @Override
    public Ruling<MoneyForm> refundForm(RefundCase refund) {
        return ruling(
                tables.row("refund-form", "", facts.of(refund)),
                row -> row.verdict() == Verdict.ACCEPT ? refund.refundIn() : null);
    }

    @Override
    public List<ListedGoods> listedGoods() {
        return lists.all();
    }

    private <T> Ruling<T> ruling(Row row, Function<Row, T> answer) {
        return new Ruling<>(answer.apply(row), row.verdict(), row.reason(null), questions.of(row));
    }
}
