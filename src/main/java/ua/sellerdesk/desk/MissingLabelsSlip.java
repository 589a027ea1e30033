package ua.sellerdesk.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the parcels without a label on slips of a label's size, which come first out of the printer. */
@Component
class MissingLabelsSlip {

    /** 100 by 100 mm. */
    private static final PDRectangle SIZE = new PDRectangle(283.5f, 283.5f);

    /** The font that PDFBox brings: those that every reader has know no Cyrillic. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 14;
    private static final float LETTERS = 9;
    private static final float LINE = 13;
    private static final int LINES_A_SLIP = (int) ((283.5f - 2 * MARGIN) / LINE);

    private final MessageSource words;

    MissingLabelsSlip(MessageSource words) {
        this.words = words;
    }

    void putBefore(PDDocument labels, List<LabelSheets.Lacking> lacking, Locale language) throws IOException {
        PDFont font;
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(labels, file);
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.getMessage("label.missing", new Object[] {lacking.size()}, language));
        for (LabelSheets.Lacking one : lacking) {
            String number =
                    one.parcel().ttn() == null ? "" : ", " + one.parcel().ttn();
            lines.add("№ " + one.parcel().order() + number);
            lines.add("   " + words.getMessage("label.missing." + one.why(), null, language));
        }
        PDPage firstLabel = labels.getPage(0);
        for (int from = 0; from < lines.size(); from += LINES_A_SLIP) {
            PDPage slip = new PDPage(SIZE);
            labels.getPages().insertBefore(slip, firstLabel);
            write(labels, slip, font, lines.subList(from, Math.min(from + LINES_A_SLIP, lines.size())));
        }
    }

    private static void write(PDDocument document, PDPage slip, PDFont font, List<String> lines) throws IOException {
        try (PDPageContentStream pen = new PDPageContentStream(document, slip)) {
            pen.beginText();
            pen.setFont(font, LETTERS);
            pen.setLeading(LINE);
            pen.newLineAtOffset(MARGIN, SIZE.getHeight() - MARGIN - LETTERS);
            for (String line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }
}
