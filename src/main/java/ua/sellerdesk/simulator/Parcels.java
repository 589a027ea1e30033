package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nova Poshta's parcels and how far each has travelled. */
@Component("simulatedParcels")
@Profile("demo")
class Parcels implements CarrierStandIn {

    static final int SERVICE = 5;

    private static final double DAYS_UNTIL_SCANNED = 1;
    private static final Set<String> OVER = Set.of("2", "9", "10", "11", "102", "103", "105", "106", "108", "124");
    private static final Map<String, String> WORDS_OF_TROUBLE = Map.of(
            "102", "Відмова одержувача",
            "103", "Відмова одержувача",
            "105", "Закінчився термін зберігання",
            "111", "Одержувач відсутній за адресою");

    private final SimulatedTime time;
    private final Chance chance;
    private final Journeys journeys;
    private final Places places;
    private final ParcelCodes codes;
    private final Map<String, Parcel> byTtn = new LinkedHashMap<>();
    private final Numbers numbers;

    Parcels(SimulatedTime time, Chance chance, Journeys journeys, Places places, ParcelCodes codes) {
        this.time = time;
        this.chance = chance;
        this.journeys = journeys;
        this.places = places;
        this.codes = codes;
        this.numbers = new Numbers(20_450_000_000_000L, time.now());
    }

    synchronized Parcel add(JsonNode form) {
        boolean cash = Parcel.cashOnDelivery(form);
        String ttn = String.valueOf(numbers.next());
        Parcel parcel = new Parcel(ref(ttn), ttn, form, place(form), Fate.draw(chance, cash), time);
        byTtn.put(parcel.ttn, parcel);
        return parcel;
    }

