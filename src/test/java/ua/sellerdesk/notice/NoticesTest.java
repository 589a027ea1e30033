package ua.sellerdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import ua.sellerdesk.order.PeopleNotice;

class NoticesTest {

    private static final long ORDER = 812345678L;

    @RegisterExtension
    private final GreenMailExtension postOffice = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private EmbeddedDatabase database;
    private JdbcNotices notices;
    private NoticeMail mail;

    @BeforeEach
    void setUp() {
        database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__notices.sql"),
                        new ClassPathResource("db/migration/V12__kinds_of_notices.sql"))
                .execute(database);
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        NoticeProperties settings = new NoticeProperties(
                Locale.forLanguageTag("uk"),
                Duration.ofDays(30),
                new NoticeProperties.Mail("desk@seller.test", Map.of("sales", "sales@seller.test")));
        notices = new JdbcNotices(
                JdbcClient.create(database), new NoticeBatch(new JdbcTemplate(database)), words, settings);
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(postOffice.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        mail = new NoticeMail(notices, sender, words, settings);
    }

    @AfterEach
    void tearDown() {
        database.shutdown();
    }

    @Test
    void showsAGroupItsOwnNoticesNewestFirst() {
        OrderNotices listener = new OrderNotices(notices);
        listener.on(new PeopleNotice("sales", "order-received", ORDER, Map.of()));
        listener.on(new PeopleNotice("warehouse", "order-cancelled", ORDER, Map.of("status", "Дубль")));
        listener.on(new PeopleNotice("sales", "order-cancelled", ORDER, Map.of()));

        assertThat(words(notices.unseen(Set.of("sales"), 10)))
                .containsExactly("Замовлення № 812345678 скасовано", "Нове замовлення № 812345678");
        assertThat(notices.unseen(Set.of("warehouse"), 10).lines())
                .extracting(line -> line.newest().text())
                .containsExactly(
                        "Замовлення № 812345678 скасовано. Статус на маркетплейсі: Дубль. Не відправляйте його.");
        assertThat(notices.unseen(Set.of(), 10).lines()).isEmpty();
        assertThat(notices.of(ORDER)).hasSize(3);
    }

    @Test
    void whatIsSeenMakesRoomForWhatIsNot() {
        notices.post("sales", "task-overdue", ORDER, Map.of());
        for (int i = 0; i < 12; i++) {
            notices.post("sales", "order-cancelled", ORDER + i, Map.of());
        }
        notices.seenWithAlike(notices.of(ORDER + 11).get(0).id(), Set.of("sales"));

        assertThat(words(notices.unseen(Set.of("sales"), 10)))
                .containsExactly("Прострочено завдання із замовлення № 812345678");
    }

    @Test
    void manyOfAKindAreOneLineForEachGroupAndTheRestIsCounted() {
        notices.post("warehouse", "order-received", ORDER, Map.of());
        notices.post("sales", "unheard-of", ORDER, Map.of());
        notices.post("sales", "unheard-of", ORDER, Map.of());
        for (int i = 0; i < 12; i++) {
            notices.post("sales", "order-received", ORDER + i, Map.of());
        }
        notices.post("sales", "order-cancelled", ORDER, Map.of());

        UnseenNotices all = notices.unseen(Set.of("sales", "warehouse"), 10);
        assertThat(words(all))
                .containsExactly(
                        "Замовлення № 812345678 скасовано",
                        "Нових замовлень: 12",
                        "Сповіщень: 2",
                        "Нове замовлення № 812345678");
        assertThat(all.lines().get(1).newest().orderNumber()).isEqualTo(ORDER + 11);
        assertThat(all.more()).isZero();

        UnseenNotices some = notices.unseen(Set.of("sales", "warehouse"), 2);
        assertThat(words(some)).containsExactly("Замовлення № 812345678 скасовано", "Нових замовлень: 12");
        assertThat(some.more()).isEqualTo(3);
    }

    @Test
    void whoSawManyOfAKindDidNotSeeWhatCameSince() {
        notices.post("sales", "order-received", ORDER, Map.of());
        notices.post("sales", "order-received", ORDER + 1, Map.of());
        notices.post("warehouse", "order-received", ORDER, Map.of());
        notices.post("sales", "order-cancelled", ORDER, Map.of());
        long shown = notices.of(ORDER + 1).get(0).id();
        notices.post("sales", "order-received", ORDER + 2, Map.of());

        notices.seenWithAlike(shown, Set.of("sales", "warehouse"));

        assertThat(words(notices.unseen(Set.of("sales"), 10)))
                .containsExactly("Нове замовлення № 812345680", "Замовлення № 812345678 скасовано");
        assertThat(notices.unseen(Set.of("warehouse"), 10).lines()).hasSize(1);
    }

