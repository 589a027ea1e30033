package ua.sellerdesk.shipping;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ua.sellerdesk.table.DataTable;

/** What tracking numbers look like and where to follow them, from {@code carriers/numbers.csv}. */
@Component
class CarrierNumbers {

    private record Row(String carrier, int service, Pattern pattern, String tracking, String format) {}

    private final List<Row> rows = DataTable.rows("carriers/numbers.csv", ';').stream()
            .map(r -> new Row(
                    r.get("carrier"),
                    Integer.parseInt(r.get("service")),
                    Pattern.compile(r.get("pattern")),
                    r.get("tracking"),
                    r.get("format")))
            .toList();

    Optional<String> carrierOf(Integer service) {
        return rows.stream()
                .filter(row -> service != null && row.service() == service)
                .map(Row::carrier)
                .findFirst();
    }

    boolean plausible(String carrier, String ttn) {
        return row(carrier)
                .filter(row -> !row.pattern().pattern().isEmpty())
                .map(row -> row.pattern().matcher(ttn).matches())
                .orElse(true);
    }

    Optional<String> format(String carrier) {
        return row(carrier).map(Row::format).filter(words -> !words.isEmpty());
    }

    Optional<URI> tracking(String carrier, String ttn) {
        return row(carrier).map(row -> URI.create(row.tracking() + URLEncoder.encode(ttn, StandardCharsets.UTF_8)));
    }

    private Optional<Row> row(String carrier) {
        return rows.stream().filter(row -> row.carrier().equals(carrier)).findFirst();
    }
}
