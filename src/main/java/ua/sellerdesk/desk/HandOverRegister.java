package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import ua.sellerdesk.order.OrderDesk;

/** What the seller's and the carrier's people sign when parcels change hands. */
@Component
class HandOverRegister {

    private final OrderDesk orders;

    HandOverRegister(OrderDesk orders) {
        this.orders = orders;
    }

    /** @param declared what the parcel is insured for, in UAH */
    record Line(DayParcel parcel, BigDecimal declared) {}

    record Register(CarrierParcels group, List<Line> lines) {

        public BigDecimal declared() {
            return lines.stream().map(Line::declared).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Register of(CarrierParcels group) {
        return new Register(
                group,
                group.parcels().stream()
                        .map(parcel -> new Line(parcel, declared(parcel.order())))
                        .toList());
    }

    private BigDecimal declared(long order) {
        return orders.find(order)
                .map(details -> GoodsValue.declared(details.order()))
                .orElse(BigDecimal.ZERO);
    }
}
