package ua.sellerdesk.shipping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table about carriers, kept as a file so that a new code needs no programmer. */
public final class CarrierFile {

    private CarrierFile() {}

    /**
     * The file's rows without its heading; the last column may hold the separator.
     *
     * @param name the file's name in the folder {@code carriers}
     */
    public static List<String[]> rows(String name, String separator, int columns) {
        var resource = new ClassPathResource("carriers/" + name);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(separator, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
