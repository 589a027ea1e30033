package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nova Poshta writes dates in a format a field, in Kyiv time; an empty text or year 1 means none. */
final class NovaPoshtaDates {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final List<DateTimeFormatter> MOMENTS = Stream.of(
                    "dd-MM-yyyy HH:mm[:ss]",
                    "yyyy-MM-dd HH:mm[:ss]",
                    "yyyy-MM-dd'T'HH:mm[:ss]",
                    "dd.MM.yyyy HH:mm[:ss]",
                    "HH:mm[:ss] dd.MM.yyyy")
            .map(DateTimeFormatter::ofPattern)
            .toList();
    private static final List<DateTimeFormatter> DAYS = Stream.of("yyyy-MM-dd", "dd.MM.yyyy", "dd-MM-yyyy")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    /** Parts of a second. */
    private static final Pattern FRACTION = Pattern.compile("(:\\d\\d)\\.\\d+$");

    private NovaPoshtaDates() {}

    static LocalDate day(JsonNode field) {
        Instant moment = moment(field);
        return moment == null ? null : moment.atZone(KYIV).toLocalDate();
    }

    /** Null where there is none, or where the text is no date of any known format. */
    static Instant moment(JsonNode field) {
        String text = FRACTION.matcher(field.asText("").trim()).replaceFirst("$1");
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return known(LocalDateTime.parse(text, format));
            } catch (DateTimeException next) {
                // the next format may fit
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return known(LocalDate.parse(text, format).atStartOfDay());
            } catch (DateTimeException next) {
                // the next format may fit
            }
        }
        return null;
    }

    private static Instant known(LocalDateTime moment) {
        return moment.getYear() < 2000 ? null : moment.atZone(KYIV).toInstant();
    }
}
