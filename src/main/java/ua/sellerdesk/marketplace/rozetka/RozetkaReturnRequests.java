package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.marketplace.Page;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;
import ua.sellerdesk.marketplace.UnreadableAnswer;

/** Return requests over the Seller API's module {@code order-refund}. */
class RozetkaReturnRequests implements ReturnRequests {

    /** What an id looks like; also safe in an address. */
    static final String ID = "[\\p{Alnum}_-]{1,50}";

    private static final String PAGE_SIZE = "100";

    private final RozetkaClient client;
    private final Listing<Row> listing = new Listing<>("orderRefunds", ID, true, ReturnRequestMapper::row);

    RozetkaReturnRequests(RozetkaClient client) {
        this.client = client;
    }

    @Override
    public Page<Row> requests(LocalDate createdFrom, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("date_from", createdFrom.toString());
        query.put("sort", "-date");
        query.put("page", String.valueOf(page));
        query.put("pageSize", PAGE_SIZE);
        return listing.read(client.get("/order-refund/search", query), page);
    }

    @Override
    public ReturnRequest request(String id) {
        JsonNode content = client.get("/order-refund/detail/" + checked(id), Map.of());
        // some answers of the API hold the record one level deeper
        JsonNode record = content.has("id") ? content : Json.at(content, "orderRefund");
        ReturnRequest request = Json.readable(() -> ReturnRequestMapper.request(record));
        if (!request.id().equals(id)) {
            throw new UnreadableAnswer("ROZETKA відповіла іншою заявкою, ніж " + id);
        }
        return request;
    }

    @Override
    public ReturnRequest changeStatus(String id, int code, String explanation) {
        ReturnRequest before = request(id);
        if (before.status().code() == code) {
            return before;
        }
        ObjectNode body = client.body().put("id", id).put("status_code", code);
        if (explanation != null && !explanation.isBlank()) {
            body.put("status_description", explanation.trim());
        }
        return VerifiedWrite.of(
                "статус " + code + " заявки " + id,
                () -> client.write("PUT", "/order-refund/update-status", body),
                () -> request(id),
                after -> after.status().code() == code);
    }

    @Override
    public ReturnRequest saveTtn(String id, String ttn) {
        ReturnRequest before = request(id);
        if (Ttn.same(before.ttn(), ttn)) {
            return before;
        }
        ObjectNode body = client.body().put("id", id).put("ttn", ttn);
        return VerifiedWrite.of(
                "номер ТТН заявки " + id,
                () -> client.write("POST", "/order-refund/save-ttn", body),
                () -> request(id),
                after -> Ttn.same(after.ttn(), ttn));
    }

    @Override
    public void markUnread(Collection<String> ids) {
        ObjectNode body = client.body();
        ArrayNode list = body.putArray("order_refund_ids");
        ids.forEach(list::add);
        client.write("PUT", "/order-refund/mass-unread", body);
    }

    @Override
    public List<ReturnStatus> statuses() {
        JsonNode listed = Json.at(client.get("/order-refund/search-data", Map.of()), "status");
        List<ReturnStatus> statuses = new ArrayList<>();
        for (JsonNode record : listed) {
            ReturnStatus status = Json.optional(() -> ReturnRequestMapper.status(record));
            if (status != null) {
                statuses.add(status);
            }
        }
        if (statuses.isEmpty()) {
            throw new UnreadableAnswer("ROZETKA не назвала жодного статусу заявок на повернення");
        }
        return statuses;
    }

    private static String checked(String id) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("no id of a return request");
        }
        return id;
    }
}
