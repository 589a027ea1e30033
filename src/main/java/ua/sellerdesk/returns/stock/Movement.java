package ua.sellerdesk.returns.stock;

import java.util.Objects;
import org.springframework.util.Assert;

/**
 * Goods of one order line that came back, and where they went.
 *
 * @param caseKey the return's key, such as {@code 812345678/AB123}
 * @param lineId the marketplace's purchase id
 * @param article the seller's own article, null when the line has none; cut at 200 characters
 * @param item the goods' name; cut at 500 characters
 * @param quantity 1 or more
 * @param by the id of the user who decided it
 */
public record Movement(
        long orderNumber,
        String caseKey,
        long lineId,
        Kind kind,
        String article,
        String item,
        int quantity,
        String by) {

    /** Where returned goods go. */
    public enum Kind {
        /** Back on the shelf, to be sold again. */
        RESTOCKED,
        /** Not to be sold any more. */
        WRITTEN_OFF,
        /** Sent to the maker or the supplier. */
        TO_MAKER,
        /** To the buyer again: the goods that other entries of the case speak of are not in stock any more. */
        SENT_BACK
    }

    public Movement {
        Assert.hasText(caseKey, "A movement belongs to a return");
        Assert.notNull(kind, "A movement is of some kind");
        Assert.hasText(item, "A movement names its goods");
        Assert.isTrue(quantity >= 1, "A movement moves one piece at least");
        Assert.hasText(by, "Somebody decided on a movement");
        article = cut(article, 200);
        item = cut(item, 500);
    }

    /** The same goods moved, whoever says so and whatever they are called. */
    boolean sameAs(Movement other) {
        return orderNumber == other.orderNumber && quantity == other.quantity && Objects.equals(article, other.article);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
