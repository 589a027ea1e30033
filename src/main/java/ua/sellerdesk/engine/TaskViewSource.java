package ua.sellerdesk.engine;

import java.util.Map;
import java.util.Set;

/** Makes what a task's form and card show. */
public interface TaskViewSource {

    /** The process definition keys whose tasks this source serves. */
    Set<String> processKeys();

    /** The form's data, put into the task's local JSON variable {@code view}. Never null. */
    Map<String, Object> view(String businessKey, String taskKey, Map<String, Object> processVariables);

    /** The card's variables, such as {@code orderNumber}; plain values; what is null or empty text is not shown. */
    Map<String, Object> card(String businessKey);
}
