package ua.sellerdesk.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.Deliveries;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.product.Facts;
import ua.sellerdesk.product.ProductFacts;

/** Puts a return into the law's terms: what its order tells, and what people told. */
@Component
class ReturnCases {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final OrderDesk orders;
    private final Deliveries deliveries;
    private final ProductFacts products;

    ReturnCases(OrderDesk orders, Deliveries deliveries, ProductFacts products) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.products = products;
    }

    /** What the tables are asked of the return with these facts. */
    ReturnCase of(Rma rma, ReturnFacts facts) {
        LocalDate soldOn = orders.find(rma.orderNumber())
                .map(OrderDetails::order)
                .map(MarketplaceOrder::created)
                .map(ReturnCases::day)
                .orElse(null);
        Optional<Facts> goods = goods(rma, soldOn);
        return new ReturnCase(
                rma.requestedOn(),
                facts.business() == null ? Boolean.TRUE : Boolean.valueOf(!facts.business()),
                new ReturnCase.Sale(
                        // whatever comes from the marketplace was bought at a distance
                        ReturnCase.Channel.DISTANCE,
                        soldOn,
                        receivedOn(rma, facts),
                        promisedDays(rma, soldOn),
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
                        goods.map(Facts::weightKg).orElse(null),
                        goods.map(Facts::bulky).orElse(null)),
                new ReturnCase.Defect(facts.defective(), null, null));
    }

    /** What the shop knew of the goods when it sold them; empty where several come back, which may differ. */
    private Optional<Facts> goods(Rma rma, LocalDate soldOn) {
        return rma.lines().size() == 1 && soldOn != null
                ? Optional.of(products.of(rma.lines().get(0).article(), soldOn))
                : Optional.empty();
    }

    /** The longest return term that the products' pages gave to all of these goods; null where one gave none. */
    private Integer promisedDays(Rma rma, LocalDate soldOn) {
        if (soldOn == null) {
            return null;
        }
        List<Integer> promised = rma.lines().stream()
                .map(line -> products.of(line.article(), soldOn).returnDays())
                .filter(Objects::nonNull)
                .toList();
        return promised.size() < rma.lines().size() ? null : Collections.min(promised);
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
