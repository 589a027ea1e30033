package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Timetables of parcels, from {@code journeys.csv}: service, place, part of the journey, days since the step before. */
@Component
@Profile("demo")
class Journeys {

    /** Where a parcel goes. */
    enum Place {
        BRANCH,
        LOCKER,
        DOOR
    }

    /** @param code the carrier's code, or the marketplace's status for carriers that have no stand-in here */
    record Step(Instant at, String code) {}

    private record Row(double from, double to, String code) {}

    private final SimulatedTime time;
    private final Chance chance;
    private final Map<String, List<Row>> parts = new LinkedHashMap<>();

    Journeys(SimulatedTime time, Chance chance) {
        this.time = time;
        this.chance = chance;
        for (String[] row : CsvFile.rows("journeys.csv")) {
            parts.computeIfAbsent(row[0] + row[1] + row[2], key -> new ArrayList<>())
                    .add(new Row(Double.parseDouble(row[3]), Double.parseDouble(row[4]), row[5]));
        }
    }

    Deque<Step> plan(int service, Place place, Fate fate, boolean cashOnDelivery, Instant handedAt) {
        List<Row> rows = new ArrayList<>(part(service, place, "road"));
        if (fate == Fate.LOST) {
            rows.subList(2, rows.size()).clear();
        }
        String end = fate.name().toLowerCase(Locale.ROOT);
        List<Row> cash = part(service, place, end + "-cash");
        rows.addAll(cashOnDelivery && !cash.isEmpty() ? cash : part(service, place, end));
        Deque<Step> steps = new ArrayDeque<>();
        double day = 0;
        for (Row row : rows) {
            day += chance.between(row.from, row.to);
            steps.add(new Step(handedAt.plus(time.days(day)), row.code));
        }
        return steps;
    }

    /** The way back to the sender. */
    Deque<Step> back(int service, Instant from) {
        Deque<Step> steps = new ArrayDeque<>();
        double day = 0;
        for (Row row : part(service, Place.BRANCH, "back")) {
            day += chance.between(row.from, row.to);
            steps.add(new Step(from.plus(time.days(day)), row.code));
        }
        return steps;
    }

    private List<Row> part(int service, Place place, String part) {
        List<Row> own = parts.get(service + place.name().toLowerCase(Locale.ROOT) + part);
        return own == null ? parts.getOrDefault(service + "any" + part, List.of()) : own;
    }
}
