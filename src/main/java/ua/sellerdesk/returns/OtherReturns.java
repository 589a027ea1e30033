package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;

/**
 * What the other returns of the same order take of its goods and money: nothing is taken back or paid for twice, though
 * a buyer may ask twice.
 */
@Component
class OtherReturns {

    private static final Set<String> TAKES_GOODS = Set.of("accept", "exchange");

    private final Rmas rmas;
    private final CaseLocks locks;
    private final OrderDesk orders;

    OtherReturns(Rmas rmas, CaseLocks locks, OrderDesk orders) {
        this.rmas = rmas;
        this.locks = locks;
        this.orders = orders;
    }

    /** Pieces of a line in all the order's returns that did not come to nothing, decided or not. */
    int asked(long order, long line) {
        return of(order).mapToInt(rma -> pieces(rma, line)).sum();
    }

    /**
     * The goods of this return are not those of another that was decided before.
     *
     * @throws TaskInputRefused naming the other one
     */
    void mayTakeGoods(Rma rma) {
        locks.lock(rma.orderNumber());
        MarketplaceOrder order =
                orders.find(rma.orderNumber()).map(OrderDetails::order).orElse(null);
        for (Rma.Line line : rma.lines()) {
            int bought = order == null ? 0 : bought(order, line.lineId());
            List<Rma> taking = besides(
                            rma, other -> other.resolution() != null && TAKES_GOODS.contains(other.resolution()))
                    .filter(other -> pieces(other, line.lineId()) > 0)
                    .toList();
            int taken = taking.stream()
                    .mapToInt(other -> pieces(other, line.lineId()))
                    .sum();
            int here = line.came() == null ? line.quantity() : line.came();
            if (taken > 0 && taken + here > bought) {
                throw new TaskInputRefused("«" + line.name() + "»: у замовленні " + bought + " шт., з них " + taken
                        + " уже повертають за заявкою " + ids(taking)
                        + ". Зменште кількість або відмовте в цій заявці.");
            }
        }
    }

    /**
     * What goes back for these goods, with what other returns send back for them, is not more than they cost.
     *
     * @param amount in UAH, without a share of the shipping
     * @throws TaskInputRefused naming the other return and its sum
     */
    void mayPay(Rma rma, BigDecimal amount) {
        locks.lock(rma.orderNumber());
        List<Rma> paying = besides(rma, other -> paid(other, rma).signum() > 0).toList();
        BigDecimal paid = paying.stream().map(other -> paid(other, rma)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cost = cost(rma);
        if (paid.signum() > 0 && cost.signum() > 0 && paid.add(amount).compareTo(cost) > 0) {
            throw new TaskInputRefused("За ці товари вже призначено " + ReturnViews.money(paid) + " за заявкою "
                    + ids(paying) + ": разом із " + ReturnViews.money(amount) + " вийде більше, ніж вони коштували ("
                    + ReturnViews.money(cost) + "). Зменште суму.");
        }
    }

    /**
     * Whether all that goes back for the order, in whatever return, would be more than the buyer paid.
     *
     * @param amount of this return in UAH, a share of the shipping included
     */
    boolean beyondTotal(Rma rma, BigDecimal amount) {
        BigDecimal others = besides(rma, other -> other.refundAmount() != null)
                .map(Rma::refundAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return orders.find(rma.orderNumber())
                .map(OrderDetails::order)
                .filter(order -> order.total() != null)
                .filter(order -> others.add(amount).compareTo(order.total()) > 0)
                .isPresent();
    }

    /** What another return sends back for the goods of this one: line by line, or as a compensation for all of its own. */
    private static BigDecimal paid(Rma other, Rma rma) {
        List<Rma.Line> shared = other.lines().stream()
                .filter(line -> pieces(rma, line.lineId()) > 0)
                .toList();
        boolean compensated = "compensate".equals(other.resolution()) && other.refundAmount() != null;
        if (compensated) {
            return shared.isEmpty() ? BigDecimal.ZERO : other.refundAmount();
        }
        return shared.stream().map(Rma.Line::refund).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was paid for all pieces of the lines that this return has a part of. */
    private BigDecimal cost(Rma rma) {
        return orders.find(rma.orderNumber()).map(OrderDetails::order).stream()
                .flatMap(order -> rma.lines().stream()
                        .map(line -> line.price().multiply(BigDecimal.valueOf(bought(order, line.lineId())))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Rma> besides(Rma rma, Predicate<Rma> which) {
        return of(rma.orderNumber()).filter(other -> other.id() != rma.id()).filter(which);
    }

    private Stream<Rma> of(long order) {
        return rmas.ofOrder(order).stream()
                .filter(rma -> rma.outcome() == null || !rma.outcome().tookNothing());
    }

    private static int pieces(Rma rma, long line) {
        if (rma.outcome() == Rma.Outcome.EXCHANGED) {
            // the buyer has other goods for them
            return 0;
        }
        return rma.lines().stream()
                .filter(one -> one.lineId() == line && line != 0)
                .mapToInt(one -> one.came() == null ? one.quantity() : one.came())
                .sum();
    }

    private static int bought(MarketplaceOrder order, long line) {
        return order.lines().stream()
                .filter(one -> one.id() == line)
                .mapToInt(MarketplaceOrder.Line::quantity)
                .sum();
    }

    private static String ids(List<Rma> rmas) {
        return rmas.stream().map(Rma::requestId).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
