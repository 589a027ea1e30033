package ua.sellerdesk.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of CSV text that people bring and take away, each with its number. */
public final class CsvLines {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private CsvLines() {}

    /** @param number where it begins in the text, counted from 1 */
    public record Line(int number, List<String> cells) {}

    /** A line whose quotes do not pair; what follows it cannot be told apart. */
    public static final class Unreadable extends RuntimeException {

        private final int line;

        Unreadable(int line, Throwable cause) {
            super("Line " + line + " of the CSV text has quotes that do not pair", cause);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /**
     * The lines that are not empty.
     *
     * @throws Unreadable at the first line whose quotes do not pair
     */
    public static List<Line> read(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        try (MappingIterator<String[]> rows =
                CSV.readerFor(String[].class).with(schema(separator)).readValues(text)) {
            while (rows.hasNextValue()) {
                // the reader stands behind the blank lines and before the row
                number = rows.getCurrentLocation().getLineNr();
                lines.add(new Line(number, Arrays.asList(rows.nextValue())));
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw new Unreadable(number, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the lines; null cells are empty. */
    public static String write(List<List<String>> lines, char separator) {
        try {
            return CSV.writer(schema(separator).withLineSeparator("\r\n")).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvSchema schema(char separator) {
        return CsvSchema.emptySchema().withColumnSeparator(separator);
    }
}
