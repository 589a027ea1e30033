package ua.sellerdesk.marketplace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pollInterval the pause between two runs
 * @param lookBack how old a request may be whose change the list still tells; older open ones are asked for one by one
 * @param recheck how often an open request is read anew: what the buyer adds to it, such as the number of the parcel,
 *     the list does not show
 */
@ConfigurationProperties("sellerdesk.marketplace.rozetka.returns")
record ReturnSyncProperties(
        @DefaultValue("2m") Duration pollInterval,
        @DefaultValue("60d") Duration lookBack,
        @DefaultValue("10m") Duration recheck) {}
