package ua.sellerdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;

class PlainRefusalsTest {

    private final PlainRefusals refusals = new PlainRefusals();

    @Test
    void handsARefusalOnHoweverDeepTheEngineWrappedIt() {
        TaskInputRefused refused = new TaskInputRefused("Оберіть причину скасування.");
        fails(new ProcessEngineException("Exception while invoking TaskListener", new RuntimeException(refused)));
        assertThatThrownBy(this::run).isSameAs(refused).hasMessage("Оберіть причину скасування.");
    }

    @Test
    void leavesOtherFaultsAlone() {
        RuntimeException fault = new ProcessEngineException("Broken", new IllegalStateException("inside"));
        fails(fault);
        assertThatThrownBy(this::run).isSameAs(fault);
    }

    @Test
    void handsResultsOn() {
        refusals.setNext(new Next(null));
        assertThat(run()).isEqualTo("done");
    }

    private void fails(RuntimeException fault) {
        refusals.setNext(new Next(fault));
    }

    private String run() {
        return refusals.execute(context -> "done");
    }

    private record Next(RuntimeException fault) implements CommandExecutor {

        @Override
        public <T> T execute(Command<T> command) {
            if (fault != null) {
                throw fault;
            }
            return command.execute(null);
        }
    }
}
