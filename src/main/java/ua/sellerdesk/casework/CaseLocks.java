package ua.sellerdesk.casework;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the cases of an order opened and decided upon one after the other, whatever node does it. */
@Component
public class CaseLocks {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    CaseLocks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits for whoever holds the order's cases; they are the caller's until its transaction ends. */
    public void lock(long order) {
        if (!held(order)) {
            make(order);
            held(order);
        }
    }

    private boolean held(long order) {
        return jdbc.sql("select order_number from case_order where order_number = ? for update")
                .param(order)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void make(long order) {
        try {
            // on its own: a failed insert would end the caller's transaction on PostgreSQL
            own.executeWithoutResult(t -> jdbc.sql("insert into case_order (order_number) values (?)")
                    .param(order)
                    .update());
        } catch (DuplicateKeyException anotherWasFirst) {
            // the row is there, which is all that matters
        }
    }
}
