package ua.sellerdesk.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;

/** Notes every sequence flow that a token took, against all that the models have. */
@Order(Ordering.DEFAULT_ORDER)
public class FlowCoverage extends AbstractCamundaConfiguration {

    private final Set<String> all = new ConcurrentSkipListSet<>();
    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setCustomPostBPMNParseListeners(new java.util.ArrayList<>(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                String key =
                        ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + ": " + transition.getId();
                all.add(key);
                transition.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(key));
            }
        })));
    }

    /** The flows of these processes that no token took. */
    public Set<String> missing(Set<String> processKeys) {
        Set<String> missing = of(all, processKeys);
        missing.removeAll(taken);
        return missing;
    }

    public String figure(Set<String> processKeys) {
        return of(taken, processKeys).size() + " of " + of(all, processKeys).size() + " sequence flows";
    }

    private static Set<String> of(Set<String> flows, Set<String> processKeys) {
        return flows.stream()
                .filter(flow -> processKeys.contains(flow.substring(0, flow.indexOf(':'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
