package ua.sellerdesk.simulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ordersPerMinute how many orders the generator makes; 0 turns it off
 * @param openOrdersLimit the generator waits while this many orders are untaken
 * @param daysPerMinute how many days parcels travel in a minute of real time
 * @param sellerDaysPerMinute how many days pass in a minute for what waits for the seller: deadlines, payments, buyers
 *     who change their minds; a tenth of {@code daysPerMinute} when absent, so that a person at the desk keeps up
 * @param troubles multiplies the shares of all that goes wrong; 0 is a world where everything goes well
 * @param returnsPerMinute how many buyers of earlier days ask to return something; one for 40 new orders when absent
 * @param seed makes a run repeatable; by chance when absent
 */
@ConfigurationProperties("sellerdesk.simulator")
record SimulatorProperties(
        @DefaultValue("12") int ordersPerMinute,
        @DefaultValue("40") int openOrdersLimit,
        @DefaultValue("0.5") double daysPerMinute,
        Double sellerDaysPerMinute,
        @DefaultValue("1") double troubles,
        Double returnsPerMinute,
        Long seed) {

    private static final double ORDERS_FOR_A_RETURN = 40;

    SimulatorProperties {
        returnsPerMinute =
                returnsPerMinute == null ? Double.valueOf(ordersPerMinute / ORDERS_FOR_A_RETURN) : returnsPerMinute;
        sellerDaysPerMinute = sellerDaysPerMinute == null ? Double.valueOf(daysPerMinute / 10) : sellerDaysPerMinute;
    }
}
