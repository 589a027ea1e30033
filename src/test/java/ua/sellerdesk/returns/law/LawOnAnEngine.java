package ua.sellerdesk.returns.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.springframework.core.io.ClassPathResource;
import ua.sellerdesk.engine.WorkingTime;
import ua.sellerdesk.returns.ReturnLaw;

/** The two files of tables in an engine of their own, in memory. */
class LawOnAnEngine implements AutoCloseable {

    private final ProcessEngine engine;

    LawOnAnEngine() {
        this("law", UnaryOperator.identity());
    }

    /**
     * @param name of the engine, which no other of the same JVM has
     * @param change what an analyst changed in the tables of eligibility
     */
    LawOnAnEngine(String name, UnaryOperator<String> change) {
        ProcessEngineConfiguration configuration =
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/return-eligibility.dmn", change.apply(text("bpmn/return-eligibility.dmn")))
                .addClasspathResource("bpmn/refund-deadline.dmn")
                .deploy();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param newLawFrom the first day of the new law; null while it is not in force */
    ReturnLaw law(LocalDate newLawFrom) {
        NonReturnableGoods lists = new NonReturnableGoods();
        DecisionTables tables = new DecisionTables(engine.getDecisionService());
        CaseFacts facts = new CaseFacts(new LawProperties(newLawFrom), lists);
        Questions questions = new Questions();
        Eligibility eligibility = new Eligibility(tables, facts, lists, questions);
        return new TablesReturnLaw(tables, facts, eligibility, lists, questions, new Weekdays());
    }

    ProcessEngine engine() {
        return engine;
    }

    /** The ids of all rows that have spoken since the start. */
    Set<String> rulesHit() {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().includeOutputs().list().stream()
                .map(HistoricDecisionInstance::getOutputs)
                .flatMap(outputs -> outputs.stream().map(HistoricDecisionOutputInstance::getRuleId))
                .filter(rule -> rule != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class Weekdays implements WorkingTime {

        @Override
        public Date plus(String duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LocalDate dayAtOrBefore(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? dayAtOrBefore(day.minusDays(1)) : day;
        }
    }
}
