package ua.sellerdesk.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** Full history, less the variables that only copy what the tables hold: they carry buyers' data. */
class HistoryWithoutViews extends HistoryLevelFull {

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
                && TaskViews.NOT_IN_HISTORY.contains(variable.getName()));
    }
}
