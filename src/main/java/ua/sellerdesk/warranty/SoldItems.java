package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.product.Facts;
import ua.sellerdesk.product.OfficialService;
import ua.sellerdesk.product.ProductFacts;

/** What is known of an item and of its sale. */
@Component
class SoldItems {

    private final OrderDesk orders;
    private final ProductFacts products;

    SoldItems(OrderDesk orders, ProductFacts products) {
        this.orders = orders;
        this.products = products;
    }

    Optional<MarketplaceOrder> order(WarrantyClaim claim) {
        return orders.find(claim.orderNumber()).map(OrderDetails::order);
    }

    /** The day of the sale, in Kyiv; null where the order is not known. */
    LocalDate soldOn(WarrantyClaim claim) {
        return order(claim).map(order -> Days.of(order.created())).orElse(null);
    }

    /** How many pieces the order's line has; of goods that the order does not show, as many as the claim is about. */
    int bought(WarrantyClaim claim) {
        return pieces(claim).orElse(claim.item().quantity());
    }

    /** Whether the order has one such piece, so that whatever is claimed of its line is about that one. */
    boolean onlyPiece(WarrantyClaim claim) {
        return pieces(claim).orElse(0) == 1;
    }

    private OptionalInt pieces(WarrantyClaim claim) {
        return order(claim).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.id() == claim.item().lineId())
                .mapToInt(MarketplaceOrder.Line::quantity)
                .findFirst();
    }

    /** What applied on the day of the sale, and the official service that people named. */
    ItemTerms terms(WarrantyClaim claim) {
        return onRecord(claim).orServedBy(claim.facts().official());
    }

    private ItemTerms onRecord(WarrantyClaim claim) {
        LocalDate day = soldOn(claim);
        if (claim.item().article() == null || day == null) {
            return ItemTerms.UNKNOWN;
        }
        Facts facts = products.of(claim.item().article(), day);
        OfficialService official = facts.officialService();
        return new ItemTerms(
                facts.warrantyMonths(),
                facts.bulky(),
                facts.weightKg(),
                facts.season() == null ? null : facts.season().nextStart(day),
                official == null ? null : official.point(),
                facts.serviceCentre());
    }
}
