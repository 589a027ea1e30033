package ua.sellerdesk.shipping.novaposhta;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of places without the words around them, so that the marketplace's meet those of the directory. */
final class PlaceNames {

    private static final Pattern SETTLEMENT_KIND = kind("м|місто|с|село|смт|с-ще|селище");
    private static final Pattern STREET_KIND = kind("вул|вулиця|просп|пр-т|проспект|пров|провулок|бул|бульв|б-р|бульвар"
            + "|пл|площа|узв|узвіз|наб|набережна|туп|тупик|ш|шосе|пр|проїзд|мкр|мікрорайон|майдан|алея|лінія|дорога");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PlaceNames() {}

    static String settlement(String written) {
        return without(SETTLEMENT_KIND, written);
    }

    static String street(String written) {
        return without(STREET_KIND, written);
    }

    /** Whether both streets are, as far as written, of one kind: "вул." and "вулиця". */
    static boolean sameKind(String one, String other) {
        String first = kindOf(one);
        String second = kindOf(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String kindOf(String written) {
        Matcher kind = STREET_KIND.matcher(written.trim() + " ");
        return kind.lookingAt() ? kind.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The region's name without the word for region. */
    static String region(String written) {
        return written == null
                ? ""
                : written.replaceAll("(?iu)\\s*(область|обл\\.?)\\s*", " ").trim();
    }

    /** The number of a pick-up point out of such words as "Відділення №12 (до 30 кг)"; empty where there is none. */
    static String pointNumber(String written) {
        Matcher number = NUMBER.matcher(written == null ? "" : written);
        return number.find() ? number.group() : "";
    }

    /** However the apostrophes, spaces and capitals are written. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("[’ʼ`´\"]", "'").replaceAll("\\s+", " ").trim().toLowerCase(Locale.ROOT);
    }

    private static Pattern kind(String kinds) {
        return Pattern.compile("(" + kinds + ")(\\.\\s*|\\s+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String without(Pattern kind, String written) {
        if (written == null) {
            return "";
        }
        Matcher matcher = kind.matcher(written.trim());
        return matcher.lookingAt() ? written.trim().substring(matcher.end()).trim() : written.trim();
    }
}
