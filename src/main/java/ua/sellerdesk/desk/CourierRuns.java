package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.CourierVisits.Visit;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;

/** The run of the shop's own courier on a day, and what waits for a time to be agreed. */
@Component
class CourierRuns {

    private static final String AGREE_TIME = "agree-delivery-time";

    private final CourierVisits visits;
    private final OrderDesk orders;
    private final OpenTasks tasks;

    CourierRuns(CourierVisits visits, OrderDesk orders, OpenTasks tasks) {
        this.visits = visits;
        this.orders = orders;
        this.tasks = tasks;
    }

    /**
     * @param visit null while no time has been agreed
     * @param task null where nothing is to be done
     */
    record Stop(Visit visit, OrderDetails details, OpenTask task) {

        public MarketplaceOrder.Person person() {
            MarketplaceOrder order = details.order();
            return order.recipient() != null && order.recipient().fullName() != null
                    ? order.recipient()
                    : order.buyer();
        }

        /** What the courier takes at the door, in UAH: 0 for what is paid. */
        public BigDecimal collect() {
            MarketplaceOrder order = details.order();
            boolean atTheDoor = order.payment() != null && order.payment().onReceipt();
            return atTheDoor ? order.total() : BigDecimal.ZERO;
        }

        /** Neither paid nor to be paid at the door: somebody should ask before the courier goes. */
        public boolean unpaid() {
            MarketplaceOrder.Payment payment = details.order().payment();
            return payment != null && !payment.onReceipt() && !payment.received();
        }

        /** Whether its money was not, and will not be, collected on this visit. */
        boolean inVain() {
            return "not-at-home".equals(visit.result()) || "refused".equals(visit.result());
        }
    }

    /** Earliest first. */
    List<Stop> on(LocalDate day) {
        List<Visit> planned = visits.on(day);
        Map<Long, OpenTask> open =
                tasks.nextOf(planned.stream().map(Visit::orderNumber).distinct().toList());
        return planned.stream()
                .flatMap(visit -> orders.find(visit.orderNumber()).stream()
                        .map(details -> new Stop(visit, details, open.get(visit.orderNumber()))))
                .toList();
    }

    /** What the courier brings home when all goes well. */
    static BigDecimal money(List<Stop> stops) {
        return stops.stream()
                .filter(stop -> !stop.inVain())
                .map(Stop::collect)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Orders whose time somebody must agree with the buyer now. */
    List<Stop> toAgree() {
        return tasks.ofKind(AGREE_TIME).entrySet().stream()
                .flatMap(open ->
                        orders.find(open.getKey()).stream().map(details -> new Stop(null, details, open.getValue())))
                .toList();
    }
}
