package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PhaseTable;

/** Where parcels are. One number that the carrier does not know makes it refuse a whole call. */
@Component
class TrackStatuses {

    private final RozetkaDeliveryClient client;
    private final PhaseTable phases;

    TrackStatuses(RozetkaDeliveryClient client, PhaseTable phases) {
        this.client = client;
        this.phases = phases;
    }

    /**
     * The parcels of these numbers; mostly in one call, and in as few as there must be where some are unknown.
     *
     * @throws CarrierUnavailable when no usable answer came
     */
    List<ParcelStatus> of(List<String> numbers) {
        // a text of another form may be refused for its form: it must not take the rest with it
        List<ParcelStatus> statuses = new ArrayList<>(
                ask(numbers.stream().filter(number -> number.matches("\\d+")).toList()));
        statuses.addAll(
                ask(numbers.stream().filter(number -> !number.matches("\\d+")).toList()));
        return statuses;
    }

    /** The phase that a row of the carrier's list tells; empty for one the table does not know. */
    Optional<Phase> phase(JsonNode row) {
        return phases.phase(RozetkaDeliveryCarrier.CODE, code(last(row)));
    }

    private List<ParcelStatus> ask(List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        try {
            return client
                    .ask("/api/track/status", RozetkaDeliveryClient.query("id", numbers))
                    .rows()
                    .orElseThrow(() ->
                            new CarrierUnavailable("Відповідь ROZETKA Delivery про посилки не вдалося прочитати", null))
                    .stream()
                    .flatMap(this::status)
                    .toList();
        } catch (CarrierRefusal refusal) {
            if (!spoiled(refusal, numbers)) {
                throw new CarrierUnavailable(refusal.getMessage(), refusal);
            }
            return numbers.size() == 1 ? List.of(notFound(numbers.get(0))) : apart(numbers, refusal);
        }
    }

    private static boolean spoiled(CarrierRefusal refusal, List<String> numbers) {
        boolean oddForm = !numbers.get(0).matches("\\d+");
        return refusal.codes().contains(RozetkaDeliveryWire.NOT_THERE)
                || oddForm && refusal.codes().contains(RozetkaDeliveryWire.MALFORMED);
    }

    /** Without those that the refusal names; where it names none, or all, by halves. */
    private List<ParcelStatus> apart(List<String> numbers, CarrierRefusal refusal) {
        List<String> named = numbers.stream()
                .filter(number -> names(refusal.getMessage(), number))
                .toList();
        List<ParcelStatus> statuses = new ArrayList<>();
        if (!named.isEmpty() && named.size() < numbers.size()) {
            named.forEach(number -> statuses.add(notFound(number)));
            statuses.addAll(ask(
                    numbers.stream().filter(number -> !named.contains(number)).toList()));
            return statuses;
        }
        int half = numbers.size() / 2;
        statuses.addAll(ask(numbers.subList(0, half)));
        statuses.addAll(ask(numbers.subList(half, numbers.size())));
        return statuses;
    }

    private static boolean names(String words, String number) {
        int at = words.indexOf(number);
        int end = at + number.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)))
                && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
    }

    private ParcelStatus notFound(String number) {
        return ParcelStatus.notFound(
                number,
                RozetkaDeliveryWire.NOT_THERE,
                phases.words(RozetkaDeliveryCarrier.CODE, RozetkaDeliveryWire.NOT_THERE)
                        .orElse(""));
    }

    /** Nothing where the row tells no number or no status. */
    private Stream<ParcelStatus> status(JsonNode row) {
        JsonNode last = last(row);
        String number = text(row, "track_id", "id");
        String code = code(last);
        if (number.isEmpty() || code.isEmpty()) {
            return Stream.empty();
        }
        String words = text(last, "status_name", "name");
        return Stream.of(new ParcelStatus(
                number,
                code,
                words.isEmpty()
                        ? phases.words(RozetkaDeliveryCarrier.CODE, code).orElse("")
                        : words,
                phases.phase(RozetkaDeliveryCarrier.CODE, code),
                RozetkaDeliveryDates.moment(last.path("date")),
                null,
                RozetkaDeliveryDates.day(row.path("delivery_date")),
                // a parcel that goes back keeps its number
                null,
                false,
                phases.cash(RozetkaDeliveryCarrier.CODE, code)));
    }

    /** The status that holds now: the one named so, else the latest of all. */
    private static JsonNode last(JsonNode row) {
        JsonNode named = row.path("last_status");
        JsonNode last = named.isArray() ? named.path(0) : named;
        if (!code(last).isEmpty()) {
            return last;
        }
        JsonNode latest = row.path("status");
        Instant at = Instant.MIN;
        for (JsonNode status : row.path("statuses")) {
            Instant moment = RozetkaDeliveryDates.moment(status.path("date"));
            if (moment != null && !moment.isBefore(at)) {
                latest = status;
                at = moment;
            }
        }
        return latest;
    }

    /** A name such as {@code planned}, or a number such as {@code 40040}. */
    private static String code(JsonNode status) {
        if (status.isValueNode()) {
            return status.isNull() ? "" : status.asText("").trim();
        }
        JsonNode code = status.path("status");
        return code.isObject() ? text(code, "status", "code", "id") : text(status, "status", "code", "id");
    }
}
