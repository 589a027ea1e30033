package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;

/** Makes return requests of the port from records of the API: only id, status and, in full, the order are required. */
final class ReturnRequestMapper {

    private ReturnRequestMapper() {}

    /** @throws Json.UnreadableValue naming the field that is missing or cannot be read */
    static ReturnRequests.Row row(JsonNode record) {
        return new ReturnRequests.Row(
                Json.required(id(record), "id"), status(record), moment(record, "datetime"), Json.flag(record, "read"));
    }

    /** @throws Json.UnreadableValue naming the field that is missing or cannot be read */
    static ReturnRequest request(JsonNode record) {
        String type = title(record, "reason_title");
        String cause = title(record, "sub_reason_title");
        String wish = title(record, "decision_title");
        return new ReturnRequest(
                Json.required(id(record), "id"),
                status(record),
                ReturnKind.of(type, cause, wish),
                Json.required(Json.whole(record, "order_id"), "order_id"),
                moment(record, "datetime"),
                moment(record, "order_date"),
                Json.optional(() -> Json.whole(record, "item_id")),
                title(record, "item_name"),
                type,
                cause,
                Json.text(record, "sub_reason_comment"),
                wish,
                title(record, "sub_decision_title"),
                Json.text(record, "ttn"),
                Json.text(record, "status_description"),
                Json.text(record, "reason_comment"),
                Json.optional(() -> Json.whole(record, "chat_id")),
                personal(record));
    }

    /** @throws Json.UnreadableValue naming the field that is missing or cannot be read */
    static ReturnStatus status(JsonNode record) {
        return ReturnStatus.of(
                Json.required(Json.number(record, "status_code"), "status_code"), title(record, "status_title"));
    }

    /** Longer ones are no ids: nothing could be kept under them. */
    private static String id(JsonNode record) {
        String id = Json.text(record, "id");
        if (id != null && !id.matches(RozetkaReturnRequests.ID)) {
            throw new Json.UnreadableValue("id");
        }
        return id;
    }

    private static Instant moment(JsonNode record, String field) {
        return Json.optional(() -> KyivTime.parse(Json.text(record, field), field));
    }

    /** A title may come as an object by languages. */
    private static String title(JsonNode record, String field) {
        JsonNode value = Json.at(record, field);
        return value.isObject()
                ? Json.firstText(value, "name_uk", "title_uk", "uk", "title", "name")
                : Json.text(record, field);
    }

    private static ReturnRequest.PersonalData personal(JsonNode record) {
        return new ReturnRequest.PersonalData(
                name(record, "buyer"),
                Json.text(record, "buyer_phone"),
                Json.text(record, "buyer_email"),
                Json.text(record, "iban"),
                Json.text(record, "iban_in"),
                Json.text(record, "iban_fml_name"),
                Json.text(record, "card_last_digits"),
                name(record, "owner"),
                Json.text(record, "owner_phone"));
    }

    private static ReturnRequest.Name name(JsonNode record, String whose) {
        ReturnRequest.Name name = new ReturnRequest.Name(
                Json.text(record, whose + "_surname"),
                Json.text(record, whose + "_name"),
                Json.text(record, whose + "_patronymic"));
        return name.surname() == null && name.first() == null && name.patronymic() == null ? null : name;
    }
}
