package ua.sellerdesk.shipping.rozetkadelivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import ua.sellerdesk.shipping.KyivDates;

/**
 * ROZETKA Delivery writes moments in ISO 8601, with a zone or, then in Kyiv time, without one. Those of its carriers are
 * taken as they write them.
 */
final class RozetkaDeliveryDates {

    private RozetkaDeliveryDates() {}

    /** Null where there is none, or where the text is no moment. */
    static Instant moment(JsonNode field) {
        Instant moment = KyivDates.iso(field.asText(""));
        return moment == null ? KyivDates.moment(field.asText("")) : moment;
    }

    static LocalDate day(JsonNode field) {
        return KyivDates.day(moment(field));
    }
}
