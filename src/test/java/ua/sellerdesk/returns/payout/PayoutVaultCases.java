package ua.sellerdesk.returns.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Payout details kept, shown and forgotten, the same on each database. */
@ExtendWith(OutputCaptureExtension.class)
abstract class PayoutVaultCases {

    private static final long CASE = 17;
    private static final long OTHER_CASE = 18;
    private static final String KEY = "the key of these tests, long enough";
    private static final String NEW_KEY = "another key of these tests, as long";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final String IBAN = "UA213223130000026007233566001";
    private static final String TAX_NUMBER = "1234567890";
    private static final String OWNER = "Коваленко Олена";
    private static final PayoutDetails DETAILS = new PayoutDetails(IBAN, TAX_NUMBER, OWNER, "4242");

    private JdbcClient jdbc;
    private DataSourceTransactionManager transactions;
    private PayoutVault vault;

    abstract DataSource database();

    @BeforeEach
    void empty() {
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        jdbc.sql("delete from payout_details").update();
        jdbc.sql("delete from payout_look").update();
        vault = vault(NOW, KEY);
    }

    @Test
    void givesOutWhatWasKeptAndWritesDownWhoLooks() {
        vault.keep(CASE, DETAILS);
        assertThat(vault.look(CASE, "iryna")).contains(DETAILS);
        assertThat(vault(NOW.plusSeconds(60), KEY).look(CASE, "sofiia")).contains(DETAILS);
        assertThat(vault.looks(CASE))
                .containsExactly(new PayoutLook("iryna", NOW), new PayoutLook("sofiia", NOW.plusSeconds(60)));
        assertThat(vault.looks(OTHER_CASE)).isEmpty();
    }

    @Test
    void aLookAtNothingIsNone() {
        vault.closed(CASE, NOW);
        assertThat(vault.look(CASE, "iryna")).isEmpty();
        assertThat(vault.look(OTHER_CASE, "iryna")).isEmpty();
        assertThat(vault.looks(CASE)).isEmpty();
    }

