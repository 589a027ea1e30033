package ua.sellerdesk.returns.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.returns.ReturnsTables;
import ua.sellerdesk.returns.stock.Movement.Kind;

class StockJournalOnPostgresTest extends StockJournalCases {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("lock_timeout", "20s")
                .start();
        ReturnsTables.make(postgres.getPostgresDatabase(), "stock_journal");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** The one who came second must not be seen first: a reader who saw it would pass over the other. */
    @Test
    void whoCommitsLaterIsNeverSeenBelowWhoWasRead() throws Exception {
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            journal.record(movement(1, Kind.RESTOCKED, 1));
            recorded.countDown();
            await().until(() -> mayCommit.getCount() == 0);
        }));
        assertThat(recorded.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> quick =
                CompletableFuture.runAsync(() -> journal.record(movement(2, Kind.RESTOCKED, 1)));
        await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0);
        assertThat(quick).isNotDone();
        assertThat(journal.after(0, null, 10)).isEmpty();

        mayCommit.countDown();
        slow.get(20, TimeUnit.SECONDS);
        quick.get(20, TimeUnit.SECONDS);
        assertThat(journal.after(0, null, 10))
                .extracting(entry -> entry.movement().lineId())
                .containsExactly(1L, 2L);
    }

    @Test
    void aReaderWhoFollowsMissesNothingWhileManyRecordAndSomeRollBack() throws Exception {
        int writers = 4;
        int each = 50;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Long> read = new ArrayList<>();
        try {
            List<? extends Future<?>> work = IntStream.range(0, writers)
                    .mapToObj(writer -> pool.submit(() -> IntStream.range(0, each)
                            .forEach(n -> transaction.executeWithoutResult(status -> {
                                journal.record(movement(writer * each + n, Kind.RESTOCKED, 1));
                                if (n % 5 == 0) {
                                    status.setRollbackOnly();
                                }
                            }))))
                    .toList();
            while (!work.stream().allMatch(Future::isDone)) {
                follow(read);
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        follow(read);
        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, writers * each * 4 / 5)
                        .boxed()
                        .toList());
    }

    /** Twice the same step at the same time: one entry, and neither fails. */
    @Test
    void theSameStepOnTwoNodesRecordsOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> done : IntStream.range(0, 40)
                    .mapToObj(n -> pool.submit(() -> journal.record(movement(n / 4, Kind.WRITTEN_OFF, 1))))
                    .toList()) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(journal.after(0, null, 100)).hasSize(10);
    }

    private void follow(List<Long> read) {
        long last = read.isEmpty() ? 0 : read.get(read.size() - 1);
        read.addAll(ids(journal.after(last, null, 1000)));
    }
}
