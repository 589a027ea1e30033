package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.Page;

/** Reads one page of a search: what cannot be read is set aside, what {@code _meta} says is believed where it can be. */
final class Listing<R> {

    private final String field;
    private final String idPattern;
    private final boolean recordsArePersonal;
    private final Function<JsonNode, R> mapper;

    /**
     * @param field the list's name in the content
     * @param idPattern what a record's own name looks like
     * @param recordsArePersonal whether records hold what must not be kept as it came
     * @param mapper may throw {@link Json.UnreadableValue}
     */
    Listing(String field, String idPattern, boolean recordsArePersonal, Function<JsonNode, R> mapper) {
        this.field = field;
        this.idPattern = idPattern;
        this.recordsArePersonal = recordsArePersonal;
        this.mapper = mapper;
    }

    /** @param number of the page, counted from 1 */
    Page<R> read(JsonNode content, int number) {
        JsonNode records = Json.at(content, field);
        if (!records.isArray() && !records.isObject()) {
            throw new MarketplaceUnavailable("ROZETKA відповіла без списку " + field, null);
        }
        List<R> read = new ArrayList<>();
        List<Marketplace.UnreadableRecord> unreadable = new ArrayList<>();
        for (JsonNode record : records) {
            try {
                read.add(mapper.apply(record));
            } catch (Json.UnreadableValue e) {
                unreadable.add(new Marketplace.UnreadableRecord(
                        key(record), e.getMessage(), recordsArePersonal ? null : record.toString()));
            }
        }
        // where the count is missing, reading goes on until a page brings nothing new
        Integer pageCount = meta(content, "pageCount");
        boolean last = records.isEmpty() || pageCount != null && number >= pageCount;
        return new Page<>(read, unreadable, last, meta(content, "totalCount"));
    }

    /** Null where it is missing or cannot be read. */
    private static Integer meta(JsonNode content, String field) {
        try {
            return Json.number(Json.at(content, "_meta"), field);
        } catch (Json.UnreadableValue e) {
            return null;
        }
    }

    private String key(JsonNode record) {
        String id = Json.text(record, "id");
        return id != null && id.matches(idPattern)
                ? id
                : "?" + UUID.nameUUIDFromBytes(record.toString().getBytes(StandardCharsets.UTF_8));
    }
}
