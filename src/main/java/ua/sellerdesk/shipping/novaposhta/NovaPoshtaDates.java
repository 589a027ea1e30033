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
        return KyivDates.moment(field.asText(""));
    }
}
