package ua.sellerdesk.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that no process has waited for in an hour: the process went another way, or its model lacks the event. */
@Component
class StuckMessages implements MeterBinder {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;

    StuckMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from process_inbox where state = 'WAITING' and created_at < ?")
                .param(anHourAgo())
                .query(Long.class)
                .single();
    }

    List<Stuck> oldest(int max) {
        return jdbc.sql("select business_key, message, created_at from process_inbox"
                        + " where state = 'WAITING' and created_at < ? order by id limit ?")
                .params(anHourAgo(), max)
                .query((row, n) -> new Stuck(
                        row.getString("business_key"),
                        row.getString("message"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sellerdesk.inbox.stuck", this, StuckMessages::count)
                .description("Messages that have waited for their process for more than an hour")
                .register(registry);
    }

    private static OffsetDateTime anHourAgo() {
        return Instant.now().minus(PATIENCE).atOffset(ZoneOffset.UTC);
    }

    record Stuck(String businessKey, String message, Instant since) {}
}
