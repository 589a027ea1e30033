package ua.sellerdesk.returns;

import java.util.Map;
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

    /** Whether the request of a closed return is open again. */
    boolean takeOver(Rma rma, ReturnRequest shown) {
        boolean changed = note(rma, shown);
        ReturnStatus.Meaning meaning = shown.status().meaning();
        if (changed && endedByOthers(rma, meaning)) {
            inbox.tell(
                    rma.key(),
                    ReturnProcess.RETURN_WITHDRAWN,
                    "status " + shown.status().code(),
                    Map.of(ReturnProcess.REQUEST_END, meaning.name()));
        }
        boolean moved = rma.open() && shown.ttn() != null && rmas.numberShown(rma.id(), shown.ttn());
        if (moved) {
            parcels.shownAs(rma, shown.ttn());
        }
        if (changed || moved) {
            views.refresh(rma.key());
        }
        return changed && !rma.open() && rma.requestOver() && !meaning.over();
    }

    /** Money that people are sending back already is for them to finish, with its document and the word to the buyer. */
    private boolean endedByOthers(Rma rma, ReturnStatus.Meaning meaning) {
        boolean beingPaid = meaning == ReturnStatus.Meaning.REFUNDED
                && rma.refundAmount() != null
                && rma.refundAmount().signum() > 0;
        return meaning.over()
                && rma.open()
                && rma.state() != Rma.State.GOING_BACK
                && !beingPaid
                && !writes.ours(rma.id(), meaning);
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
