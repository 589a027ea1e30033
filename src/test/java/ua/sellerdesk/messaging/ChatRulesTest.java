package ua.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRulesTest {

    private final ChatRules rules = new ChatRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0671112233",
                "380671112233",
                "+380671112233",
                "+38 (067) 111-22-33",
                "067 111 22 33",
                "067-11-22-333",
                "80671112233",
                "+48 601 123 456",
                "https://example.org/a?b=c",
                "www.example.org",
                "t.me/shop",
                "example.com.ua/sale",
                "ПРИКЛАД.УКР",
                "shop@example.org"
            })
    void leavesContactsAndLinksOut(String contact) {
        ChatRules.Fitted fitted = rules.fit("Пишіть на " + contact + " будь ласка");

        assertThat(fitted.text()).isEqualTo("Пишіть на будь ласка");
        assertThat(fitted.changes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20450123456789",
                "59000671112233",
                "0503012345678",
                "2045 0671 1122 33",
                "RB123456789UA",
                "812345678",
                "05.08.2026 14:00",
                "05.08.2026, 14:00-18:00",
                "2026-08-05",
                "№ 12, вул. Хрещатик, 1",
                "Готово. Дякуємо."
            })
    void leavesNumbersAndDatesAlone(String text) {
        assertThat(rules.fit(text)).isEqualTo(new ChatRules.Fitted(text, java.util.List.of()));
    }

    @Test
    void replacesForbiddenCharactersAndSaysSo() {
        ChatRules.Fitted fitted = rules.fit("ТВ + пульт = <комплект> \uD83D\uDE00");

        assertThat(fitted.text()).isEqualTo("ТВ & пульт - «комплект»");
        assertThat(fitted.changes()).containsExactly("forbidden characters replaced", "unreadable characters left out");
    }

    @Test
    void takesATrackingNumberForWhatItIs() {
        assertThat(rules.fitNumber("0501112233").text()).isEqualTo("0501112233");
        assertThat(rules.fitNumber("+380 50 111 22 33").text()).isEmpty();
    }
}
