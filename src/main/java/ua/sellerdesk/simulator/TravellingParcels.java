package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The parcels of one carrier's stand-in; one that goes back keeps its number. They travel by the timetable of the carrier's service in {@code journeys.csv},
 * whose steps are the marketplace's statuses; what the carrier calls a step, its own file says.
 */
final class TravellingParcels {

    private static final double DAYS_UNTIL_SCANNED = 1;
    private static final Set<Integer> GOES_BACK = Set.of(11, 12);

    private final int service;
    private final CarrierCodes codes;
    private final Supplier<String> numbers;
    private final SimulatedTime time;
    private final Chance chance;
    private final Journeys journeys;
    private final Map<String, TravellingParcel> byNumber = new LinkedHashMap<>();

    /** @param numbers makes the carrier's next number */
    TravellingParcels(
            int service,
            CarrierCodes codes,
            Supplier<String> numbers,
            SimulatedTime time,
            Chance chance,
            Journeys journeys) {
        this.service = service;
        this.codes = codes;
        this.numbers = numbers;
        this.time = time;
        this.chance = chance;
        this.journeys = journeys;
    }

    synchronized TravellingParcel add(JsonNode form, Journeys.Place place, boolean cashOnDelivery) {
        String number = numbers.get();
        TravellingParcel parcel = new TravellingParcel(
                UUID.nameUUIDFromBytes((service + " " + number).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                number,
                form,
                place,
                cashOnDelivery,
                Fate.draw(chance, cashOnDelivery),
                time.now());
        happens(parcel, time.now(), 0);
        byNumber.put(parcel.number, parcel);
        return parcel;
    }

    synchronized Optional<TravellingParcel> find(Predicate<TravellingParcel> wanted) {
        return byNumber.values().stream().filter(p -> !p.deleted).filter(wanted).findFirst();
    }

    synchronized Optional<TravellingParcel> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number)).filter(parcel -> !parcel.deleted);
    }

    synchronized List<TravellingParcel> all() {
        return byNumber.values().stream().filter(parcel -> !parcel.deleted).toList();
    }

    /** Before the carrier has it; false afterwards. */
    synchronized boolean delete(TravellingParcel parcel) {
        if (parcel.handed) {
            return false;
        }
        parcel.deleted = true;
        return true;
    }

    synchronized boolean force(String number, String code) {
        Optional<TravellingParcel> parcel = byNumber(number);
        parcel.ifPresent(p -> {
            p.forced = true;
            p.handed = true;
            p.events.add(new TravellingParcel.Event(time.now(), code));
        });
        return parcel.isPresent();
    }

    /** Sends a parcel back as if it had been refused; empty where it cannot be. */
    synchronized Optional<TravellingParcel> recall(String number) {
        Optional<TravellingParcel> parcel = byNumber(number).filter(p -> p.handed);
        parcel.ifPresent(p -> {
            p.plan.clear();
            happens(p, time.now(), 12);
        });
        return parcel;
    }

    synchronized void travel(Instant now, Set<String> handedOver) {
        for (TravellingParcel parcel : List.copyOf(byNumber.values())) {
            if (parcel.forced || parcel.deleted) {
                continue;
            }
            boolean scanned = !now.isBefore(parcel.createdAt.plus(time.days(DAYS_UNTIL_SCANNED)));
            if (!parcel.handed && (scanned || handedOver.contains(parcel.number))) {
                parcel.handed = true;
                parcel.plan = journeys.plan(service, parcel.place, parcel.fate, parcel.cashOnDelivery, now);
            }
            while (!parcel.plan.isEmpty() && !now.isBefore(parcel.plan.peek().at())) {
                Journeys.Step step = parcel.plan.poll();
                happens(parcel, step.at(), Integer.parseInt(step.code()));
            }
        }
    }

    synchronized Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        all().forEach(parcel -> {
            Integer step = codes.step(parcel.code());
            statuses.put(parcel.number, step == null || step == 0 ? null : step);
        });
        return statuses;
    }

    /** A step that the carrier has no code for goes by unsaid. */
    private void happens(TravellingParcel parcel, Instant at, int step) {
        String code = codes.code(step);
        if (!code.isEmpty() && !code.equals(parcel.code())) {
            parcel.events.add(new TravellingParcel.Event(at, code));
        }
        if (GOES_BACK.contains(step) && parcel.plan.isEmpty()) {
            parcel.plan = journeys.back(service, at);
        }
    }
}
