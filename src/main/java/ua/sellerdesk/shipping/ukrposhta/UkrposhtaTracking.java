package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.barcode;
import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PhaseTable;

/**
 * Where parcels are. StatusTracking knows a parcel once a post office has taken it; before, only eCom does, and only
 * one that was made by its interface.
 */
@Component
class UkrposhtaTracking {

    private static final String NOT_FOUND = "NOT_FOUND";

    /** Whole stories come for so many numbers a call. */
    private static final int MOST_STORIES = 50;

    private final UkrposhtaClient client;
    private final UkrposhtaProperties settings;
    private final PhaseTable phases;

    UkrposhtaTracking(UkrposhtaClient client, UkrposhtaProperties settings, PhaseTable phases) {
        this.client = client;
        this.settings = settings;
        this.phases = phases;
    }

    /** As {@link ua.sellerdesk.shipping.Carrier#track} says. */
    List<ParcelStatus> statuses(List<String> numbers) {
        try {
            List<ParcelStatus> answers = new ArrayList<>();
            Set<String> unknown =
                    settings.trackingToken().isEmpty() ? new TreeSet<>(numbers) : followed(numbers, answers);
            notYetTaken(unknown, answers);
            return answers;
        } catch (KeyRefused refused) {
            throw new CarrierUnavailable(refused.getMessage(), refused);
        }
    }

