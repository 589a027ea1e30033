package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;

/** What is known of an item and of its sale. */
@Component
class SoldItems {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final OrderDesk orders;

    SoldItems(OrderDesk orders) {
        this.orders = orders;
    }

    Optional<MarketplaceOrder> order(WarrantyClaim claim) {
        return orders.find(claim.orderNumber()).map(OrderDetails::order);
    }

    /** The day of the sale, in Kyiv; null where the order is not known. */
    LocalDate soldOn(WarrantyClaim claim) {
        return order(claim)
                .map(order -> LocalDate.ofInstant(order.created(), KYIV))
                .orElse(null);
    }

    ItemTerms terms(WarrantyClaim claim) {
        return ItemTerms.UNKNOWN;
    }
}
