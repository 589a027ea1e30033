package ua.sellerdesk.warranty.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActPrinterTest {

    @TempDir
    Path folder;

    private final ActPrinter printer = new ActPrinter(new ActProperties(null));

    @Test
    void printsEveryLetterOfUkrainianAndWhatLooksLikeMarkup() {
        Map<String, Object> facts = facts();
        String letters = "АаБбВвГгҐґДдЕеЄєЖжЗз ИиІіЇїЙйКкЛлМмНнОоПп РрСсТтУуФфХхЦцЧчШшЩщ ЬьЮюЯя’ʼ–№";
        facts.put("item", "Чайник <електричний> & «Їжак»");
        facts.put("look", letters);
        assertThat(PdfWords.of(printer.print("transfer", facts)))
                .contains("Чайник <електричний> & «Їжак»")
                .contains(letters.split(" "));
    }

    @Test
    void goesOnToAnotherPageRatherThanCutALongText() {
        Map<String, Object> facts = facts();
        String numbered = String.join(
                " ", IntStream.rangeClosed(1, 900).mapToObj(n -> "слово" + n).toList());
        facts.put("look", numbered);
        byte[] pdf = printer.print("transfer", facts);
        PdfWords.picture(pdf, "act-long");
        assertThat(PdfWords.pages(pdf)).isGreaterThan(1);
        assertThat(PdfWords.of(pdf))
                .contains(
                        IntStream.rangeClosed(1, 900).mapToObj(n -> "слово" + n).toList());
    }

    @Test
    void breaksAWordThatIsWiderThanItsCell() {
        Map<String, Object> facts = facts();
        facts.put("serial", "ЩЖ".repeat(50));
        byte[] pdf = printer.print("transfer", facts);
        PdfWords.picture(pdf, "act-wide-word");
        assertThat(PdfWords.widest(pdf))
                .as("nothing runs over the right margin")
                .isLessThan(595 - 40);
        assertThat(PdfWords.of(pdf).replace(" ", "")).contains("ЩЖ".repeat(50));
    }

    @Test
    void keepsTheLinesOfATextAndLeavesOutWhatNoPageMayHold() {
        Map<String, Object> facts = facts();
        facts.put("look", "Перший\u0000 рядок\uFFFE\uD83D кінець\nДругий рядок");
        byte[] pdf = printer.print("transfer", facts);
        assertThat(PdfWords.lines(pdf)).anyMatch(line -> line.equals("Другий рядок"));
        assertThat(PdfWords.of(pdf)).contains("Перший рядок кінець");
    }

    @Test
    void takesTheShopsOwnTemplateFirstAndSaysWhichIsBroken() throws IOException {
        ActPrinter own = new ActPrinter(new ActProperties(folder));
        Files.writeString(
                folder.resolve("transfer.html"),
                "<html><head><style>body {font-family: Act}</style></head>"
                        + "<body xmlns:th='http://www.thymeleaf.org'><p th:text='${item}'></p></body></html>");
        assertThat(PdfWords.of(own.print("transfer", facts()))).contains("Їжак").doesNotContain("АКТ");
        assertThat(PdfWords.of(own.print("expertise", facts()))).contains("НАПРАВЛЕННЯ");

        Files.writeString(folder.resolve("transfer.html"), "<html><body><p th:text='${item.'>");
        assertThatThrownBy(() -> own.print("transfer", facts()))
                .isInstanceOf(ActUnprintable.class)
                .hasMessageContaining("transfer.html")
                .hasMessageNotContaining("Коваленко");
    }

    @Test
    void takesTheShopsOwnPartsIntoTheBuiltInTemplates() throws IOException {
        String parts = new String(
                ActPrinter.class
                        .getResourceAsStream("/templates/acts/parts.html")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("parts.html"), parts.replace("Зовнішній вигляд", "Стан товару"));
        assertThat(PdfWords.of(new ActPrinter(new ActProperties(folder)).print("transfer", facts())))
                .contains("Стан товару", "АКТ ПРИЙМАННЯ-ПЕРЕДАЧІ")
                .doesNotContain("Зовнішній вигляд");
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", "812345678-W1-1");
        facts.put("day", "25.11.2026");
        facts.put("centre", "Майстерня на Подолі");
        facts.put("expectedOn", "05.12.2026");
        facts.put("order", "812345678");
        facts.put("claim", "W1");
        facts.put("claimedOn", "25.11.2026");
        facts.put("item", "Чайник «Їжак»");
        facts.put("quantity", 1);
        facts.put("buyer", "Коваленко Олена");
        facts.put("askedByBuyer", false);
        facts.put("payers", List.of());
        return facts;
    }
}
