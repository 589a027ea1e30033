package ua.sellerdesk.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param settleTime how long after an attempt a waybill may still turn up in the carrier's list
 * @param abandonedAfter an attempt pending longer than all the time limits of its calls was cut off by a crash
 */
@ConfigurationProperties("sellerdesk.shipping")
record ShippingProperties(
        @DefaultValue("2m") Duration settleTime,
        @DefaultValue("2m") Duration abandonedAfter) {}
