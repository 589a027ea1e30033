package ua.sellerdesk.order;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface Orders extends JpaRepository<Order, Long>, JpaSpecificationExecutor<Order> {

    /** The order, which must be there: an instance runs for it. */
    default Order running(long number) {
        return findById(number)
                .orElseThrow(() -> new IllegalStateException("Order " + number + " is not in the table"));
    }

    /** The five orders that the buyer placed before, newest first. */
    List<Order> findTop5ByBuyerPhoneAndCreatedAtBeforeOrderByCreatedAtDesc(String buyerPhone, Instant before);

    /** Those that have waited longest. */
    List<Order> findTop50ByStageOrderByMarketplaceChanged(Stage stage);
}
