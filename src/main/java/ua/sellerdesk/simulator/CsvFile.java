package ua.sellerdesk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a file of the simulator: semicolons between columns, a first line of names. */
final class CsvFile {

    private CsvFile() {}

    static List<String[]> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                CsvFile.class.getResourceAsStream("/simulator/" + name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
