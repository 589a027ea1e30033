package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One parcel of a carrier's stand-in; guarded by the lock of its {@link TravellingParcels}. */
final class TravellingParcel {

    /** @param code the carrier's code */
    record Event(Instant at, String code) {}

    final String ref;
    final String number;
    final JsonNode form;
    final Journeys.Place place;
    final boolean cashOnDelivery;
    final Fate fate;
    final Instant createdAt;
    final List<Event> events = new ArrayList<>();
    Deque<Journeys.Step> plan = new ArrayDeque<>();
    boolean handed;
    boolean forced;
    boolean deleted;

    TravellingParcel(
            String ref,
            String number,
            JsonNode form,
            Journeys.Place place,
            boolean cashOnDelivery,
            Fate fate,
            Instant createdAt) {
        this.ref = ref;
        this.number = number;
        this.form = form;
        this.place = place;
        this.cashOnDelivery = cashOnDelivery;
        this.fate = fate;
        this.createdAt = createdAt;
    }

    /** The last event's code; empty while nothing has happened. */
    String code() {
        return events.isEmpty() ? "" : events.get(events.size() - 1).code();
    }
}
