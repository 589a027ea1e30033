package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval how often the carriers are asked about parcels
 * @param quiet hours of the night in which a carrier is not asked, by its code, such as
 *     {@code sellerdesk.tracking.quiet.ukrposhta.from=01:00}; Kyiv time
 */
@ConfigurationProperties("sellerdesk.tracking")
record TrackingProperties(
        @DefaultValue("10m") Duration interval,
        @DefaultValue Map<String, Hours> quiet) {

    /** From one time of the day (inclusive) to another; over midnight where the second is the earlier one. */
    record Hours(LocalTime from, LocalTime to) {

        boolean include(LocalTime time) {
            boolean after = !time.isBefore(from);
            boolean before = time.isBefore(to);
            return from.isBefore(to) ? after && before : after || before;
        }
    }
}
