package ua.sellerdesk.marketplace;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each sync remembers. */
@Configuration(proxyBeanMethods = false)
class SyncConfiguration {

    static final String ORDERS = "orderSyncLedger";
    static final String RETURNS = "returnSyncLedger";

    @Bean(ORDERS)
    SyncLedger orderSyncLedger(JdbcClient jdbc, ObjectProvider<OrderFeed> feeds, SyncProperties properties) {
        return new SyncLedger(SyncHealth.Subject.ORDERS, jdbc, properties.pollInterval(), () -> fed(feeds));
    }

    @Bean(RETURNS)
    SyncLedger returnSyncLedger(JdbcClient jdbc, ObjectProvider<ReturnFeed> feeds, ReturnSyncProperties properties) {
        return new SyncLedger(SyncHealth.Subject.RETURNS, jdbc, properties.pollInterval(), () -> fed(feeds));
    }

    private static boolean fed(ObjectProvider<?> feeds) {
        return feeds.getIfAvailable() != null;
    }
}
