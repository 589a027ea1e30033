package ua.sellerdesk.returns;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskViews;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnStatus;

/**
 * Takes over what the marketplace shows of a request, whether the sync brought it or it was read back after a write of
 * our own, and tells the return's instance when somebody else ended the request.
 */
@Component
class RequestNews {

    private final Rmas rmas;
    private final RmaTimeline timeline;
    private final RequestWrites writes;
    private final ProcessInbox inbox;
    private final ReturnParcels parcels;
    private final TaskViews views;

    RequestNews(
            Rmas rmas,
            RmaTimeline timeline,
            RequestWrites writes,
            ProcessInbox inbox,
            ReturnParcels parcels,
            TaskViews views) {
        this.rmas = rmas;
        this.timeline = timeline;
        this.writes = writes;
        this.inbox = inbox;
        this.parcels = parcels;
        this.views = views;
    }

    void takeOver(Rma rma, ReturnRequest shown) {
        boolean changed = note(rma, shown);
        ReturnStatus.Meaning meaning = shown.status().meaning();
        if (changed && meaning.over() && rma.open() && !writes.ours(rma.id(), meaning)) {
            inbox.tell(
                    rma.key(),
                    ReturnProcess.RETURN_WITHDRAWN,
                    "status " + shown.status().code(),
                    Map.of(ReturnProcess.REQUEST_END, meaning.name()));
        }
        if (shown.ttn() != null && !Objects.equals(shown.ttn(), rma.returnTtn())) {
            parcels.travelsUnder(rma, RmaTimeline.MARKETPLACE, shown.ttn());
            changed = true;
        }
        if (changed) {
            views.refresh(rma.key());
        }
    }

    /** After a write of our own: its end is ours, so that nobody is told of it. */
    void readBack(Rma rma, ReturnRequest shown) {
        note(rma, shown);
    }

    private boolean note(Rma rma, ReturnRequest shown) {
        ReturnStatus status = shown.status();
        boolean changed =
                rmas.requestShown(rma.id(), status.title(), status.meaning().over());
        if (changed) {
            timeline.add(rma.id(), RmaTimeline.MARKETPLACE, "Статус заявки: " + status.title(), null);
        }
        return changed;
    }
}
