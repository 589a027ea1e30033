package ua.sellerdesk.product;

import java.time.LocalDate;

/** What was known of goods on a day, such as the day of their sale. */
public interface ProductFacts {

    /**
     * The facts of the article's row that applied on the day; what it does not tell comes from the row of the brand that
     * it names.
     *
     * @param article the seller's article, in any case; null or unknown gives facts of which nothing is known
     * @param day a day of Kyiv
     */
    default Facts of(String article, LocalDate day) {
        return of(article, null, day);
    }

    /** @param brand what others say the brand is, for articles whose row does not name it; may be null */
    Facts of(String article, String brand, LocalDate day);
}
