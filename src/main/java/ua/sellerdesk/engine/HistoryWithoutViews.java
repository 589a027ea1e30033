package ua.sellerdesk.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Full history, less the variables that only copy what the tables hold: they carry buyers' data. Decision tables only
 * advise, each time somebody looks: what came of it stands in the timelines, so their evaluations are left out as well.
 */
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
        if (HistoryEventTypes.DMN_DECISION_EVALUATE.equals(eventType)) {
            return false;
        }
        return !(entity instanceof VariableInstanceEntity variable
                && (TaskViews.VIEW.equals(variable.getName()) || leftOut.contains(variable.getName())));
    }
}
