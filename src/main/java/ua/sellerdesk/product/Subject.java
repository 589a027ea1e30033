package ua.sellerdesk.product;

import java.util.Locale;

/**
 * Whom a row speaks of.
 *
 * @param name an article or a brand as it was written
 */
public record Subject(Kind kind, String name) {

    /** The longest article or brand that is taken, in characters. */
    static final int LONGEST = 200;

    public enum Kind {
        ARTICLE,
        BRAND
    }

    public Subject {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A row speaks of an article or a brand");
        }
        name = name.strip().replaceAll("\\s+", " ");
    }

    public static Subject article(String article) {
        return new Subject(Kind.ARTICLE, article);
    }

    public static Subject brand(String brand) {
        return new Subject(Kind.BRAND, brand);
    }

    /** The same for all ways to write the name: neither case nor blanks tell goods apart. */
    String key() {
        return name.toUpperCase(Locale.ROOT);
    }
}
