package ua.sellerdesk.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** Full history, less the variables that only copy what the tables hold: they carry buyers' data. */
class HistoryWithoutViews extends HistoryLevelFull {

    private final Set<String> leftOut;

    /** @param leftOut what the modules name beside the views */
    HistoryWithoutViews(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    @Override
    public int getId() {
        return 30;
    }

    @Override
    public String getName() {
        return "full-without-views";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !(entity instanceof VariableInstanceEntity variable
                && (TaskViews.VIEW.equals(variable.getName()) || leftOut.contains(variable.getName())));
    }
}
