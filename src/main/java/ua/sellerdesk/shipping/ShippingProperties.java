package ua.sellerdesk.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param settleTime how long after an attempt a waybill may still turn up in the carrier's list
 * @param abandonedAfter an attempt pending longer was cut off by a crash; must exceed the time limits of all its calls together
 * @param tellAfter people are told of an attempt that is undecided for longer
 */
@ConfigurationProperties("sellerdesk.shipping")
record ShippingProperties(
        @DefaultValue("2m") Duration settleTime,
        @DefaultValue("10m") Duration abandonedAfter,
        @DefaultValue("30m") Duration tellAfter) {}
