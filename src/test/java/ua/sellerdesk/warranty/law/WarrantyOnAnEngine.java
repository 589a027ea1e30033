package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import ua.sellerdesk.law.DecisionTables;
import ua.sellerdesk.law.LawFacts;
import ua.sellerdesk.law.LawProperties;
import ua.sellerdesk.law.Questions;
import ua.sellerdesk.law.TablesOnAnEngine;
import ua.sellerdesk.law.Weekdays;
import ua.sellerdesk.warranty.WarrantyLaw;

/** The law of warranty on an engine of its own; which law applies, and to whom, is asked of the tables of returns. */
class WarrantyOnAnEngine extends TablesOnAnEngine {

    WarrantyOnAnEngine(String name, UnaryOperator<String> change) {
        super(name, change, "bpmn/return-eligibility.dmn", "bpmn/warranty-cover.dmn", "bpmn/warranty-remedy.dmn");
    }

    /** @param newLawFrom the first day of the new law; null while it is not in force */
    WarrantyLaw law(LocalDate newLawFrom) {
        DecisionTables tables = tables();
        Questions questions = new Questions();
        WarrantyRulings rulings = new WarrantyRulings(tables, questions);
        return new TablesWarrantyLaw(
                new ClaimCover(
                        tables,
                        new ClaimFacts(new LawFacts(new LawProperties(newLawFrom))),
                        new WarrantyReckoning(tables),
                        questions,
                        rulings),
                new RemedyChoices(tables, rulings),
                new RemedyTerms(rulings, questions, new Weekdays()),
                new RemedyCosts(tables, rulings));
    }
}
