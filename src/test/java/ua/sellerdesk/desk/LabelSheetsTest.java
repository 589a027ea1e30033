package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import ua.sellerdesk.desk.LabelSheets.Lacking;
import ua.sellerdesk.desk.LabelSheets.Missing;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Shipments;

class LabelSheetsTest {

    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");

    private final Shipments shipments = mock(Shipments.class);
    private LabelSheets labels;

    @BeforeEach
    void words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        labels = new LabelSheets(shipments, new MissingLabelsSlip(words));
    }

    @Test
    void putsAllPagesOfAllLabelsInTheirOrder() throws IOException {
        when(shipments.label(1)).thenReturn(Optional.of(pdf("label one")));
        when(shipments.label(2)).thenReturn(Optional.of(pdf("label two", "second seat")));
        when(shipments.label(3)).thenReturn(Optional.of(pdf("label three")));

        LabelSheets.Sheets sheets = labels.of(List.of(parcel(3), parcel(2), parcel(1)), UKRAINIAN);

        assertThat(sheets.lacking()).isEmpty();
        assertThat(pages(sheets.pdf())).containsExactly("label three", "label two", "second seat", "label one");
    }

    @Test
    void namesWhatIsMissingAndPrintsTheRest() throws IOException {
        when(shipments.label(1)).thenReturn(Optional.of(pdf("label one")));
        when(shipments.label(2)).thenThrow(new CarrierUnavailable("down", null));
        when(shipments.label(3)).thenReturn(Optional.of("<html>".getBytes(StandardCharsets.UTF_8)));
        when(shipments.label(4)).thenThrow(new CarrierRefusal(List.of(), "no"));
        when(shipments.label(5)).thenReturn(Optional.empty());
        when(shipments.label(6)).thenThrow(new IllegalStateException("a bug of the adapter"));

        LabelSheets.Sheets sheets =
                labels.of(List.of(parcel(1), parcel(2), parcel(3), parcel(4), parcel(5), parcel(6)), UKRAINIAN);

        assertThat(sheets.lacking())
                .extracting(lacking -> lacking.parcel().order(), Lacking::why)
                .containsExactly(
                        tuple(2L, Missing.UNAVAILABLE),
                        tuple(3L, Missing.UNREADABLE),
                        tuple(4L, Missing.REFUSED),
                        tuple(5L, Missing.NONE),
                        tuple(6L, Missing.UNAVAILABLE));
        List<String> pages = pages(sheets.pdf());
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
                .contains("Етикеток немає: 5", "№ 2, T2", "перевізник не відповів", "№ 4, T4", "перевізник відмовив");
        assertThat(pages.get(1)).isEqualTo("label one");
    }

    @Test
    void namesEvenTheLastOfVeryManyMissing() throws IOException {
        when(shipments.label(anyLong())).thenReturn(Optional.empty());
        when(shipments.label(1)).thenReturn(Optional.of(pdf("label one")));

        List<String> pages = pages(labels.of(parcels(60), UKRAINIAN).pdf());

        assertThat(pages.get(pages.size() - 1)).isEqualTo("label one");
        assertThat(String.join("\n", pages)).contains("№ 2, T2", "№ 60, T60");
    }

    @Test
    void givesACarrierUpThatIsDown() {
        when(shipments.label(anyLong())).thenThrow(new CarrierUnavailable("down", null));

        LabelSheets.Sheets sheets = labels.of(parcels(100), UKRAINIAN);

        assertThat(sheets.pdf()).isNull();
        assertThat(sheets.lacking()).hasSize(100);
        // three failures and what was under way meanwhile
        verify(shipments, atMost(3 + 4)).label(anyLong());
    }

    @Test
    void hasNothingForADayWithoutParcels() {
        assertThat(labels.of(List.of(), UKRAINIAN)).isEqualTo(new LabelSheets.Sheets(null, List.of()));
    }

    private static List<DayParcel> parcels(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(LabelSheetsTest::parcel)
                .toList();
    }

    private static DayParcel parcel(long order) {
        return new DayParcel(
                order, "nova-poshta", "T" + order, "Київ", BigDecimal.ONE, 1, null, null, null, true, null);
    }

    private static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage(new PDRectangle(283, 283));
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    pen.newLineAtOffset(20, 200);
                    pen.showText(words);
                    pen.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).strip());
            }
            return texts;
        }
    }
}
