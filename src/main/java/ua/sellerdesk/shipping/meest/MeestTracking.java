package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.rows;
import static ua.sellerdesk.shipping.meest.MeestJson.text;
import static ua.sellerdesk.shipping.meest.MeestJson.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PhaseTable;

/** What happened to parcels: number by number, or all of a span of time at once. */
@Component
class MeestTracking {

    static final Duration LONGEST_SPAN = Duration.ofHours(2);
    static final String CREATED = "2";
    static final String DELETED = "3";

    private final MeestClient client;
    private final MeestLookup lookup;
    private final PhaseTable phases;

    MeestTracking(MeestClient client, MeestLookup lookup, PhaseTable phases) {
        this.client = client;
        this.lookup = lookup;
        this.phases = phases;
    }

    /** What is known of each; where the carrier stops answering midway, the rest is left out. */
    List<ParcelStatus> track(Collection<String> ttns) {
        List<ParcelStatus> answers = new ArrayList<>();
        for (String ttn : ttns) {
            try {
                status(ttn).ifPresent(answers::add);
            } catch (CarrierRefusal refusal) {
                if (refusal.codes().contains(MeestAnswer.UNAUTHORIZED)) {
                    throw refusal;
                }
                // one odd number must not keep the news of the others
            } catch (CarrierUnavailable stopped) {
                if (answers.isEmpty()) {
                    throw stopped;
                }
                return answers;
            }
        }
        return answers;
    }

    /** Events begin with the hand-over, so a parcel without any may still exist. */
    private Optional<ParcelStatus> status(String ttn) {
        Optional<ParcelStatus> last = last(ttn);
        if (last.isPresent()) {
            return last;
        }
        return Optional.of(
                lookup.parcel(ttn, MeestLookup.By.BAR_CODE).isPresent()
                        ? status(
                                ttn,
                                CREATED,
                                phases.words(MeestCarrier.CODE, CREATED).orElse(""),
                                null)
                        : ParcelStatus.notFound(ttn, "", "Meest не знає такого номера"));
    }

    /** The latest event; empty where nothing happened yet, or the carrier does not know the number. */
    Optional<ParcelStatus> last(String ttn) {
        try {
            List<ParcelStatus> events = events(client.askInTurn(MeestWire.path("tracking", ttn)), ttn);
            return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
        } catch (CarrierRefusal refusal) {
            if (MeestAnswer.absent(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** All events of the span, oldest first. */
    List<ParcelStatus> happened(Instant from, Instant to) {
        List<ParcelStatus> events = new ArrayList<>();
        LocalDateTime[] span = MeestDates.onTheWall(from, to);
        LocalDateTime start = span[0];
        do {
            // on the night when an hour is left out, two hours show as three
            LocalDateTime end = start.plus(LONGEST_SPAN).isBefore(span[1]) ? start.plus(LONGEST_SPAN) : span[1];
            events.addAll(events(period(start, end), null));
            start = end;
        } while (start.isBefore(span[1]));
        events.sort(BY_MOMENT);
        return events;
    }

    private JsonNode period(LocalDateTime from, LocalDateTime to) {
        try {
            return client.askInTurn(
                    MeestWire.path("trackingByPeriod", MeestDates.MOMENT.format(from), MeestDates.MOMENT.format(to)));
        } catch (CarrierRefusal refusal) {
            if (MeestAnswer.absent(refusal)) {
                // nothing happened
                return MissingNode.getInstance();
            }
            throw refusal;
        }
    }

    private static final Comparator<ParcelStatus> BY_MOMENT =
            Comparator.comparing(ParcelStatus::changed, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param asked the number that was asked about, by whichever name the carrier has it; null for any */
    private List<ParcelStatus> events(JsonNode result, String asked) {
        List<ParcelStatus> events = new ArrayList<>();
        for (JsonNode row : rows(result)) {
            String number = number(row, asked);
            if (!number.isEmpty() && !code(row).isEmpty()) {
                events.add(status(number, code(row), described(row), MeestDates.moment(text(row, "eventDateTime"))));
            }
        }
        if (events.size() > 1 && BY_MOMENT.compare(events.get(0), events.get(events.size() - 1)) > 0) {
            // the newest stand first, so that of two at one moment the first is the later
            Collections.reverse(events);
        }
        events.sort(BY_MOMENT);
        return events;
    }

    private static String number(JsonNode row, String asked) {
        String barCode = text(row, "barCode");
        String own = text(row, "parcelNumber");
        if (asked == null) {
            return barCode.isEmpty() ? own : barCode;
        }
        boolean other = !barCode.isEmpty() && !barCode.equalsIgnoreCase(asked) && !own.equalsIgnoreCase(asked);
        return other ? "" : asked;
    }

    /** Documents write codes with a space for thousands. */
    private static String code(JsonNode row) {
        return text(row, "eventCode").replaceAll("[\\s\\h]", "").replaceFirst("\\.0+$", "");
    }

    private String described(JsonNode row) {
        String words = words(row, "eventDescr");
        return words.isEmpty() ? phases.words(MeestCarrier.CODE, code(row)).orElse("") : words;
    }

    private ParcelStatus status(String ttn, String code, String words, Instant changed) {
        return new ParcelStatus(
                ttn,
                code,
                words,
                phases.phase(MeestCarrier.CODE, code),
                changed,
                null,
                null,
                null,
                false,
                phases.cash(MeestCarrier.CODE, code));
    }
}
