package ua.sellerdesk.casework;

import java.util.Optional;
import java.util.regex.Pattern;

/** A parcel's number as people type it. */
public final class ParcelNumber {

    private static final Pattern LOOKS_RIGHT = Pattern.compile("[A-Za-z0-9-]{5,60}");

    private ParcelNumber() {}

    /** Without its spaces; empty where it cannot be one. */
    public static Optional<String> read(String typed) {
        return Optional.ofNullable(typed)
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> LOOKS_RIGHT.matcher(text).matches());
    }
}