    @Test
    void aFieldThatIsNotGivenStaysWhatItWas() {
        vault.keep(CASE, new PayoutDetails(IBAN, null, "Стара Назва", null));
        vault.keep(CASE, new PayoutDetails(null, TAX_NUMBER, OWNER, null));
        vault.keep(CASE, new PayoutDetails(null, null, null, "4242"));
        vault.keep(CASE, new PayoutDetails(null, null, null, null));
        assertThat(vault.look(CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void whatIsKeptAlreadyIsNotWrittenAnew() {
        vault.keep(CASE, DETAILS);
        byte[] sealed = sealed();
        vault.keepAsReceived(CASE, DETAILS);
        vault.keepAsReceived(CASE, new PayoutDetails(IBAN, null, null, null));
        assertThat(sealed()).isEqualTo(sealed);
    }

    private byte[] sealed() {
        return jdbc.sql("select sealed from payout_details where case_id = ?")
                .param(CASE)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @RepeatedTest(5)
    void whoComeAtTheSameTimeEachAddTheirs() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> done : pool.invokeAll(List.of(
                    keeping(new PayoutDetails(IBAN, null, null, null)),
                    keeping(new PayoutDetails(null, TAX_NUMBER, null, null)),
                    keeping(new PayoutDetails(null, null, OWNER, null)),
                    keeping(new PayoutDetails(null, null, null, "4242"))))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(vault.look(CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void whatWasKeptInATransactionThatRollsBackIsNotKept() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            vault.keep(CASE, DETAILS);
            status.setRollbackOnly();
        });
        assertThat(vault.look(CASE, "iryna")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeRightAndRepeatsNothingOfIt() {
        vault.keep(CASE, DETAILS);
        assertThatThrownBy(() -> vault.keep(CASE, new PayoutDetails("UA213223130000026007233566009", "55", null, null)))
                .isInstanceOf(PayoutRefused.class)
                .hasMessageContainingAll("IBAN", "Податковий номер")
                .message()
                .doesNotContain("566009", "55");
        assertThat(vault.look(CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void keepsWhatABuyerWroteWrongForAPersonToMend() {
        PayoutDetails wrong = new PayoutDetails("UA21", null, OWNER, null);
        vault.keepAsReceived(CASE, wrong);
        assertThat(vault.look(CASE, "iryna")).contains(wrong);
    }

    @Test
    void aLookOutlivesTheRollbackOfWhoeverLooked() {
        vault.keep(CASE, DETAILS);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            vault.look(CASE, "iryna");
            status.setRollbackOnly();
        });
        assertThat(vault.looks(CASE)).extracting(PayoutLook::user).containsExactly("iryna");
    }

    @Test
    void nothingIsGivenOutWhereTheLookCannotBeWrittenDown() {
        vault.keep(CASE, DETAILS);
        assertThatThrownBy(() -> vault.look(CASE, "x".repeat(101))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> vault.look(CASE, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(vault.looks(CASE)).isEmpty();
    }

    @Test
    void aRowMovedToAnotherCaseDoesNotOpen() {
        vault.keep(CASE, DETAILS);
        vault.keep(OTHER_CASE, new PayoutDetails(null, null, "Інша Людина", null));
        jdbc.sql("update payout_details set sealed = ? where case_id = ?")
                .params(content(CASE), OTHER_CASE)
                .update();
        assertUnreadable(vault, OTHER_CASE);
    }

    @Test
    void aRowThatWasTamperedWithDoesNotOpen() {
        vault.keep(CASE, DETAILS);
        byte[] content = content(CASE);
        content[content.length - 1] ^= 1;
        jdbc.sql("update payout_details set sealed = ?").param(content).update();
        assertUnreadable(vault, CASE);
        jdbc.sql("update payout_details set sealed = ?").param(new byte[3]).update();
        assertUnreadable(vault, CASE);
        assertThat(vault.looks(CASE)).hasSize(2);
    }

    @Test
    void unreadableDetailsAreReplacedOnlyAsAWhole() {
        vault.keep(CASE, DETAILS);
        PayoutVault keyless = vault(NOW, NEW_KEY);
        assertThatThrownBy(() -> keyless.keep(CASE, new PayoutDetails(null, null, "Хтось", null)))
                .isInstanceOf(PayoutUnreadable.class);
        keyless.keep(CASE, DETAILS);
        assertThat(keyless.look(CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void aFormerKeyReadsAndTheNewOneSealsAnew() {
        vault.keep(CASE, DETAILS);
        vault.keep(OTHER_CASE, DETAILS);
        assertUnreadable(vault(NOW, NEW_KEY), CASE);

        PayoutVault changed = vault(NOW, NEW_KEY, "unrelated", KEY);
        assertThat(changed.look(CASE, "iryna")).contains(DETAILS);
        changed.keep(OTHER_CASE, new PayoutDetails(null, null, "Нова Власниця", null));

        PayoutVault later = vault(NOW, NEW_KEY);
        assertThat(later.look(CASE, "iryna")).contains(DETAILS);
        assertThat(later.look(OTHER_CASE, "iryna"))
                .contains(new PayoutDetails(IBAN, TAX_NUMBER, "Нова Власниця", "4242"));
    }

    @Test
    void sealingAnewDoesNotWaitForWhoeverIsChangingTheRow() {
        vault.keep(CASE, DETAILS);
        PayoutVault changed = vault(NOW, NEW_KEY, KEY);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changed.closed(CASE, NOW);
            assertThat(changed.look(CASE, "iryna")).contains(DETAILS);
        });
        assertThat(vault.look(CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void goesWhenItsTimeIsOverAndTheLooksStay() {
        vault.keep(CASE, DETAILS);
        vault.keep(OTHER_CASE, DETAILS);
        vault.look(CASE, "iryna");
        vault.closed(CASE, NOW);

        assertThat(vault(NOW.plus(YEAR), KEY).purge()).isZero();
        assertThat(vault(NOW.plus(YEAR).plusSeconds(1), KEY).purge()).isEqualTo(1);
        assertThat(vault.look(CASE, "sofiia")).isEmpty();
        assertThat(vault.looks(CASE)).extracting(PayoutLook::user).containsExactly("iryna");
        assertThat(vault.look(OTHER_CASE, "iryna")).contains(DETAILS);
    }

    @Test
    void aLaterClosingBeginsTheTimeAnew() {
        vault.keep(CASE, DETAILS);
        vault.closed(CASE, NOW);
        vault.closed(CASE, NOW.plusSeconds(60));
        assertThat(vault(NOW.plus(YEAR).plusSeconds(60), KEY).purge()).isZero();
    }

    @Test
    void whatComesAfterTheClosingGoesWithIt() {
        vault.closed(CASE, NOW);
        vault.keep(CASE, DETAILS);
        PayoutVault later = vault(NOW.plus(YEAR).plusSeconds(1), KEY);
        assertThat(later.purge()).isEqualTo(1);
        later.keep(CASE, DETAILS);
        assertThat(later.purge()).isEqualTo(1);
    }

    @Test
    void isForgottenOnDemand() {
        vault.keep(CASE, DETAILS);
        vault.look(CASE, "iryna");
        vault.forget(CASE);
        assertThat(vault.look(CASE, "iryna")).isEmpty();
        assertThat(vault.looks(CASE)).hasSize(1);
        vault.keep(CASE, new PayoutDetails(null, null, "Хтось", null));
        assertThat(vault.look(CASE, "iryna")).contains(new PayoutDetails(null, null, "Хтось", null));
    }

    @Test
    void nothingOfItStandsInTheDatabaseOrInTheLog(CapturedOutput output) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger statements = (Logger) LoggerFactory.getLogger("org.springframework.jdbc");
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        statements.setLevel(Level.TRACE);
        try {
            vault.keep(CASE, DETAILS);
            vault.keep(CASE, new PayoutDetails(null, null, OWNER, null));
            vault.look(CASE, "iryna");
            assertUnreadable(vault(NOW, NEW_KEY), CASE);
            new PayoutCleanup(vault).purge();
        } finally {
            root.setLevel(before);
            statements.setLevel(null);
        }
        assertThat(output.getAll())
                .contains("update payout_details")
                .doesNotContain(IBAN, TAX_NUMBER, OWNER, KEY, NEW_KEY)
                .doesNotContainPattern("\\b4242\\b");
        assertThat(everythingInTheDatabase()).contains("iryna").doesNotContain(IBAN, TAX_NUMBER, OWNER, "4242", KEY);
    }

    private Callable<Void> keeping(PayoutDetails details) {
        return () -> {
            vault.keep(CASE, details);
            return null;
        };
    }

    /** Each value of each row of each of our tables, bytes read as text. */
    private String everythingInTheDatabase() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like 'BASE%'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(2);
        return tables.stream()
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .map(Map::values)
                .flatMap(values -> values.stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(value))
                .collect(Collectors.joining("\n"));
    }

    private static void assertUnreadable(PayoutVault vault, long caseId) {
        assertThatThrownBy(() -> vault.look(caseId, "iryna"))
                .isInstanceOf(PayoutUnreadable.class)
                .hasNoCause()
                .hasMessageContainingAll("return " + caseId + " ", "sellerdesk.returns.payout-key")
                .message()
                .doesNotContain(IBAN, OWNER, KEY, NEW_KEY);
    }

    private byte[] content(long caseId) {
        return jdbc.sql("select sealed from payout_details where case_id = ?")
                .param(caseId)
                .query((row, n) -> row.getBytes("sealed"))
                .single();
    }

    private PayoutVault vault(Instant now, String key, String... formerKeys) {
        return new PayoutVault(
                new PayoutCipher(new PayoutProperties(key, List.of(formerKeys), YEAR)),
                jdbc,
                transactions,
                YEAR,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
