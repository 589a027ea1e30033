package ua.sellerdesk.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * Takes no filter that could run code: the engine evaluates a filter's expressions on the server, with all its rights,
 * so whoever may edit filters could do anything. Those for the current user and for dates remain.
 */
class HarmlessFilters extends FilterManager {

    private static final Pattern HARMLESS = Pattern.compile("\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
            + "|now\\(\\)|dateTime\\(\\)(\\.(plus|minus|with)\\w+\\(\\d{1,4}\\))*(\\.toDate\\(\\))?)\\s*}");

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        check(filter.getQuery());
        return super.insertOrUpdateFilter(filter);
    }

    private static void check(AbstractQuery<?, ?> query) {
        Map<String, String> expressions = query.getExpressions();
        for (String expression : expressions.values()) {
            if (!HARMLESS.matcher(expression).matches()) {
                throw new BadUserRequestException("A filter may use ${currentUser()}, ${currentUserGroups()}, ${now()}"
                        + " and ${dateTime()} with days or hours added, such as ${dateTime().plusDays(1)};"
                        + " this is not taken: " + expression);
            }
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().stream().filter(part -> part != tasks).forEach(HarmlessFilters::check);
        }
    }

    /** Puts it in the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new HarmlessFilters();
        }
    }
}
