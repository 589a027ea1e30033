package ua.sellerdesk.order;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Orders extends JpaRepository<Order, Long> {

    /** The order, which must be there: an instance runs for it. */
    default Order running(long number) {
        return findById(number)
                .orElseThrow(() -> new IllegalStateException("Order " + number + " is not in the table"));
    }

    /** The five orders that the buyer placed before, newest first. */
    List<Order> findTop5ByBuyerPhoneAndCreatedAtBeforeOrderByCreatedAtDesc(String buyerPhone, Instant before);

    @Query("""
            select o from Order o
            where (:stage is null or o.stage = :stage)
              and (:text is null
                   or cast(o.number as string) like concat('%', :text, '%')
                   or lower(o.buyerName) like concat('%', lower(:text), '%')
                   or o.buyerPhone like concat('%', :text, '%')
                   or o.ttn like concat('%', :text, '%'))
            """)
    Page<Order> search(String text, Stage stage, Pageable page);
}
