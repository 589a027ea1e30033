package ua.sellerdesk.order;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.order.CourierVisits.Visit;

/** What forms show of the meeting agreed with the buyer: the courier's visit, or the buyer's own. */
final class VisitView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private VisitView() {}

    /** @param visits in their order; the last one counts while it lies ahead */
    static void put(Map<String, Object> view, List<Visit> visits) {
        Visit next = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        boolean ahead = next != null && next.result() == null;
        view.put("visit", ahead ? DAY.format(next.day()) + ", " + next.from() + "\u2013" + next.to() : "");
        view.put("visitAttempt", ahead ? next.attempt() : 0);
    }
}
