package ua.sellerdesk.shipping.ukrposhta;

import java.util.Locale;

/** Names of places as people write them and as the directory has them. */
final class PlaceNames {

    private static final String SETTLEMENT_KIND = "(?iu)^(м|с|смт|с-ще|селище|місто|село)(\\.\\s*|\\s+)";
    private static final String STREET_KIND =
            "(?iu)^(вулиця|вул|проспект|просп|пр-т|пр|бульвар|бульв|б-р|провулок|пров|площа|пл|набережна|наб|узвіз|шосе|"
                    + "майдан|проїзд|тупик|туп|алея)(\\.\\s*|\\s+)";

    private PlaceNames() {}

    /** A settlement's name without its kind. */
    static String settlement(String written) {
        return tidy(written).replaceFirst(SETTLEMENT_KIND, "");
    }

    /** A street's name without its kind. */
    static String street(String written) {
        return tidy(written).replaceFirst(STREET_KIND, "");
    }

    /** The kind before a street's name, without a dot; empty where there is none. */
    static String streetKind(String written) {
        String whole = tidy(written);
        return kind(whole.substring(0, whole.length() - street(whole).length()));
    }

    /** One of two writings of a kind may be cut: "просп." is "проспект". */
    static boolean sameKind(String one, String other) {
        String a = kind(one);
        String b = kind(other);
        return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
    }

    /** A region's name without the word for region. */
    static String region(String written) {
        return tidy(written.replaceAll("(?iu)\\s*(область|обл\\.?)\\s*", " "));
    }

    static boolean same(String one, String other) {
        return tidy(one).equalsIgnoreCase(tidy(other));
    }

    private static String kind(String written) {
        return written.replace(".", "").trim().toLowerCase(Locale.ROOT);
    }

    private static String tidy(String written) {
        return written.replaceAll("[’ʼ`‘]", "'").replaceAll("\\s+", " ").trim();
    }
}
