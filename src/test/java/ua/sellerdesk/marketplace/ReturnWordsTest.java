package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.sellerdesk.marketplace.ReturnStatus.Meaning;

/** What titles of the marketplace are taken to mean. */
class ReturnWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private final ReturnRequests marketplace = mock();
    private final Clock clock = mock();
    private final ReturnStatusCatalogue catalogue = new ReturnStatusCatalogue(marketplace, clock);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Новий; NEW
                    НОВИЙ.; NEW
                    Очікуємо на посилку від клієнта; AWAITING_PARCEL
                    очікуємо  на посилку від клієнта…; AWAITING_PARCEL
                    Отримано від клієнта; RECEIVED
                    Відправлено в сервісний центр; AT_SERVICE_CENTRE
                    Отримано з сервісного центру; BACK_FROM_SERVICE_CENTRE
                    Проведено повернення коштів; REFUNDED
                    Товар відправлено покупцю; GOODS_SENT
                    Товар не підлягає обміну/поверненню. Відмова; REFUSED
                    Товар не підлягає обміну / поверненню - відмова; REFUSED
                    Перебуває в місті отримувача; UNKNOWN
                    Отримано; UNKNOWN
                    ; UNKNOWN
                    """)
    void tellsAStatusByItsTitle(String title, Meaning meaning) {
        ReturnStatus status = ReturnStatus.of(31, title);
        assertThat(status.meaning()).isEqualTo(meaning);
        assertThat(status.code()).isEqualTo(31);
        assertThat(status.title()).isEqualTo(title == null ? "31" : title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Повернення; Передумав; Повернення коштів; RETURN
                    Повернення; Не підійшов розмір; Повернення; RETURN
                    Повернення; Передумав; ; RETURN
                    ПОВЕРНЕННЯ; ; Обмін; EXCHANGE
                    Повернення; Отримано не той товар; Заміна на інший товар; EXCHANGE
                    Обмін; ; ; EXCHANGE
                    Обмін; ; Обмін; EXCHANGE
                    Гарантія; Не вмикається; Ремонт; REPAIR
                    Гарантія; Не вмикається; Повернення коштів; REPAIR
                    Гарантійне обслуговування; ; Зв'язатися зі мною; REPAIR
                    Повернення; Не вмикається; Безкоштовний ремонт; REPAIR
                    Повернення; Пошкоджено; Компенсація; REFUND_ONLY
                    Повернення; Пошкоджено; Часткове повернення коштів; REFUND_ONLY
                    Повернення; Не отримав товар; Повернення коштів; REFUND_ONLY
                    Обмін/повернення; Не підійшов; Повернення коштів; RETURN
                    Обмін/повернення; Не підійшов; ; UNCLEAR
                    Обмін; ; Повернення коштів; UNCLEAR
                    Повернення; ; Обмін або повернення; UNCLEAR
                    Повернення; Отримав товар, за який не платив; Повернення; UNCLEAR
                    Повернення; ; Зв’язатися зі мною; UNCLEAR
                    Повернення; ; Повернення / зв'яжіться зі мною; UNCLEAR
                    Повернення; Неповна комплектація; Повернення коштів; UNCLEAR
                    Повернення; Неповна комплектація; ; UNCLEAR
                    Повернення; Не отримав товар; ; UNCLEAR
                    Повернення коштів; ; ; UNCLEAR
                    Повернення; ; Інше; UNCLEAR
                    Скарга; Брак; Повернення; UNCLEAR
                    ; ; ; UNCLEAR
                    """)
    void tellsAKindOnlyWhereTheTitlesLeaveNoDoubt(String type, String cause, String wish, ReturnKind kind) {
        assertThat(ReturnKind.of(type, cause, wish)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyMeaningHasATitleForPeople(Meaning meaning) {
        assertThat(ReturnStatus.of(1, ReturnStatus.usualTitle(meaning)).meaning())
                .isEqualTo(meaning);
    }

    @Test
    void loadsCodesOnceADayAndKeepsYesterdaysWhereTodaysCannotBeHad() {
        at(NOON);
        when(marketplace.statuses())
                .thenReturn(
                        List.of(ReturnStatus.of(14, "Відмова"), ReturnStatus.of(15, "Товар не підлягає поверненню")))
                .thenThrow(new MarketplaceUnavailable("", null));
        assertThat(catalogue.with(Meaning.REFUSED).code()).isEqualTo(14);
        assertThat(catalogue.all()).extracting(ReturnStatus::meaning).containsExactly(Meaning.REFUSED, Meaning.UNKNOWN);
        verify(marketplace, times(1)).statuses();

        at(NOON.plus(Duration.ofDays(2)));
        assertThat(catalogue.with(Meaning.REFUSED).code()).isEqualTo(14);
        verify(marketplace, times(2)).statuses();
    }

    @Test
    void looksAgainForAMeaningThatTheMarketplaceDoesNotHave() {
        at(NOON);
        when(marketplace.statuses()).thenReturn(List.of(ReturnStatus.of(14, "Відмова")));
        assertThatThrownBy(() -> catalogue.with(Meaning.REFUNDED))
                .isInstanceOf(MarketplaceRefusal.class)
                .hasMessageContaining("Проведено повернення коштів");

        when(marketplace.statuses()).thenReturn(List.of(ReturnStatus.of(9, "Проведено повернення коштів")));
        at(NOON.plus(Duration.ofMinutes(6)));
        assertThat(catalogue.with(Meaning.REFUNDED).code()).isEqualTo(9);
    }

    @Test
    void passesOnThatNothingCouldEverBeLoaded() {
        at(NOON);
        when(marketplace.statuses()).thenThrow(new MarketplaceUnavailable("немає зв'язку", null));
        assertThatThrownBy(() -> catalogue.with(Meaning.NEW)).isInstanceOf(MarketplaceUnavailable.class);
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }
}
