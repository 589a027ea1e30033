package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;

/** One waybill of Nova Poshta; guarded by the lock of {@link Parcels}. */
final class Parcel {

    final String ref;
    final String ttn;
    final LocalDateTime created;
    final Instant createdAt;
    final Journeys.Place place;
    final Fate fate;
    JsonNode form;
    String code = "1";
    boolean deleted;
    boolean forced;
    Deque<Journeys.Step> plan = new ArrayDeque<>();
    boolean handed;
    LocalDateTime arrived;
    LocalDateTime received;
    LocalDateTime updated;
    String returnTtn = "";
    String redirectTtn = "";
    int keptDays;
    String trouble = "";
    String lastTry = "";

    Parcel(String ref, String ttn, JsonNode form, Journeys.Place place, Fate fate, SimulatedTime time) {
        this.ref = ref;
        this.ttn = ttn;
        this.form = form;
        this.place = place;
        this.fate = fate;
        this.createdAt = time.now();
        this.created = time.local();
        this.updated = created;
    }

    String field(String name) {
        return form.path(name).asText("");
    }

    boolean cashOnDelivery() {
        return cashOnDelivery(form);
    }

    static boolean cashOnDelivery(JsonNode form) {
        return !form.path("BackwardDeliveryData").isEmpty()
                || form.path("AfterpaymentOnGoodsCost").asDouble() > 0;
    }
}
