package ua.sellerdesk.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the instances of cases. */
@Component
public class CaseStarts {

    private final RuntimeService runtime;
    private final IdentityService identity;

    CaseStarts(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** In nobody's name: who may open cases has no right to start instances as they please. */
    public void start(String message, String businessKey, Map<String, Object> variables) {
        Authentication asking = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlateStartMessage();
        } finally {
            identity.setAuthentication(asking);
        }
    }
}
