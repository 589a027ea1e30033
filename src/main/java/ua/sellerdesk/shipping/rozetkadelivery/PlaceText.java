package ua.sellerdesk.shipping.rozetkadelivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of places, which every directory writes in a way of its own, brought to what can be compared. */
final class PlaceText {

    /** Words for kinds of streets and places, whole or cut short. */
    private static final Set<String> KINDS = Set.of(
            "м",
            "місто",
            "с",
            "село",
            "смт",
            "вул",
            "вулиця",
            "просп",
            "проспект",
            "пр",
            "бульв",
            "бульвар",
            "б",
            "пл",
            "площа",
            "пров",
            "провулок",
            "наб",
            "набережна",
            "шосе",
            "буд",
            "будинок",
            "т",
            "р");

    private PlaceText() {}

    /** A settlement's name without its kind. */
    static String settlement(String name) {
        return plain(name).replaceFirst("(?iu)^(м|с|смт|с-ще|селище|місто|село)(\\.\\s*|\\s+)", "");
    }

    /** A region's name without the word for region; that of a city which is its own region is the city's. */
    static String region(String name) {
        return settlement(
                plain(name).replaceAll("(?iu)\\s*(область|обл\\.?)\\s*", " ").trim());
    }

    /** The words that tell one address from another, a house's letter joined to its number. */
    static Set<String> words(String address) {
        String joined = plain(address).toLowerCase(Locale.ROOT).replaceAll("(\\d)\\s+(\\p{L})(?![\\p{L}'])", "$1$2");
        return Arrays.stream(joined.split("[^\\p{L}\\p{N}'/]+"))
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .collect(Collectors.toSet());
    }

    /** One kind of apostrophe, one blank between words; empty for null. */
    static String plain(String text) {
        return text == null
                ? ""
                : text.replaceAll("[’‘ʼ`´ʹ]", "'").replaceAll("\\s+", " ").trim();
    }
}
