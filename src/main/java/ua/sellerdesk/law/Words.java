package ua.sellerdesk.law;

import java.util.Locale;

/** Constants as the tables write them: small letters, words joined by hyphens. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null for null; throws IllegalArgumentException for a word that is none of the constants. */
    public static <E extends Enum<E>> E read(Class<E> type, Object word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
