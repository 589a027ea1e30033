package ua.sellerdesk.shipping.meest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Meest writes dates in Kyiv time without a zone; year 1 means none. */
final class MeestDates {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<DateTimeFormatter> MOMENTS = Stream.of(
                    "yyyy-MM-dd HH:mm[:ss]", "yyyy-MM-dd'T'HH:mm[:ss]", "dd.MM.yyyy HH:mm[:ss]")
            .map(DateTimeFormatter::ofPattern)
            .toList();
    private static final List<DateTimeFormatter> DAYS = List.of(DAY, DateTimeFormatter.ofPattern("yyyy-MM-dd"));

    private MeestDates() {}

    /** Null where the text is no date. */
    static LocalDate day(String text) {
        Instant moment = moment(text);
        return moment == null ? null : moment.atZone(KYIV).toLocalDate();
    }

    /** Null where the text is no date. */
    static Instant moment(String text) {
        String written = text.replaceFirst("(\\.\\d+)?Z?$", "");
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return known(LocalDateTime.parse(written, format));
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

    /** What a clock on the wall shows; on the night when an hour comes twice, the span reaches over both. */
    static LocalDateTime[] onTheWall(Instant from, Instant to) {
        LocalDateTime start = LocalDateTime.ofInstant(from, KYIV);
        LocalDateTime shown = LocalDateTime.ofInstant(to, KYIV);
        LocalDateTime elapsed = start.plus(Duration.between(from, to));
        return new LocalDateTime[] {start, shown.isAfter(elapsed) ? shown : elapsed};
    }
}
