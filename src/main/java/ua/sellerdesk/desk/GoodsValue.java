package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/** What waybills say of money: the goods' price in whole UAH, which is insured, and collected where nothing is paid. */
final class GoodsValue {

    private GoodsValue() {}

    static BigDecimal declared(MarketplaceOrder order) {
        BigDecimal goods = order.goodsTotal() == null ? order.total() : order.goodsTotal();
        return goods.setScale(0, RoundingMode.HALF_UP);
    }

    /** Null for nothing. */
    static BigDecimal toCollect(MarketplaceOrder order) {
        return order.payment() != null && order.payment().onReceipt() ? declared(order) : null;
    }
}
