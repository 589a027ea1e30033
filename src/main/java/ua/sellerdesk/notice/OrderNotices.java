package ua.sellerdesk.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.sellerdesk.order.PeopleNotice;

/** Posts what orders want people to know, in the order's transaction: both happen or neither. */
@Component
class OrderNotices {

    private final Notices notices;

    OrderNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(PeopleNotice notice) {
        notices.post(notice.group(), notice.key(), notice.orderNumber(), notice.facts());
    }
}
