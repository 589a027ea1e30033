package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.table.DataTable;

/** What Nova Poshta's errors mean, from {@code carriers/nova-poshta-errors.csv}. */
final class NovaPoshtaErrors {

    static final String TOO_MANY = "Нова пошта обмежила кількість запитів";

    private record Known(String kind, String words) {}

    private final Map<String, Known> codes = DataTable.rows("carriers/nova-poshta-errors.csv", ',').stream()
            .collect(Collectors.toMap(r -> r.get("code"), r -> new Known(r.get("kind"), r.get("words")), (a, b) -> a));

    /**
     * What an answer without success is to its caller.
     *
     * @return {@link CarrierBusy}, {@link CarrierRefusal}, {@link CarrierUnavailable} where ops must mend the key, or {@link HttpFault} where the carrier failed while it may
     *     have acted
     */
    RuntimeException of(JsonNode envelope) {
        List<String> errorCodes = texts(envelope.path("errorCodes"));
        List<String> errors = texts(envelope.path("errors"));
        Set<String> kinds = errorCodes.stream()
                .map(codes::get)
                .filter(Objects::nonNull)
                .map(Known::kind)
                .collect(Collectors.toSet());
        if (kinds.contains("THROTTLED")
                || kinds.contains("DAILY_LIMIT")
                || errors.stream().anyMatch(error -> error.matches("(?i)too? many requests.*"))) {
            return new CarrierBusy(TOO_MANY);
        }
        if (kinds.contains("UNAVAILABLE") || kinds.contains("TRANSIENT")) {
            return new HttpFault(
                    HttpFault.Kind.UNREADABLE, "Nova Poshta failed while it may have acted: " + errorCodes);
        }
        String words = words(errorCodes, errors);
        if (kinds.contains("CONFIG")) {
            return new CarrierUnavailable(words + ": перевірте sellerdesk.carriers.nova-poshta.api-key", null);
        }
        return new CarrierRefusal(errorCodes, words.isBlank() ? "Нова пошта відмовила без пояснення" : words);
    }

    /** Our words for the codes we know, the carrier's for the others; texts and codes mostly come in pairs. */
    private String words(List<String> errorCodes, List<String> errors) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(errorCodes.size(), errors.size()); i++) {
            Known known = i < errorCodes.size() ? codes.get(errorCodes.get(i)) : null;
            if (known != null) {
                words.add(known.words());
            } else if (i < errors.size()) {
                words.add(errors.get(i));
            }
        }
        return words.stream().distinct().collect(Collectors.joining("; "));
    }

    /** Errors come as an array, or as an object keyed by a reference. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode()) {
            texts.add(node.asText(""));
        }
        node.forEach(item -> texts.add(item.isValueNode() ? item.asText("") : item.toString()));
        texts.removeIf(String::isBlank);
        return texts;
    }
}
