package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The carrier's parcels and how far each has travelled. */
@Component("simulatedParcels")
@Profile("demo")
class Parcels {

    /** One waybill; guarded by the lock of {@link Parcels}. */
    static final class Parcel {
        final String ref = UUID.randomUUID().toString();
        final LocalDateTime created = KyivTime.now();
        final Instant createdAt = Instant.now();
        String ttn;
        JsonNode form;
        String code = "1";
        boolean deleted;
        boolean forced;
        Instant handedAt;
        LocalDateTime arrived;
        LocalDateTime received;
        LocalDateTime updated = created;
        String returnTtn = "";
        int fate;

        String field(String name) {
            return form.path(name).asText("");
        }
    }

    private final Market market;
    private final Duration day;
    private final Random random = new Random();
    private final Map<String, Parcel> byTtn = new LinkedHashMap<>();
    private long next = 20_450_000_000_000L + random.nextInt(1_000_000) * 100L;

    Parcels(Market market, SimulatorProperties properties) {
        this.market = market;
        this.day = Duration.ofMillis((long) (60_000 / Math.max(0.001, properties.daysPerMinute())));
    }

    synchronized Parcel add(JsonNode form) {
        Parcel parcel = new Parcel();
        parcel.form = form;
        parcel.ttn = String.valueOf(++next);
        parcel.fate = random.nextInt(100);
        byTtn.put(parcel.ttn, parcel);
        return parcel;
    }

    synchronized Parcel byTtn(String ttn) {
        Parcel parcel = byTtn.get(ttn);
        return parcel == null || parcel.deleted ? null : parcel;
    }

    synchronized Parcel byRef(String ref) {
        return byTtn.values().stream()
                .filter(p -> p.ref.equals(ref) && !p.deleted)
                .findFirst()
                .orElse(null);
    }

    synchronized List<Parcel> all() {
        return new ArrayList<>(byTtn.values().stream().filter(p -> !p.deleted).toList());
    }

    synchronized void delete(Parcel parcel) {
        parcel.deleted = true;
    }

    /** Sets a code by hand; the parcel then stops travelling on its own. */
    synchronized void force(Parcel parcel, String code) {
        parcel.forced = true;
        advance(parcel, code);
    }

    @Scheduled(fixedRate = 1000)
    void tick() {
        // asked before taking our own lock, so that the two locks are never held together
        List<String> withCarrier;
        synchronized (market) {
            withCarrier = market.all().stream()
                    .filter(o -> o.status == 3 && !o.ttn.isEmpty())
                    .map(o -> o.ttn)
                    .toList();
        }
        travel(Instant.now(), withCarrier);
    }

    private synchronized void travel(Instant now, List<String> withCarrier) {
        for (Parcel parcel : byTtn.values()) {
            if (parcel.forced || parcel.deleted) {
                continue;
            }
            if (parcel.handedAt == null) {
                if (withCarrier.contains(parcel.ttn) || now.isAfter(parcel.createdAt.plus(day))) {
                    parcel.handedAt = now;
                    advance(parcel, "5");
                }
                continue;
            }
            if ("5".equals(parcel.code) && now.isAfter(parcel.handedAt.plus(day))) {
                advance(parcel, parcel.fate < 2 ? "124" : "7");
            } else if ("7".equals(parcel.code) && now.isAfter(parcel.handedAt.plus(day.multipliedBy(2)))) {
                advance(parcel, parcel.fate < 14 ? "103" : "9");
            }
        }
    }

    private void advance(Parcel parcel, String code) {
        if (parcel.code.equals(code)) {
            return;
        }
        parcel.code = code;
        parcel.updated = KyivTime.now();
        switch (code) {
            case "7", "8" -> parcel.arrived = parcel.updated;
            case "9", "10", "11" -> parcel.received = parcel.updated;
            case "102", "103" ->
                parcel.returnTtn = "59" + String.valueOf(++next).substring(2);
            default -> {}
        }
    }
}
