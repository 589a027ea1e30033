package ua.sellerdesk.shipping.rozetkadelivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ua.sellerdesk.shipping.PlaceNames;

/** Addresses, which every directory writes in a way of its own, brought to what can be compared. */
final class AddressWords {

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

    private AddressWords() {}

    /** The words that tell one address from another, a house's letter joined to its number. */
    static Set<String> of(String address) {
        String joined =
                PlaceNames.plain(address).toLowerCase(Locale.ROOT).replaceAll("(\\d)\\s+(\\p{L})(?![\\p{L}'])", "$1$2");
        return Arrays.stream(joined.split("[^\\p{L}\\p{N}'/]+"))
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .collect(Collectors.toSet());
    }
}
