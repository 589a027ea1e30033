package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** ROZETKA Delivery writes moments in ISO 8601, with a zone or, then in Kyiv time, without one. */
final class RozetkaDeliveryDates {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][.SS][.S][XXX][XX][X]");

    private RozetkaDeliveryDates() {}

    /** Null where there is none, or where the text is no moment. */
    static Instant moment(JsonNode field) {
        String text = field.asText("").trim();
        try {
            TemporalAccessor moment = text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(text).atStartOfDay()
                    : MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = moment instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) moment).atZone(KYIV).toInstant();
            return instant.atZone(KYIV).getYear() < 2000 ? null : instant;
        } catch (DateTimeException none) {
            return null;
        }
    }

    static LocalDate day(JsonNode field) {
        Instant moment = moment(field);
        return moment == null ? null : moment.atZone(KYIV).toLocalDate();
    }
}
