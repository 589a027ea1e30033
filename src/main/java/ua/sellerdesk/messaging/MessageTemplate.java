package ua.sellerdesk.messaging;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with {placeholders}. A line that begins with {@code "? "} is left out where one of its placeholders is not
 * known; anywhere else that is a fault.
 */
record MessageTemplate(String name, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");
    private static final String OPTIONAL = "? ";

    String render(Map<String, String> facts) {
        return text.lines()
                .filter(line -> !line.startsWith(OPTIONAL) || complete(line, facts))
                .map(line -> line.startsWith(OPTIONAL) ? line.substring(OPTIONAL.length()) : line)
                .map(line -> fill(line, facts))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private boolean complete(String line, Map<String, String> facts) {
        return PLACEHOLDER.matcher(line).results().allMatch(found -> known(facts.get(found.group(1))));
    }

    private String fill(String line, Map<String, String> facts) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> {
            String value = facts.get(found.group(1));
            if (!known(value)) {
                throw new PlaceholderMissing(name, found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static boolean known(String value) {
        return value != null && !value.isBlank();
    }
}
