package ua.sellerdesk.returns;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;
import ua.sellerdesk.marketplace.ReturnStatuses;

/** Sets the statuses of the marketplace's requests, and takes over what it shows then. */
@Component
@Transactional(noRollbackFor = MarketplaceRefusal.class)
class RequestMarks {

    private final ReturnRequests requests;
    private final ReturnStatuses statuses;
    private final RequestWrites writes;
    private final RequestNews news;

    RequestMarks(ReturnRequests requests, ReturnStatuses statuses, RequestWrites writes, RequestNews news) {
        this.requests = requests;
        this.statuses = statuses;
        this.writes = writes;
        this.news = news;
    }

    /**
     * Only a request of the marketplace that is not over there has a status to set.
     *
     * @param explanation for the buyer, null for none
     * @throws MarketplaceRefusal when it does not take it
     * @throws MarketplaceUnavailable when it must be tried again
     */
    void mark(Rma rma, Meaning meaning, String explanation) {
        if (rma.origin() != Rma.Origin.MARKETPLACE || rma.requestOver()) {
            return;
        }
        writes.begin(rma.id(), meaning);
        ReturnRequest shown =
                requests.changeStatus(rma.requestId(), statuses.with(meaning).code(), explanation);
        news.readBack(rma, shown);
    }
}
