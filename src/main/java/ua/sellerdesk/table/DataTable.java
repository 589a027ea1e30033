package ua.sellerdesk.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A CSV file of the class path, so that a new fact of the outside world needs no programmer. */
public final class DataTable {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private DataTable() {}

    /**
     * The file's rows, each cell under its column's heading. A cell that holds the separator stands in quotes.
     *
     * @param path the file's path on the class path, UTF-8, its first line the headings
     * @throws UncheckedIOException when the file is missing or has a row with more cells than headings
     */
    public static List<Map<String, String>> rows(String path, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        try (InputStream file = new ClassPathResource(path).getInputStream();
                MappingIterator<Map<String, String>> rows =
                        CSV.readerForMapOf(String.class).with(schema).readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
