package ua.sellerdesk.order;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
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
class FlowCoverage extends AbstractCamundaConfiguration {

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

    Set<String> missing() {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(taken);
        return missing;
    }

    String figure() {
        return taken.size() + " of " + all.size() + " sequence flows";
    }
}
