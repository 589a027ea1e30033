package ua.sellerdesk.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the notices of a transaction together, at its end: a hundred new orders bring a hundred of them. */
@Component
class NoticeBatch {

    private static final String INSERT =
            "insert into notice (group_name, kind, subject, text, order_number, created_at) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    NoticeBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** At once where no transaction runs. */
    void add(Object... row) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            jdbc.update(INSERT, row);
            return;
        }
        rows().add(row);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows() {
        List<Object[]> rows = (List<Object[]>) TransactionSynchronizationManager.getResource(this);
        if (rows == null) {
            rows = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(rows));
        }
        return rows;
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final List<Object[]> rows;

        AtTheEnd(List<Object[]> rows) {
            this.rows = rows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(NoticeBatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NoticeBatch.this, rows);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.batchUpdate(INSERT, rows);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NoticeBatch.this);
        }
    }
}
