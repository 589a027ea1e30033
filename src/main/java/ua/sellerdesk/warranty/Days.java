package ua.sellerdesk.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import ua.sellerdesk.engine.TaskInputRefused;

/** Days in Kyiv; of those that people enter none that is not here yet can have happened. */
public final class Days {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Days() {}

    /** In Kyiv. */
    public static LocalDate today() {
        return LocalDate.now(KYIV);
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, KYIV);
    }

    /**
     * From that day to today.
     *
     * @param first null where none is known
     * @param told null is let through
     * @throws TaskInputRefused with the sentence
     */
    static void between(LocalDate first, LocalDate told, String sentence) {
        if (told != null && (told.isAfter(today()) || first != null && told.isBefore(first))) {
            throw new TaskInputRefused(sentence);
        }
    }

    /** A day within a sentence; nothing for one that is not known. */
    static String named(LocalDate day) {
        return day == null ? "" : " (" + ClaimViews.day(day) + ")";
    }
}
