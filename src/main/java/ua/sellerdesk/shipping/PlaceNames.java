package ua.sellerdesk.shipping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of places without the words around them, so that what people and the marketplace write meets the directories. */
public final class PlaceNames {

    private static final Pattern SETTLEMENT_KIND = kind("м|місто|с|село|смт|с-ще|селище");
    private static final Pattern STREET_KIND = kind("вул|вулиця|просп|пр-т|проспект|пров|провулок|бул|бульв|б-р|бульвар"
            + "|пл|площа|узв|узвіз|наб|набережна|туп|тупик|ш|шосе|пр|проїзд|мкр|мікрорайон|майдан|алея|лінія|дорога");

    private PlaceNames() {}

    /** One kind of apostrophe, one blank between words; empty for null. */
    public static String plain(String text) {
        return text == null
                ? ""
                : text.replaceAll("[’‘ʼ`´ʹ]", "'").replaceAll("\\s+", " ").trim();
    }

    /** However the apostrophes, quotes, spaces and capitals are written. */
    public static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    /** A settlement's name without its kind. */
    public static String settlement(String written) {
        return without(SETTLEMENT_KIND, written);
    }

    /** A region's name without the word for region; that of a city which is its own region is the city's. */
    public static String region(String written) {
        return settlement(plain(written).replaceAll("(?iu)\\s*(область|обл\\.?)\\s*", " "));
    }

    /** A street's name without the kind before it. */
    public static String street(String written) {
        return without(STREET_KIND, written);
    }

    /**
     * Whether the kind before a street's name is that of the directory, one of them perhaps cut short: "просп." is
     * "проспект". False where either is missing.
     */
    public static boolean sameStreetKind(String kind, String written) {
        Matcher before = STREET_KIND.matcher(plain(written));
        String known = comparable(kind).replace(".", "");
        if (known.isEmpty() || !before.lookingAt()) {
            return false;
        }
        String told = before.group(1).toLowerCase(Locale.ROOT);
        return known.startsWith(told) || told.startsWith(known);
    }

    private static String comparable(String name) {
        return plain(name).replace('"', '\'').toLowerCase(Locale.ROOT);
    }

    private static Pattern kind(String kinds) {
        return Pattern.compile("(" + kinds + ")(\\.\\s*|\\s+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String without(Pattern kind, String written) {
        String whole = plain(written);
        Matcher matcher = kind.matcher(whole);
        return matcher.lookingAt() ? whole.substring(matcher.end()).trim() : whole;
    }
}
