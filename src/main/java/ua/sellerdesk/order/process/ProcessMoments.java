package ua.sellerdesk.order.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Shipments;

/** The moments that timers of the models ask for, in Kyiv time. */
@Configuration(proxyBeanMethods = false)
class ProcessMoments {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** {@code ${reminders.at(execution)}}: ten in the morning of the last free day, or two days from now. */
    @Bean
    Reminders reminders() {
        return new Reminders();
    }

    /** {@code ${deliveryDay.of(execution)}}. */
    @Bean
    DeliveryDay deliveryDay(OrderDesk orders) {
        return new DeliveryDay(orders);
    }

    /** {@code ${parcels.scanned(businessKey)}}. */
    @Bean
    Parcels parcels(Shipments shipments) {
        return new Parcels(shipments);
    }

    static LocalDate lastFreeDay(DelegateExecution execution) {
        String paidFrom = (String) execution.getVariable("paidStorageFrom");
        return paidFrom == null ? null : LocalDate.parse(paidFrom).minusDays(1);
    }

    /** When to remind a buyer. */
    public static final class Reminders {

        public Date at(DelegateExecution execution) {
            LocalDate lastFree = lastFreeDay(execution);
            Instant now = ClockUtil.getCurrentTime().toInstant();
            LocalDate day = lastFree == null ? now.atZone(KYIV).toLocalDate().plusDays(2) : lastFree;
            Instant at = day.atTime(10, 0).atZone(KYIV).toInstant();
            return Date.from(at.isBefore(now) ? now : at);
        }
    }

    /** When the shop's own courier goes. */
    public static final class DeliveryDay {

        private final OrderDesk orders;

        DeliveryDay(OrderDesk orders) {
            this.orders = orders;
        }

        public Date of(DelegateExecution execution) {
            long number = Long.parseLong(execution.getProcessBusinessKey());
            LocalDate day = orders.find(number)
                    .map(order -> order.order().delivery().day())
                    .orElse(null);
            return day == null
                    ? ClockUtil.getCurrentTime()
                    : Date.from(day.atTime(8, 0).atZone(KYIV).toInstant());
        }
    }

    /** What the tracker knows of parcels. */
    public static final class Parcels {

        private final Shipments shipments;

        Parcels(Shipments shipments) {
            this.shipments = shipments;
        }

        /** True also where nobody can tell: of a carrier that is not tracked, or with no parcel at all. */
        public boolean scanned(String businessKey) {
            return shipments
                    .live(Long.parseLong(businessKey))
                    .map(s -> !shipments.tracked(s.carrier(), s.ttn())
                            || s.phase() != null && s.phase() != Phase.CREATED && s.phase() != Phase.NOT_FOUND)
                    .orElse(true);
        }
    }
}