    /**
     * The day the parcel came to its post office, in Kyiv; empty while it has not.
     *
     * @throws CarrierUnavailable when no usable answer came
     */
    Optional<LocalDate> arrived(String number) {
        return stories(List.of(number)).getOrDefault(number, List.of()).stream()
                .filter(event -> in(Phase.AT_PICKUP_POINT, code(event)))
                .map(event -> UkrposhtaFields.day(event, "date"))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    /**
     * One number that the carrier finds malformed makes it refuse the whole call: the rest is asked without it.
     *
     * @return those that tracking does not know
     */
    private Set<String> followed(List<String> numbers, List<ParcelStatus> answers) {
        Optional<JsonNode> asked;
        try {
            asked = client.statuses("statuses/last/with-not-found", numbers);
        } catch (KeyRefused refused) {
            throw refused;
        } catch (CarrierRefusal refusal) {
            if (numbers.size() == 1) {
                return Set.copyOf(numbers);
            }
            int half = numbers.size() / 2;
            Set<String> unknown = new LinkedHashSet<>(followed(numbers.subList(0, half), answers));
            unknown.addAll(followed(numbers.subList(half, numbers.size()), answers));
            return unknown;
        }
        if (asked.isEmpty()) {
            return new LinkedHashSet<>(numbers);
        }
        JsonNode answer = asked.get();
        boolean bare = answer.isArray() && !answer.isEmpty();
        if (!bare && !answer.has("found") && !answer.has("notFound")) {
            throw new CarrierUnavailable("Відповідь Укрпошти про відправлення не вдалося прочитати", null);
        }
        Map<String, List<JsonNode>> events = events(answer, numbers);
        List<ParcelStatus> told = new ArrayList<>();
        events.forEach((number, all) -> told.add(status(number, last(all))));
        answers.addAll(knowingTheWayBack(told));
        Set<String> unknown = new LinkedHashSet<>();
        answer.path("notFound").forEach(number -> unknown.add(barcode(number.asText(""))));
        unknown.removeAll(events.keySet());
        unknown.retainAll(numbers);
        return unknown;
    }

    /**
     * On its way back a parcel passes the same steps, and waits for its sender as it did for the buyer: only the whole
     * story tells, and it is asked for where the buyer would be called in vain.
     */
    private List<ParcelStatus> knowingTheWayBack(List<ParcelStatus> told) {
        List<String> waiting = told.stream()
                .filter(status -> status.phase().equals(Optional.of(Phase.AT_PICKUP_POINT)))
                .map(ParcelStatus::ttn)
                .toList();
        Set<String> back = new HashSet<>();
        for (int from = 0; from < waiting.size(); from += MOST_STORIES) {
            List<String> some = waiting.subList(from, Math.min(from + MOST_STORIES, waiting.size()));
            stories(some).forEach((number, all) -> {
                if (all.stream().anyMatch(event -> in(Phase.RETURNING, code(event)))) {
                    back.add(number);
                }
            });
        }
        return told.stream()
                .map(status -> back.contains(status.ttn()) ? returning(status) : status)
                .toList();
    }

    /** All that is known of each; nothing where the carrier tells no stories, though it told what was last. */
    private Map<String, List<JsonNode>> stories(List<String> numbers) {
        try {
            return client.statuses("statuses/with-not-found", numbers)
                    .map(answer -> events(answer, numbers))
                    .orElse(Map.of());
        } catch (KeyRefused refused) {
            throw refused;
        } catch (CarrierRefusal refusal) {
            return Map.of();
        }
    }

    private static ParcelStatus returning(ParcelStatus told) {
        return new ParcelStatus(
                told.ttn(),
                told.code(),
                told.words(),
                Optional.of(Phase.RETURNING),
                told.changed(),
                null,
                null,
                null,
                false,
                told.cash());
    }

    private boolean in(Phase phase, String code) {
        return phases.phase(UkrposhtaCarrier.CODE, code).equals(Optional.of(phase));
    }

    /** By the numbers as they were asked. */
    private static Map<String, List<JsonNode>> events(JsonNode answer, List<String> numbers) {
        Map<String, List<JsonNode>> events = new LinkedHashMap<>();
        JsonNode found = answer.isArray() ? answer : answer.path("found");
        if (found.isArray()) {
            found.forEach(item ->
                    UkrposhtaFields.rows(item).forEach(event -> add(events, barcode(text(event, "barcode")), event)));
        } else {
            found.fields().forEachRemaining(entry -> UkrposhtaFields.rows(entry.getValue())
                    .forEach(event -> add(events, barcode(entry.getKey()), event)));
        }
        events.keySet().retainAll(numbers);
        return events;
    }

    private static void add(Map<String, List<JsonNode>> events, String number, JsonNode event) {
        events.computeIfAbsent(number, key -> new ArrayList<>()).add(event);
    }

    private static JsonNode last(List<JsonNode> events) {
        JsonNode last = events.get(0);
        for (JsonNode event : events) {
            if (!moment(event).isBefore(moment(last))) {
                last = event;
            }
        }
        return last;
    }

    private static Instant moment(JsonNode event) {
        Instant moment = UkrposhtaFields.moment(event, "date");
        return moment == null ? Instant.MIN : moment;
    }

    private ParcelStatus status(String number, JsonNode event) {
        return status(number, code(event), text(event, "eventName"), UkrposhtaFields.moment(event, "date"));
    }

    /** The event, with its reason where the table tells it apart: a parcel given back to the sender is "delivered" too. */
    private String code(JsonNode event) {
        // the carrier's own tables write codes with a space
        String code = text(event, "event").replaceAll("[\\s\\h]", "");
        String withReason = code + "/" + text(event, "eventReason_id");
        return phases.phase(UkrposhtaCarrier.CODE, withReason).isPresent() ? withReason : code;
    }

    private ParcelStatus status(String number, String code, String words, Instant changed) {
        return new ParcelStatus(
                number,
                code,
                words.isEmpty() ? phases.words(UkrposhtaCarrier.CODE, code).orElse("") : words,
                phases.phase(UkrposhtaCarrier.CODE, code),
                changed,
                null,
                null,
                null,
                false,
                phases.cash(UkrposhtaCarrier.CODE, code));
    }

    /** Should eCom fail on the way, the others have no answer for now. */
    private void notYetTaken(Set<String> numbers, List<ParcelStatus> answers) {
        for (String number : numbers) {
            try {
                answers.add(
                        settings.asksEcom()
                                ? lifecycle(number)
                                : ParcelStatus.notFound(number, NOT_FOUND, notFoundWords()));
            } catch (CarrierUnavailable failed) {
                if (answers.isEmpty()) {
                    throw failed;
                }
                return;
            }
        }
    }

    private ParcelStatus lifecycle(String number) {
        Optional<JsonNode> known;
        try {
            known = client.find("shipments/barcode/" + UkrposhtaClient.segment(number) + "/lifecycle", Map.of())
                    .map(UkrposhtaTracking::latest)
                    .filter(lifecycle -> !UkrposhtaFields.lifecycle(lifecycle).isEmpty());
        } catch (KeyRefused refused) {
            throw refused;
        } catch (CarrierRefusal malformed) {
            return ParcelStatus.notFound(number, NOT_FOUND, malformed.getMessage());
        }
        return known.map(lifecycle -> status(
                        number,
                        UkrposhtaFields.lifecycle(lifecycle),
                        "",
                        UkrposhtaFields.moment(
                                lifecycle.path("lifecycle").isObject() ? lifecycle.path("lifecycle") : lifecycle,
                                "statusDate")))
                .orElseGet(() -> ParcelStatus.notFound(number, NOT_FOUND, notFoundWords()));
    }

    /** It comes as one status or as the list of all. */
    private static JsonNode latest(JsonNode answer) {
        List<JsonNode> all = UkrposhtaFields.rows(answer);
        JsonNode latest = all.isEmpty() ? answer : all.get(0);
        for (JsonNode one : all) {
            if (!statusDate(one).isBefore(statusDate(latest))) {
                latest = one;
            }
        }
        return latest;
    }

    private static Instant statusDate(JsonNode lifecycle) {
        Instant moment = UkrposhtaFields.moment(lifecycle, "statusDate");
        return moment == null ? Instant.MIN : moment;
    }

    private String notFoundWords() {
        return phases.words(UkrposhtaCarrier.CODE, NOT_FOUND).orElse("");
    }
}
