package ua.sellerdesk.shipping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as carriers write them: in Kyiv time where no zone stands beside; an empty text or year 1 means none. */
public final class KyivDates {

    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final int FIRST_YEAR = 2000;

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

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private KyivDates() {}

    /** In any of the local formats, whatever the order of its parts; null where the text is no date. */
    public static Instant moment(String written) {
        String text = FRACTION.matcher(written.trim()).replaceFirst("$1");
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return known(LocalDateTime.parse(text, format).atZone(KYIV).toInstant());
            } catch (DateTimeException next) {
                // the next format may fit
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return known(LocalDate.parse(text, format).atStartOfDay(KYIV).toInstant());
            } catch (DateTimeException next) {
                // the next format may fit
            }
        }
        return null;
    }

    /** ISO 8601, with or without a zone, a blank for the T; null where the text is no such date. */
    public static Instant iso(String written) {
        String text = written.trim().replace(' ', 'T');
        try {
            if (text.indexOf('T') < 0) {
                return known(LocalDate.parse(text).atStartOfDay(KYIV).toInstant());
            }
            TemporalAccessor moment = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return known(
                    moment instanceof OffsetDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) moment).atZone(KYIV).toInstant());
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The day in Kyiv; null for null. */
    public static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, KYIV);
    }

    private static Instant known(Instant moment) {
        return moment.atZone(KYIV).getYear() < FIRST_YEAR ? null : moment;
    }
}
