package ua.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.messaging.BuyerMessages.Kind;

class ChatMessagesTest {

    private static final long ORDER = 812345678L;

    private final Marketplace marketplace = mock(Marketplace.class);
    private EmbeddedDatabase database;
    private DataSourceTransactionManager transactions;
    private MessageLedger ledger;
    private ChatMessages messages;

    @BeforeEach
    void setUp() {
        database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__messaging.sql")).execute(database);
        transactions = new DataSourceTransactionManager(database);
        ledger = new MessageLedger(JdbcClient.create(database), transactions);
        MessagingProperties settings = new MessagingProperties("uk", null, "Крамниця");
        messages = new ChatMessages(marketplace, new MessageTemplates(settings), ledger, settings);
    }

    @AfterEach
    void tearDown() {
        database.shutdown();
    }

    @Test
    void sendsAMessageOnce() {
        String text = messages.send(ORDER, Kind.TAKEN, "1", Map.of());
        String again = messages.send(ORDER, Kind.TAKEN, "1", Map.of());

        assertThat(text).contains("№ 812345678").endsWith("З повагою, Крамниця").isEqualTo(again);
        verify(marketplace, times(1)).writeToBuyer(ORDER, text);
        assertThat(ledger.of(ORDER)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.TAKEN);
            assertThat(message.text()).isEqualTo(text);
            assertThat(message.sentAt()).isNotNull();
        });
    }

    @Test
    void anotherOccasionIsAnotherMessage() {
        messages.send(ORDER, Kind.HANDED_OVER, "20450123456789", Map.of("ttn", "20450123456789", "date", "24.11.2026"));
        messages.send(ORDER, Kind.HANDED_OVER, "20450123456790", Map.of("ttn", "20450123456790", "date", "24.11.2026"));

        verify(marketplace, times(2)).writeToBuyer(eq(ORDER), anyString());
    }

    @Test
    void afterALostAnswerTheChatIsReadBeforeSendingAgain() {
        doThrow(new MarketplaceUnavailable("timed out", null)).when(marketplace).writeToBuyer(anyLong(), any());
        TransactionTemplate job = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> job.executeWithoutResult(s -> messages.send(ORDER, Kind.TAKEN, "1", Map.of())))
                .isInstanceOf(MarketplaceUnavailable.class);
        String pending = ledger.of(ORDER).get(0).text();
        assertThat(ledger.of(ORDER).get(0).sentAt()).isNull();

        when(marketplace.writtenToBuyer(ORDER)).thenReturn(List.of("Інше", pending.replace("\n", "\r\n")));
        messages.send(ORDER, Kind.TAKEN, "1", Map.of());

        verify(marketplace, times(1)).writeToBuyer(anyLong(), any());
        assertThat(ledger.of(ORDER).get(0).sentAt()).isNotNull();
    }

    @Test
    void afterALostRequestTheMessageIsSentAgain() {
        doThrow(new MarketplaceUnavailable("unreachable", null))
                .doNothing()
                .when(marketplace)
                .writeToBuyer(anyLong(), any());
        assertThatThrownBy(() -> messages.send(ORDER, Kind.TAKEN, "1", Map.of()))
                .isInstanceOf(MarketplaceUnavailable.class);
        when(marketplace.writtenToBuyer(ORDER)).thenReturn(List.of("Інше"));

        messages.send(ORDER, Kind.TAKEN, "1", Map.of());

        verify(marketplace, times(2)).writeToBuyer(anyLong(), any());
    }

    @Test
    void aRefusedTextMayBeMended() {
        doThrow(new MarketplaceRefusal(1005, "no")).when(marketplace).writeToBuyer(anyLong(), any());
        assertThatThrownBy(() -> messages.send(ORDER, Kind.CANCELLED, "1", Map.of("reason", "перше")))
                .isInstanceOf(MarketplaceRefusal.class);
        doNothing().when(marketplace).writeToBuyer(anyLong(), any());

        assertThat(messages.send(ORDER, Kind.CANCELLED, "1", Map.of("reason", "друге")))
                .contains("друге");
        verify(marketplace, never()).writtenToBuyer(anyLong());
    }

    @Test
    void factsKeepTheRulesOfTheChat() {
        String text = messages.send(
                ORDER,
                Kind.CANCELLED,
                "1",
                Map.of("reason", "немає <кольору>, телефон 0671112233 або www.example.org."));

        assertThat(text).contains("Причина: немає «кольору», телефон або.").doesNotContain("067", "www");
    }

    @Test
    void aMissingWordStopsTheMessageBeforeAnythingIsNoted() {
        assertThatThrownBy(() -> messages.send(ORDER, Kind.HANDED_OVER, "1", Map.of("date", "24.11.2026")))
                .isInstanceOf(PlaceholderMissing.class);

        assertThat(ledger.of(ORDER)).isEmpty();
    }
}
