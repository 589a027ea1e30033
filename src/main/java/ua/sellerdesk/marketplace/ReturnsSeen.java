package ua.sellerdesk.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As what each return request was last handed over, so that the list alone tells which are to be read. */
@Component
class ReturnsSeen {

    private final JdbcClient jdbc;

    ReturnsSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are new, have another status, or are open and were not read since.
     *
     * @param before the moment since when an open one need not be read again
     */
    List<ReturnRequests.Row> due(List<ReturnRequests.Row> rows, Instant before) {
        Map<String, Seen> seen = jdbc
                .sql("select request_id, status_code, is_over, read_at from return_request_seen"
                        + " where request_id in (:ids)")
                .param("ids", rows.stream().map(ReturnRequests.Row::id).toList())
                .query(ReturnsSeen::seen)
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::id, Function.identity()));
        return rows.stream()
                .filter(row -> {
                    Seen last = seen.get(row.id());
                    return last == null
                            || last.code() != row.status().code()
                            || !last.over() && last.readAt().isBefore(before);
                })
                .toList();
    }

    /** Open ones that were not read since, those unread for the longest time first. */
    List<String> openUnreadSince(Instant before, int most) {
        return jdbc.sql("select request_id from return_request_seen where is_over = false and read_at < :before"
                        + " order by read_at, request_id limit :most")
                .param("before", utc(before))
                .param("most", most)
                .query(String.class)
                .list();
    }

    void handedOver(ReturnRequest request, Instant now) {
        if (update(request, now) > 0) {
            return;
        }
        try {
            jdbc.sql("insert into return_request_seen (request_id, status_code, is_over, read_at)"
                            + " values (:id, :code, :over, :now)")
                    .param("id", request.id())
                    .param("code", request.status().code())
                    .param("over", request.status().meaning().over())
                    .param("now", utc(now))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            update(request, now);
        }
    }

    private int update(ReturnRequest request, Instant now) {
        return jdbc.sql("update return_request_seen set status_code = :code, is_over = :over, read_at = :now"
                        + " where request_id = :id")
                .param("id", request.id())
                .param("code", request.status().code())
                .param("over", request.status().meaning().over())
                .param("now", utc(now))
                .update();
    }

    /** It cannot be had any more: only a change in the list, or being asked for by name, brings it back. */
    void gone(String id) {
        jdbc.sql("update return_request_seen set is_over = true where request_id = :id")
                .param("id", id)
                .update();
    }

    private static Seen seen(ResultSet rs, int row) throws SQLException {
        return new Seen(
                rs.getString("request_id"),
                rs.getInt("status_code"),
                rs.getBoolean("is_over"),
                rs.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Seen(String id, int code, boolean over, Instant readAt) {}
}
