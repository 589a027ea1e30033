package ua.sellerdesk.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox in a table; several nodes may deliver at once, each row goes out once. */
@Component
class JdbcProcessInbox implements ProcessInbox {

    private static final Logger log = LoggerFactory.getLogger(JdbcProcessInbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    JdbcProcessInbox(JdbcClient jdbc, RuntimeService runtime, ObjectMapper json, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    @Transactional
    public void tell(String businessKey, String message, String dedupKey, Map<String, Object> facts) {
        boolean known =
                jdbc.sql("select count(*) from process_inbox where business_key = ? and message = ? and dedup_key = ?")
                                .params(businessKey, message, dedupKey)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (known) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into process_inbox
                            (business_key, message, dedup_key, facts, state, created_at, next_try_at)
                        values (?, ?, ?, ?, 'WAITING', ?, ?)""")
                .params(businessKey, message, dedupKey, write(facts), now, now)
                .update();
    }

    @Override
    @Transactional
    public void drop(String businessKey) {
        jdbc.sql("""
                        update process_inbox set state = 'OBSOLETE', remark = 'The order began anew.', delivered_at = ?
                        where business_key = ? and state = 'WAITING'""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), businessKey)
                .update();
    }

    @Override
    @Scheduled(fixedDelayString = "${sellerdesk.inbox.interval:500ms}")
    public void deliverDue() {
        List<Long> due = jdbc.sql(
                        "select id from process_inbox where state = 'WAITING' and next_try_at <= ? order by id limit 500")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        for (long id : due) {
            try {
                transaction.executeWithoutResult(status -> deliver(id));
            } catch (RuntimeException e) {
                log.warn(
                        "Inbox message {} could not be delivered now: {}",
                        id,
                        e.getClass().getSimpleName());
                transaction.executeWithoutResult(status -> postpone(id));
            }
        }
    }

    private void deliver(long id) {
        jdbc.sql("select * from process_inbox where id = ? and state = 'WAITING' for update")
                .param(id)
                .query((row, n) -> new Message(
                        id, row.getString("business_key"), row.getString("message"), row.getString("facts")))
                .optional()
                .ifPresent(this::deliver);
    }

    private void deliver(Message message) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(message.businessKey())
                .messageEventSubscriptionName(message.name())
                .list();
        // a step that waits for the message goes before an event sub-process that takes it at any time
        Optional<Execution> first =
                waiting.stream().min(Comparator.comparing(e -> e.getId().equals(e.getProcessInstanceId())));
        if (first.isPresent()) {
            runtime.messageEventReceived(message.name(), first.get().getId(), read(message.facts()));
            close(message.id(), "DELIVERED", null);
        } else if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(message.businessKey())
                        .count()
                == 0) {
            close(message.id(), "OBSOLETE", "The order's process had ended.");
        } else {
            postpone(message.id());
        }
    }

    private void close(long id, String state, String remark) {
        jdbc.sql("update process_inbox set state = ?, remark = ?, delivered_at = ? where id = ?")
                .params(state, remark, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The longer nobody waits for a message, the rarer it is tried. */
    private void postpone(long id) {
        Instant now = clock.instant();
        Instant created = jdbc.sql("select created_at from process_inbox where id = ?")
                .param(id)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        Duration pause = Duration.between(created, now).dividedBy(5).plusMillis(500);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        jdbc.sql("update process_inbox set next_try_at = ? where id = ?")
                .params(now.plus(pause).atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private String write(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts must be plain values", e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts cannot be read", e);
        }
    }

    private record Message(long id, String businessKey, String name, String facts) {}
}
