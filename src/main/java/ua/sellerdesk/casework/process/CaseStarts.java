package ua.sellerdesk.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the instances of cases. */
@Component
public class CaseStarts {

    private final RuntimeService runtime;

    CaseStarts(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateStartMessage();
    }
}
