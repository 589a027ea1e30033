package ua.sellerdesk.ops;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.marketplace.SyncHealth;

/** One indicator a sync: {@code marketplace} for the orders, {@code returnRequests} for the requests. */
@Configuration(proxyBeanMethods = false)
class SyncHealthConfiguration {

    @Bean
    MarketplaceHealthIndicator marketplaceHealthIndicator(List<SyncHealth> syncs) {
        return indicator(syncs, SyncHealth.Subject.ORDERS);
    }

    @Bean
    MarketplaceHealthIndicator returnRequestsHealthIndicator(List<SyncHealth> syncs) {
        return indicator(syncs, SyncHealth.Subject.RETURNS);
    }

    private static MarketplaceHealthIndicator indicator(List<SyncHealth> syncs, SyncHealth.Subject subject) {
        SyncHealth sync = syncs.stream()
                .filter(one -> one.subject() == subject)
                .findFirst()
                .orElseThrow();
        return new MarketplaceHealthIndicator(sync, Clock.systemUTC());
    }
}
