package ua.sellerdesk.warranty.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActPrinterTest {

    @TempDir
    Path folder;

    private final ActPrinter printer = new ActPrinter(new ActProperties(null));

    @Test
    void printsATransferWithAllThatItMustName() throws IOException {
        byte[] pdf = printer.print("transfer", facts());
        picture(pdf, "act-of-transfer");
        assertThat(text(pdf))
                .contains(
                        "№ 812345678-W1-1 від 25.11.2026",
                        "Чайник <електричний> «Їжак»",
                        "SN17",
                        "Майстерня на Подолі",
                        "Не вмикається",
                        "ТОВ «Демо»");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void printsAHandBackWhoseConclusionIsLong() throws IOException {
        Map<String, Object> facts = facts();
        facts.put("conclusion", "Замінено нагрівач, перевірено під навантаженням. ".repeat(40) + "Кінець");
        facts.put("remedy", "Безоплатний ремонт");
        byte[] pdf = printer.print("hand-back", facts);
        picture(pdf, "act-of-hand-back");
        assertThat(text(pdf)).contains("Безоплатний ремонт", "Кінець", "Коваленко Олена");
    }

    @Test
    void leavesLinesForWhatIsNotKnown() throws IOException {
        Map<String, Object> facts = facts();
        facts.put("shop", null);
        facts.put("buyer", null);
        facts.put("serial", null);
        assertThat(text(printer.print("hand-back", facts))).contains("……").doesNotContain("null");
    }

    @Test
    void takesTheShopsOwnTemplateFirstAndSaysWhichIsBroken() throws IOException {
        ActPrinter own = new ActPrinter(new ActProperties(folder));
        Files.writeString(
                folder.resolve("transfer.html"),
                "<html><head><style>body {font-family: Act}</style></head>"
                        + "<body xmlns:th='http://www.thymeleaf.org'><p th:text='${item}'></p></body></html>");
        assertThat(text(own.print("transfer", facts()))).contains("Їжак").doesNotContain("АКТ");
        assertThat(text(own.print("hand-back", facts()))).contains("АКТ ВИДАЧІ");

        Files.writeString(folder.resolve("transfer.html"), "<html><body><p th:text='${item.'>");
        assertThatThrownBy(() -> own.print("transfer", facts()))
                .isInstanceOf(ActUnprintable.class)
                .hasMessageContaining("transfer.html")
                .hasMessageNotContaining("Коваленко");
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", "812345678-W1-1");
        facts.put("day", "25.11.2026");
        facts.put("shop", "ТОВ «Демо», код 12345678");
        facts.put("shopAddress", "Київ, вул. Нова, 1");
        facts.put("centre", "Майстерня на Подолі");
        facts.put("centreAddress", "Київ, вул. Сагайдачного, 2");
        facts.put("centrePhone", "044 000 00 00");
        facts.put("expectedOn", "05.12.2026");
        facts.put("order", "812345678");
        facts.put("claim", "W1");
        facts.put("claimedOn", "25.11.2026");
        facts.put("soldOn", "01.10.2026");
        facts.put("item", "Чайник <електричний> «Їжак»");
        facts.put("article", "KT-17");
        facts.put("serial", "SN17");
        facts.put("quantity", 1);
        facts.put("defect", "Не вмикається");
        facts.put("buyer", "Коваленко Олена");
        return facts;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void picture(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 80);
            Path to = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(to.getParent());
            ImageIO.write(page, "png", to.toFile());
        }
    }
}
