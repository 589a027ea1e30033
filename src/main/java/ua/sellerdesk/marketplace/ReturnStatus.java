package ua.sellerdesk.marketplace;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.sellerdesk.table.DataTable;

/**
 * A status of a return request. The marketplace publishes no codes, so what one means is told by its title.
 *
 * @param code the marketplace's, to be written back
 * @param title in Ukrainian, never null: the code where the marketplace gives none
 * @param meaning never null
 */
public record ReturnStatus(int code, String title, Meaning meaning) {

    private static final List<Map<String, String>> ROWS = DataTable.rows("marketplace/return-statuses.csv", ';');

    private static final Map<String, Meaning> BY_TITLE = ROWS.stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> TitleWords.plain(row.get("title")), row -> Meaning.valueOf(row.get("meaning"))));

    /** @param title null where the marketplace gives none */
    public static ReturnStatus of(int code, String title) {
        return new ReturnStatus(
                code,
                title == null ? String.valueOf(code) : title,
                BY_TITLE.getOrDefault(TitleWords.plain(title), Meaning.UNKNOWN));
    }

    /** The title that a meaning usually has, for people; not for {@link Meaning#UNKNOWN}. */
    static String usualTitle(Meaning meaning) {
        return ROWS.stream()
                .filter(row -> Meaning.valueOf(row.get("meaning")) == meaning)
                .findFirst()
                .orElseThrow()
                .get("title");
    }

    /** The stages of a request in their usual order. */
    public enum Meaning {
        NEW,
        AWAITING_PARCEL,
        RECEIVED,
        AT_SERVICE_CENTRE,
        BACK_FROM_SERVICE_CENTRE,
        REFUNDED,
        /** The goods, repaired or others, went to the buyer. */
        GOODS_SENT,
        /** Also of a request that was called off. */
        REFUSED,
        /** A title that the file does not know. */
        UNKNOWN;

        /** Nothing is left to be done about the request. */
        public boolean over() {
            return this == REFUNDED || this == GOODS_SENT || this == REFUSED;
        }
    }
}
