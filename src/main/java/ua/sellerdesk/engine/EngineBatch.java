package ua.sellerdesk.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets several calls of the engine's services share one command, so that what they write goes to the database together
 * at the end, in batches. Queries inside do not see what earlier calls of the same batch have yet to write.
 */
@Component
public class EngineBatch {

    private final ProcessEngineConfigurationImpl engine;

    EngineBatch(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Runs the calls in the current transaction, or in one of their own. Any exception undoes all of them. */
    public void run(Runnable calls) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            calls.run();
            return null;
        });
    }
}
