package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** What an order's waybill is made from: the marketplace's facts, and what operators mended for the carrier alone. */
@Component
class WaybillRequests {

    /** What a parcel weighs where nobody said otherwise, in kg. */
    private static final BigDecimal DEFAULT_WEIGHT = BigDecimal.ONE;

    private static final int DESCRIPTION_LENGTH = 100;

    private final OrderEdits edits;
    private final ConsigneePlaces places;

    WaybillRequests(OrderEdits edits, ConsigneePlaces places) {
        this.edits = edits;
        this.places = places;
    }

    WaybillRequest of(Order order) {
        return of(order, parcel(order));
    }

    WaybillRequest of(Order order, Parcel parcel) {
        MarketplaceOrder shown = order.snapshot();
        // the carrier takes its own price from the consignee, so that of the goods is collected and insured
        BigDecimal goods = shown.goodsTotal() == null ? shown.total() : shown.goodsTotal();
        BigDecimal total = goods.setScale(0, RoundingMode.HALF_UP);
        boolean collect = shown.payment() != null && shown.payment().onReceipt();
        String description =
                shown.lines().stream().map(MarketplaceOrder.Line::name).collect(Collectors.joining(", "));
        return new WaybillRequest(
                String.valueOf(shown.number()),
                consignee(shown),
                parcel,
                total,
                collect ? total : null,
                description.substring(0, Math.min(description.length(), DESCRIPTION_LENGTH)));
    }

    static Parcel parcel(Order order) {
        return new Parcel(
                order.weightKg() == null ? DEFAULT_WEIGHT : order.weightKg(),
                order.lengthCm(),
                order.widthCm(),
                order.heightCm(),
                order.seats());
    }

    Consignee consignee(MarketplaceOrder shown) {
        var to = shown.delivery();
        // What was mended in "Fix shipment" goes to the carrier alone: the marketplace takes no more edits then.
        Optional<OrderEdits.Edit> mended = edits.of(shown.number());
        return new Consignee(
                mended.map(OrderEdits.Edit::recipientName)
                        .orElse(shown.recipient().fullName()),
                mended.map(OrderEdits.Edit::recipientPhone)
                        .orElse(shown.recipient().phone()),
                to.city(),
                to.region(),
                to.courier(),
                to.pointRef(),
                to.pointNumber(),
                to.street(),
                to.house(),
                to.flat(),
                places.chosen(shown.number()));
    }
}
