package ua.sellerdesk.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.ClassPathResource;

/** Files of decision tables in an engine of their own, in memory. */
public class TablesOnAnEngine implements AutoCloseable {

    private final ProcessEngine engine;

    /**
     * @param name of the engine, which no other of the same JVM has
     * @param change what an analyst changed in the files
     */
    public TablesOnAnEngine(String name, UnaryOperator<String> change, String... files) {
        ProcessEngineConfiguration configuration =
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List.of(files).forEach(file -> deployment.addString(file, change.apply(text(file))));
        deployment.deploy();
    }

    public DecisionTables tables() {
        return new DecisionTables(engine.getDecisionService());
    }

    /** The ids of all rows that have spoken since the start. */
    public Set<String> rulesHit() {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().includeOutputs().list().stream()
                .map(HistoricDecisionInstance::getOutputs)
                .flatMap(outputs -> outputs.stream().map(HistoricDecisionOutputInstance::getRuleId))
                .filter(rule -> rule != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How often each table was asked since the start. */
    public Map<String, Long> evaluations() {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().list().stream()
                .collect(Collectors.groupingBy(
                        HistoricDecisionInstance::getDecisionDefinitionKey, Collectors.counting()));
    }

    /** The ids of all rows that a file has. */
    public static Set<String> rows(String file) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return Dmn.readModelFromStream(stream).getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
