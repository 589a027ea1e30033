package ua.sellerdesk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Scheduled work that one node at a time may do is locked in the shared database, by the database's clock. A lock is
 * short and renewed while the work lasts, so that the work of a node that was killed soon passes to another.
 */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "PT30S")
class SchedulerLockConfiguration implements DisposableBean {

    /** No bean: Spring would take it for the scheduler of the work itself. */
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lock-renewal");
        thread.setDaemon(true);
        return thread;
    });

    @Bean
    LockProvider lockProvider(DataSource dataSource) {
        return new KeepAliveLockProvider(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(dataSource))
                        .usingDbTime()
                        .build()),
                renewal);
    }

    @Override
    public void destroy() {
        renewal.shutdownNow();
    }
}
