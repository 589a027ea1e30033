package ua.sellerdesk.marketplace.rozetka;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;

/** The Seller API writes local time of Kyiv without a zone. */
final class KyivTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private KyivTime() {}

    /** Null for null; the earlier moment where the clocks go back and the hour comes twice. */
    static Instant parse(String text, String field) {
        if (text == null || text.startsWith("0000")) {
            return null;
        }
        try {
            String full = text.length() == 10 ? text + " 00:00:00" : text.replace('T', ' ');
            return LocalDateTime.parse(full, FORMAT).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Json.UnreadableValue(field);
        }
    }

    /**
     * The lower bound that misses nothing that happened from that moment until now. Where the clocks went back in
     * between, the local times after the change are smaller than those before it, so the bound goes back with them.
     */
    static String lowerBound(Instant from, Instant now) {
        LocalDateTime bound = LocalDateTime.ofInstant(from, ZONE);
        ZoneOffsetTransition next = ZONE.getRules().nextTransition(from);
        if (next != null && next.isOverlap() && !next.getInstant().isAfter(now)) {
            LocalDateTime afterChange = next.getDateTimeAfter();
            if (afterChange.isBefore(bound)) {
                bound = afterChange;
            }
        }
        return FORMAT.format(bound);
    }
}
