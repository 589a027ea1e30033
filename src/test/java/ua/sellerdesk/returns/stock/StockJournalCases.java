package ua.sellerdesk.returns.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.returns.stock.Movement.Kind;

/** What is written into the stock journal and read from it, the same on each database. */
abstract class StockJournalCases {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    JdbcClient jdbc;
    DataSourceTransactionManager transactions;
    TransactionTemplate transaction;
    StockJournal journal;

    abstract DataSource database();

    @BeforeEach
    void empty() {
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        jdbc.sql("delete from stock_movement").update();
        jdbc.sql("update stock_journal_end set last_id = 0").update();
        journal = at(NOW);
    }

    @Test
    void showsWhatWasRecorded() {
        journal.record(movement(1, Kind.RESTOCKED, 2));
        assertThat(journal.after(0, null, 10))
                .containsExactly(new StockJournal.Entry(1, NOW, movement(1, Kind.RESTOCKED, 2)));
    }

    @Test
    void takesGoodsWithoutAnArticleAndCutsLongNames() {
        Movement bare = new Movement(7, "7/A", 1, Kind.TO_MAKER, null, "Ч".repeat(600), 1, "iryna");
        journal.record(bare);
        journal.record(bare);
        assertThat(journal.after(0, null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.movement().article()).isNull();
            assertThat(entry.movement().item()).hasSize(500);
        });
    }

    @Test
    void aRepeatedStepRecordsOnce() {
        journal.record(movement(1, Kind.RESTOCKED, 2));
        journal.record(movement(1, Kind.RESTOCKED, 2));
        journal.record(
                new Movement(812345678, "812345678/AB123", 1, Kind.RESTOCKED, "KETTLE-17", "Інакше", 2, "sofiia"));
        assertThat(journal.after(0, null, 10)).hasSize(1);
    }

    @Test
    void refusesTheSameWayInAnotherQuantityOrAsOtherGoods() {
        journal.record(movement(1, Kind.RESTOCKED, 2));
        assertThatThrownBy(() -> journal.record(movement(1, Kind.RESTOCKED, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Line 1", "812345678/AB123", "RESTOCKED with quantity 2", "quantity 1");
        assertThatThrownBy(() -> journal.record(
                        new Movement(812345678, "812345678/AB123", 1, Kind.RESTOCKED, "OTHER", "Чайник", 2, "iryna")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.after(0, null, 10)).hasSize(1);
    }

    @Test
    void partsOfALineMayGoDifferentWays() {
        journal.record(movement(1, Kind.RESTOCKED, 1));
        journal.record(movement(1, Kind.WRITTEN_OFF, 2));
        journal.record(movement(2, Kind.RESTOCKED, 1));
        assertThat(ids(journal.after(0, null, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void isReadPartByPart() {
        IntStream.rangeClosed(1, 5).forEach(line -> journal.record(movement(line, Kind.RESTOCKED, 1)));
        assertThat(ids(journal.after(0, null, 2))).containsExactly(1L, 2L);
        assertThat(ids(journal.after(2, null, 2))).containsExactly(3L, 4L);
        assertThat(ids(journal.after(4, null, 2))).containsExactly(5L);
        assertThat(journal.after(5, null, 2)).isEmpty();
    }

    @Test
    void beginsWithATimeThatCounts() {
        journal.record(movement(1, Kind.RESTOCKED, 1));
        at(NOW.plusSeconds(60)).record(movement(2, Kind.RESTOCKED, 1));
        assertThat(ids(journal.after(0, NOW, 10))).containsExactly(1L, 2L);
        assertThat(ids(journal.after(0, NOW.plusSeconds(1), 10))).containsExactly(2L);
        assertThat(journal.after(2, NOW, 10)).isEmpty();
    }

    @Test
    void aRollbackTakesItsEntryAndLeavesNoGap() {
        transaction.executeWithoutResult(status -> {
            journal.record(movement(1, Kind.RESTOCKED, 1));
            status.setRollbackOnly();
        });
        assertThat(journal.after(0, null, 10)).isEmpty();
        journal.record(movement(1, Kind.RESTOCKED, 3));
        assertThat(ids(journal.after(0, null, 10))).containsExactly(1L);
    }

    @Test
    void aMovementIsWhole() {
        assertThatThrownBy(() -> movement(1, Kind.RESTOCKED, 0)).hasMessageContaining("one piece");
        assertThatThrownBy(() -> movement(1, null, 1)).hasMessageContaining("some kind");
        assertThatThrownBy(() -> new Movement(7, " ", 1, Kind.TO_MAKER, null, "Чайник", 1, "iryna"))
                .hasMessageContaining("return");
        assertThatThrownBy(() -> new Movement(7, "7/A", 1, Kind.TO_MAKER, null, null, 1, "iryna"))
                .hasMessageContaining("goods");
        assertThatThrownBy(() -> new Movement(7, "7/A", 1, Kind.TO_MAKER, null, "Чайник", 1, ""))
                .hasMessageContaining("Somebody");
    }

    StockJournal at(Instant now) {
        return new StockJournal(jdbc, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    static Movement movement(long line, Kind kind, int quantity) {
        return new Movement(
                812345678, "812345678/AB123", line, kind, "KETTLE-17", "Чайник електричний", quantity, "iryna");
    }

    static List<Long> ids(List<StockJournal.Entry> entries) {
        return entries.stream().map(StockJournal.Entry::id).toList();
    }
}
