package ua.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplatesTest {

    private static final Map<String, String> FACTS = Map.of(
            "order", "812345678",
            "seller", "Крамниця",
            "date", "24.11.2026",
            "ttn", "20450123456789",
            "carrier", "Нова Пошта",
            "until", "30.11.2026",
            "day", "25.11.2026",
            "from", "10:00",
            "to", "12:00",
            "reason", "немає в наявності");

    @ParameterizedTest
    @CsvSource({
        "TAKEN,uk", "CANCELLED,uk", "HANDED_OVER,uk", "WAITING_AT_PICKUP_POINT,uk", "COURIER_TIME,uk",
        "TAKEN,en", "CANCELLED,en", "HANDED_OVER,en", "WAITING_AT_PICKUP_POINT,en", "COURIER_TIME,en"
    })
    void everyBuiltInTextKeepsTheRulesOfTheChat(BuyerMessages.Kind kind, String language) {
        String text = new MessageTemplates(new MessagingProperties(language, null, null))
                .of(kind)
                .render(FACTS);

        assertThat(text).contains("812345678").doesNotContain("{", "? ");
        assertThat(new ChatRules().fit(text).changes()).isEmpty();
    }

    @Test
    void theSellersOwnFileComesFirst(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("taken.uk.txt"), "\uFEFFПрийнято: {order}\n");
        MessageTemplates templates = new MessageTemplates(new MessagingProperties("uk", folder, null));

        assertThat(templates.of(BuyerMessages.Kind.TAKEN).render(FACTS)).isEqualTo("Прийнято: 812345678");
        assertThat(templates.of(BuyerMessages.Kind.CANCELLED).render(FACTS)).contains("немає в наявності");
    }

    @Test
    void leavesOutAnOptionalLineButNotARequiredWord() {
        MessageTemplate template = new MessageTemplate("x.uk.txt", "Номер {ttn}.\n? До {until}.");

        assertThat(template.render(Map.of("ttn", "1"))).isEqualTo("Номер 1.");
        assertThatThrownBy(() -> template.render(Map.of("until", "завтра")))
                .isInstanceOf(PlaceholderMissing.class)
                .hasMessageContaining("x.uk.txt")
                .hasMessageContaining("{ttn}");
    }
}
