package ua.sellerdesk.simulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ordersPerMinute how many orders the generator makes; 0 turns it off
 * @param openOrdersLimit the generator waits while this many orders are in processing
 * @param daysPerMinute how many days a parcel travels in a minute of real time
 */
@ConfigurationProperties("sellerdesk.simulator")
record SimulatorProperties(
        @DefaultValue("12") int ordersPerMinute,
        @DefaultValue("40") int openOrdersLimit,
        @DefaultValue("0.5") double daysPerMinute) {}
