package ua.sellerdesk.shipping.meest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import ua.sellerdesk.shipping.KyivDates;

/** Meest writes dates in Kyiv time without a zone; year 1 means none. */
final class MeestDates {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private MeestDates() {}

    /** Null where the text is no date. */
    static LocalDate day(String text) {
        return KyivDates.day(moment(text));
    }

    /** Null where the text is no date. A Z at the end is not meant. */
    static Instant moment(String text) {
        return KyivDates.moment(text.replaceFirst("Z$", ""));
    }

    /** What a clock on the wall shows; on the night when an hour comes twice, the span reaches over both. */
    static LocalDateTime[] onTheWall(Instant from, Instant to) {
        LocalDateTime start = LocalDateTime.ofInstant(from, KyivDates.KYIV);
        LocalDateTime shown = LocalDateTime.ofInstant(to, KyivDates.KYIV);
        LocalDateTime elapsed = start.plus(Duration.between(from, to));
        return new LocalDateTime[] {start, shown.isAfter(elapsed) ? shown : elapsed};
    }
}
