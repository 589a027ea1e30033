package ua.sellerdesk.marketplace;

import java.util.Locale;

/** Titles of the marketplace are compared by their words: case, apostrophes and punctuation differ from one to another. */
final class TitleWords {

    private TitleWords() {}

    /** Never null; empty for null. */
    static String plain(String title) {
        return title == null
                ? ""
                : title.toLowerCase(Locale.ROOT)
                        .replaceAll("['’‘ʼ`´]", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .trim();
    }
}