    @Test
    void nobodyMarksTheNoticesOfOtherGroups() {
        notices.post("sales", "order-received", ORDER, Map.of());
        long id = notices.of(ORDER).get(0).id();

        notices.seen(id, Set.of("warehouse"));
        notices.seenWithAlike(id, Set.of("warehouse"));
        notices.seen(id, Set.of());

        assertThat(notices.of(ORDER).get(0).seenAt()).isNull();
    }

    @Test
    void whatWasSeenGoesAfterAMonthAndTheUnseenStays() {
        for (long order = ORDER; order < ORDER + 3; order++) {
            notices.post("sales", "order-received", order, Map.of());
        }
        notices.seen(notices.of(ORDER).get(0).id(), Set.of("sales"));
        notices.seen(notices.of(ORDER + 1).get(0).id(), Set.of("sales"));
        JdbcClient.create(database)
                .sql("update notice set created_at = ? where order_number <> ?")
                .params(OffsetDateTime.now().minusDays(31), ORDER + 1)
                .update();

        new NoticeCleanup(notices).purge();

        assertThat(notices.of(ORDER)).isEmpty();
        assertThat(notices.of(ORDER + 1)).hasSize(1);
        assertThat(notices.of(ORDER + 2)).hasSize(1);
    }

    private static List<String> words(UnseenNotices unseen) {
        return unseen.lines().stream().map(UnseenNotices.Line::words).toList();
    }

    @Test
    void noticesOfEveryKindHaveWordsInBothLanguages() {
        List<String> kinds = ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.matches("notice\\..+\\.many"))
                .map(key -> key.replaceAll("^notice\\.|\\.many$", ""))
                .toList();
        assertThat(kinds).contains("order-received", "return-requested", "refund-needed");
        for (String language : new String[] {"uk", "en"}) {
            ResourceBundleMessageSource words = new ResourceBundleMessageSource();
            words.setBasename("messages");
            words.setDefaultEncoding("UTF-8");
            for (String kind : kinds) {
                assertThat(words.getMessage("notice." + kind + ".subject", null, Locale.forLanguageTag(language)))
                        .contains("{order}");
                assertThat(words.getMessage("notice." + kind + ".text", null, Locale.forLanguageTag(language)))
                        .contains("{order}");
                assertThat(words.getMessage(
                                "notice." + kind + ".many", new Object[] {5}, Locale.forLanguageTag(language)))
                        .contains("5");
            }
        }
    }

    @Test
    void aMissingTextDoesNotStopAnOrder() {
        notices.post("sales", "unheard-of", ORDER, Map.of());

        assertThat(notices.of(ORDER).get(0).subject()).isEqualTo("Сповіщення про замовлення № 812345678");
    }

    @Test
    void aNoticeIsSeenOnce() {
        notices.post("sales", "order-received", ORDER, Map.of());
        long id = notices.of(ORDER).get(0).id();

        notices.seen(id, Set.of("sales"));
        var first = notices.of(ORDER).get(0).seenAt();
        notices.seen(id, Set.of("sales"));

        assertThat(notices.of(ORDER).get(0).seenAt()).isNotNull().isEqualTo(first);
    }

    @Test
    void mailsTheNoticesOfAGroupTogetherAndOnce() throws Exception {
        notices.post("sales", "order-received", ORDER, Map.of());
        notices.post("sales", "order-cancelled", ORDER, Map.of("status", "Немає в наявності"));
        notices.post("warehouse", "order-cancelled", ORDER, Map.of());

        mail.send();
        mail.send();

        assertThat(postOffice.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Sellerdesk: нових сповіщень - 2");
            assertThat(letter.getAllRecipients()[0]).hasToString("sales@seller.test");
            assertThat(text(letter)).contains("Надійшло замовлення № 812345678", "Немає в наявності");
        });
        assertThat(notices.unmailed("warehouse", 10)).hasSize(1);
    }

    @Test
    void whatCouldNotBeMailedWaits() {
        notices.post("sales", "order-received", ORDER, Map.of());
        postOffice.stop();
        mail.send();
        assertThat(notices.unmailed("sales", 10)).hasSize(1);
    }

    private static String text(MimeMessage letter) throws Exception {
        return (String) letter.getContent();
    }
}
