package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import ua.sellerdesk.shipping.KyivDates;

/** Nova Poshta writes dates in a format a field, in Kyiv time; an empty text or year 1 means none. */
final class NovaPoshtaDates {

    private NovaPoshtaDates() {}

    static LocalDate day(JsonNode field) {
        return KyivDates.day(moment(field));
    }

    /** Null where there is none, or where the text is no date of any known format. */
    static Instant moment(JsonNode field) {
        // estimates of delivery write the year first, and dots
        String text = field.asText("").trim().replaceFirst("^(\\d{4})\\.(\\d\\d)\\.(\\d\\d)", "$1-$2-$3");
        Instant moment = KyivDates.moment(text);
        return moment == null ? KyivDates.iso(text) : moment;
    }
}
