package ua.sellerdesk.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of the marketplace's chat: no links, no telephone numbers or mail addresses, none of {@code = + < >}, no
 * unreadable symbols. Text is made to fit, and what had to be changed is told.
 */
class ChatRules {

    private static final Map<Character, String> REPLACEMENTS =
            Map.of('=', "-", '+', "&", '<', "«", '>', "»", '\u00A0', " ", '\t', " ");

    private static final Pattern MAIL = Pattern.compile("[\\w.%-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?|ftp|tg|viber)://\\S+|\\bwww\\.\\S+"
                    + "|(?<![\\p{L}\\d.-])[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*"
                    + "\\.(?:com|ua|net|org|info|biz|shop|store|online|site|me|укр|io|eu|pl)(?![\\p{L}\\d-])(?:[/?]\\S*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    // Ten digits from 0, with or without 38 before; or an international number with its plus. A longer run of digits
    // is a tracking number. Dots do not separate groups here, or "05.08.2026 14:00" would pass for a telephone.
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\d])(?:\\+?3?8[ -]?)?\\(?0[ -]?\\d{2}\\)?[ -]?"
            + "(?:\\d{3}[ -]?\\d{2}[ -]?\\d{2}|\\d{2}[ -]?\\d{2}[ -]?\\d{3}|\\d{3}[ -]?\\d{4})(?![\\p{L}\\d])"
            + "|\\+\\d[\\d() -]{8,16}\\d");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** Text as the chat takes it. */
    Fitted fit(String text) {
        List<String> changes = new ArrayList<>();
        String fitted = without(MAIL, text, "mail address", changes);
        fitted = without(LINK, fitted, "link", changes);
        fitted = without(PHONE, fitted, "telephone number", changes);
        return new Fitted(tidy(plain(fitted, changes)), changes);
    }

    /** A number of an order or a parcel: whatever it looks like, it is not a telephone. */
    Fitted fitNumber(String number) {
        return NUMBER.matcher(number.strip()).matches() ? new Fitted(number.strip(), List.of()) : fit(number);
    }

    private static String without(Pattern forbidden, String text, String what, List<String> changes) {
        var found = forbidden.matcher(text);
        if (!found.find()) {
            return text;
        }
        changes.add(what + " left out");
        return found.replaceAll("");
    }

    private static String plain(String text, List<String> changes) {
        StringBuilder plain = new StringBuilder();
        boolean replaced = false;
        boolean leftOut = false;
        for (int point : text.replace("\r\n", "\n").codePoints().toArray()) {
            String other = Character.isBmpCodePoint(point) ? REPLACEMENTS.get((char) point) : null;
            if (other != null) {
                replaced |= !other.equals(" ");
                plain.append(other);
            } else if (readable(point)) {
                plain.appendCodePoint(point);
            } else {
                leftOut = true;
            }
        }
        if (replaced) {
            changes.add("forbidden characters replaced");
        }
        if (leftOut) {
            changes.add("unreadable characters left out");
        }
        return plain.toString();
    }

    private static boolean readable(int point) {
        if (point == '\n' || point == '№') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.OTHER_SYMBOL -> false;
            default -> true;
        };
    }

    private static String tidy(String text) {
        return text.replaceAll(" {2,}", " ")
                .replaceAll(" +([.,;:!?])", "$1")
                .replaceAll("(?m)^ +| +$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** @param changes what had to be changed, without the changed words themselves; empty when nothing was */
    record Fitted(String text, List<String> changes) {}
}
