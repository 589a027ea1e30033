package ua.sellerdesk.engine;

import java.util.Map;

/** Makes what a task's form and card show. One bean for each process. */
public interface TaskViewSource {

    /** The process definition key whose tasks this source serves. */
    String processKey();

    /** The form's data, put into the task's local JSON variable {@code view}. */
    Map<String, Object> view(String businessKey, String taskKey, Map<String, Object> processVariables);

    /** The card's variables, such as {@code orderNumber}; plain values. */
    Map<String, Object> card(String businessKey);
}
