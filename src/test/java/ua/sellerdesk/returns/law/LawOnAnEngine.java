package ua.sellerdesk.returns.law;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.LawFacts;
import ua.sellerdesk.law.LawProperties;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.TablesOnAnEngine;
import ua.sellerdesk.law.Weekdays;
import ua.sellerdesk.returns.ReturnLaw;

/** The law of returns on an engine of its own. */
class LawOnAnEngine extends TablesOnAnEngine {

    LawOnAnEngine() {
        this("law", UnaryOperator.identity());
    }

    LawOnAnEngine(String name, UnaryOperator<String> change) {
        super(name, change, "bpmn/return-eligibility.dmn", "bpmn/refund-deadline.dmn");
    }

    /** @param newLawFrom the first day of the new law; null while it is not in force */
    ReturnLaw law(LocalDate newLawFrom) {
        NonReturnableGoods lists = new NonReturnableGoods();
        DecisionTables tables = tables();
        CaseFacts facts = new CaseFacts(new LawFacts(new LawProperties(newLawFrom)), lists);
        Questions questions = new Questions();
        Eligibility eligibility = new Eligibility(tables, facts, lists, questions);
        return new TablesReturnLaw(tables, facts, eligibility, lists, questions, new Weekdays());
    }
}
