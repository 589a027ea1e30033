package ua.sellerdesk.order;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** What pages and the REST API read of orders. */
public interface OrderDesk {

    /**
     * @param text words of number, buyer's name, phone or tracking number; null or empty for all
     * @param stage null for all
     */
    Page<OrderSummary> search(String text, Stage stage, Pageable page);

    Optional<OrderDetails> find(long number);
}
