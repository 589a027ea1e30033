package ua.sellerdesk.marketplace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pollInterval the pause between two runs of the sync
 * @param firstLookBack how far back the very first run looks; an order unfinished for 30 days is completed by the
 *     marketplace itself (87)
 */
@ConfigurationProperties("sellerdesk.marketplace.rozetka")
record SyncProperties(
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue("30d") Duration firstLookBack) {}