    /** As unlike from one world to the next as the numbers are. */
    private static String ref(String ttn) {
        return UUID.nameUUIDFromBytes(ttn.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Journeys.Place place(JsonNode form) {
        if (form.path("ServiceType").asText("").endsWith("Doors")) {
            return Journeys.Place.DOOR;
        }
        String address = form.path("RecipientAddress").asText("");
        return places.all.stream()
                        .anyMatch(place -> place.postomat() && place.ref().equals(address))
                ? Journeys.Place.LOCKER
                : Journeys.Place.BRANCH;
    }

    synchronized Parcel byTtn(String ttn) {
        Parcel parcel = byTtn.get(ttn);
        return parcel == null || parcel.deleted ? null : parcel;
    }

    synchronized Parcel byRef(String ref) {
        return byTtn.values().stream()
                .filter(parcel -> parcel.ref.equals(ref) && !parcel.deleted)
                .findFirst()
                .orElse(null);
    }

    synchronized List<Parcel> all() {
        return new ArrayList<>(
                byTtn.values().stream().filter(parcel -> !parcel.deleted).toList());
    }

    @Override
    public int service() {
        return SERVICE;
    }

    @Override
    public synchronized Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        byTtn.values().stream()
                .filter(parcel -> !parcel.deleted)
                .forEach(parcel -> statuses.put(parcel.ttn, codes.status(last(parcel).code)));
        return statuses;
    }

    /** Where a redirected parcel now is; itself where it was not redirected. */
    private Parcel last(Parcel parcel) {
        Parcel next = byTtn.get(parcel.redirectTtn);
        return next == null ? parcel : last(next);
    }

    /** Whether the carrier has it on its way to the buyer. */
    synchronized boolean underWay(Parcel parcel) {
        return parcel.handed
                && parcel.received == null
                && parcel.returnTtn.isEmpty()
                && parcel.redirectTtn.isEmpty()
                && !OVER.contains(parcel.code);
    }

    /** Sends it back; returns the number under which it travels. */
    synchronized String recall(Parcel parcel) {
        parcel.plan.clear();
        advance(parcel, "102", time.local());
        return parcel.returnTtn;
    }

    /** Sends it to the place that the order names; returns the number under which it travels. */
    synchronized String redirect(Parcel parcel, JsonNode order) {
        ObjectNode form = parcel.form.deepCopy();
        form.set("ServiceType", order.path("ServiceType"));
        form.set("RecipientAddress", order.path("RecipientWarehouse"));
        String ttn = String.valueOf(numbers.next());
        Parcel onward = new Parcel(ref(ttn), ttn, form, place(form), parcel.fate, time);
        onward.handed = true;
        onward.code = "4";
        onward.plan = journeys.plan(SERVICE, onward.place, onward.fate, onward.cashOnDelivery(), time.now());
        byTtn.put(onward.ttn, onward);
        parcel.redirectTtn = onward.ttn;
        parcel.plan.clear();
        advance(parcel, "104", time.local());
        return onward.ttn;
    }

    /** Keeps it at its pick-up point for so many days longer. */
    synchronized void keep(Parcel parcel, int days) {
        parcel.keptDays = days;
        parcel.plan = parcel.plan.stream()
                .map(step -> new Journeys.Step(step.at().plus(time.days(days)), step.code()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    @Override
    public synchronized boolean force(String ttn, String code) {
        Parcel parcel = byTtn(ttn);
        if (parcel == null) {
            return false;
        }
        parcel.forced = true;
        parcel.handed = !"1".equals(code);
        advance(parcel, code, time.local());
        return true;
    }

    synchronized void delete(Parcel parcel) {
        parcel.deleted = true;
    }

    @Override
    public synchronized void travel(Instant now, Set<String> handedOver) {
        for (Parcel parcel : List.copyOf(byTtn.values())) {
            if (parcel.forced || parcel.deleted) {
                continue;
            }
            if (!parcel.handed) {
                Instant scanned = parcel.createdAt.plus(time.days(DAYS_UNTIL_SCANNED));
                if (handedOver.contains(parcel.ttn) || !now.isBefore(scanned)) {
                    parcel.handed = true;
                    parcel.plan = journeys.plan(SERVICE, parcel.place, parcel.fate, parcel.cashOnDelivery(), now);
                }
            }
            while (!parcel.plan.isEmpty() && !now.isBefore(parcel.plan.peek().at())) {
                Journeys.Step step = parcel.plan.poll();
                advance(parcel, step.code(), LocalDateTime.ofInstant(step.at(), KyivTime.ZONE));
            }
        }
    }

    private void advance(Parcel parcel, String code, LocalDateTime at) {
        if (parcel.code.equals(code)) {
            return;
        }
        parcel.code = code;
        parcel.updated = at;
        parcel.trouble = WORDS_OF_TROUBLE.getOrDefault(code, "");
        switch (code) {
            case "7", "8" -> parcel.arrived = at;
            case "9", "10" -> parcel.received = at;
            case "11" -> parcel.received = parcel.received == null ? at : parcel.received;
            case "111" -> parcel.lastTry = KyivTime.text(at);
            case "102", "103", "105" -> sendBack(parcel, at);
            default -> {}
        }
        if ("103".equals(code) && parcel.fate == Fate.DAMAGED) {
            parcel.trouble = "Відмова одержувача: пошкоджене відправлення";
        }
    }

    private void sendBack(Parcel parcel, LocalDateTime at) {
        if (!parcel.returnTtn.isEmpty()) {
            return;
        }
        String ttn = "59" + String.valueOf(numbers.next()).substring(2);
        parcel.returnTtn = toSender(ttn, parcel.form, at.atZone(KyivTime.ZONE).toInstant());
    }

    /** A parcel that a buyer sends to the shop, under a number like any other. */
    synchronized String fromBuyer() {
        return toSender(String.valueOf(numbers.next()), JsonNodeFactory.instance.objectNode(), time.now());
    }

    private String toSender(String ttn, JsonNode form, Instant from) {
        Parcel back = new Parcel(ref(ttn), ttn, form, Journeys.Place.BRANCH, Fate.COLLECTED, time);
        back.handed = true;
        back.code = "4";
        back.plan = journeys.back(SERVICE, from);
        byTtn.put(ttn, back);
        return ttn;
    }
}
