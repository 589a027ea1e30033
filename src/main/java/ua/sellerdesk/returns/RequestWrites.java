package ua.sellerdesk.returns;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;

/**
 * Which status of a request we last set, or are setting. Committed before the marketplace is asked: the sync may read
 * the status there before the step that set it is over, and must not take it for somebody else's.
 */
@Component
class RequestWrites {

    private final JdbcClient jdbc;

    RequestWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(long rma, Meaning meaning) {
        if (update(rma, meaning) == 0) {
            try {
                jdbc.sql("insert into rma_status_write (rma_id, meaning) values (?, ?)")
                        .params(rma, meaning.name())
                        .update();
            } catch (DuplicateKeyException anotherWasFirst) {
                throw new IllegalStateException(
                        "Two steps set the status of return " + rma + " at once", anotherWasFirst);
            }
        }
    }

    boolean ours(long rma, Meaning meaning) {
        Optional<String> last = jdbc.sql("select meaning from rma_status_write where rma_id = ?")
                .param(rma)
                .query(String.class)
                .optional();
        return last.equals(Optional.of(meaning.name()));
    }

    private int update(long rma, Meaning meaning) {
        return jdbc.sql("update rma_status_write set meaning = ? where rma_id = ?")
                .params(meaning.name(), rma)
                .update();
    }
}
