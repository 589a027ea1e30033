package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.Deliveries;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;

/** Puts a return into the law's terms: what its order tells, and what people told. */
@Component
class ReturnCases {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final OrderDesk orders;
    private final Deliveries deliveries;

    ReturnCases(OrderDesk orders, Deliveries deliveries) {
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /** What the tables are asked of the return with these facts. */
    ReturnCase of(Rma rma, ReturnFacts facts) {
        Optional<MarketplaceOrder> order = orders.find(rma.orderNumber()).map(OrderDetails::order);
        return new ReturnCase(
                day(rma.openedAt()),
                facts.business() == null ? Boolean.TRUE : Boolean.valueOf(!facts.business()),
                new ReturnCase.Sale(
                        // whatever comes from the marketplace was bought at a distance
                        ReturnCase.Channel.DISTANCE,
                        order.map(MarketplaceOrder::created)
                                .map(ReturnCases::day)
                                .orElse(null),
                        receivedOn(rma, facts),
                        null,
                        facts.document()),
                new ReturnCase.SellerInformation(ReturnCase.SellerInformation.State.PROPER, null),
                new ReturnCase.Goods(
                        facts.listedAs(),
                        facts.listConditionMet(),
                        null,
                        null,
                        facts.soldAsUsed(),
                        null,
                        facts.used(),
                        facts.lookKept(),
                        null,
                        null,
                        null),
                new ReturnCase.Defect(facts.defective(), null, null));
    }

    /** The days on which parts of the order came to the buyer: as told, else as its parcels did. */
    List<LocalDate> receivedOn(Rma rma, ReturnFacts facts) {
        if (facts.receivedOn() != null) {
            return List.of(facts.receivedOn());
        }
        return deliveries.daysOf(rma.orderNumber());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, KYIV);
    }
}
