package ua.sellerdesk.law;

import java.time.LocalDate;
import java.util.Locale;

/** How the tables write what Java has; constants in small letters, their words joined by hyphens. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Days are ISO text there, as REST clients send them. */
    public static String of(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Null for null; throws IllegalArgumentException for a word that is none of the constants. */
    public static <E extends Enum<E>> E read(Class<E> type, Object word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
