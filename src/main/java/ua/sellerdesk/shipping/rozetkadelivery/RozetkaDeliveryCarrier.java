package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRecall;
import ua.sellerdesk.shipping.WaybillRequest;

/**
 * ROZETKA Delivery by a contract of the shop's own. Numbers that the marketplace makes ({@code RMP-…}) belong to another
 * interface: they are never asked here, and nothing is said of them.
 */
@Component
class RozetkaDeliveryCarrier implements Carrier, ParcelRecall {

    static final String CODE = "rozetka-delivery";

    private static final Logger log = LoggerFactory.getLogger(RozetkaDeliveryCarrier.class);
    private static final String MARKETPLACE_NUMBER = "(?i)RMP-.*";
    private static final Set<Phase> GOES_BACK = EnumSet.of(Phase.REFUSED, Phase.RETURNING, Phase.RETURNED);

    private final RozetkaDeliveryClient client;
    private final RozetkaDeliveryProperties settings;
    private final TrackDocument documents;
    private final TrackStatuses statuses;

    RozetkaDeliveryCarrier(
            RozetkaDeliveryClient client,
            RozetkaDeliveryProperties settings,
            TrackDocument documents,
            TrackStatuses statuses) {
        this.client = client;
        this.settings = settings;
        this.documents = documents;
        this.statuses = statuses;
        if (!settings.token().isEmpty() && !enabled()) {
            log.warn(
                    "ROZETKA Delivery makes no waybills until the sender is set: {}",
                    settings.sender().missing());
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean enabled() {
        return settings.complete();
    }

    /** The token is enough: a shop that types its numbers wants to follow them too. */
    @Override
    public boolean tracks() {
        return !settings.token().isEmpty();
    }

    @Override
    public boolean follows(String ttn) {
        return tracks() && !ttn.matches(MARKETPLACE_NUMBER);
    }

    @Override
    public int trackBatchSize() {
        return 100;
    }

    @Override
    public Waybill create(WaybillRequest request) {
        Map<String, Object> document = documents.of(request);
        // Everything above only asked; from here the carrier may act.
        JsonNode made = client.call("POST", "/api/track", document);
        JsonNode track = made.isArray() ? made.path(0) : made;
        String id = text(track, "track_id", "id");
        if (id.isEmpty()) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "ROZETKA Delivery's answer names no waybill");
        }
        return waybill(id, track);
    }

    /** The mark alone finds them, so the day is not needed. */
    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        return client.list("/api/track", Map.of("visible_id", mark)).stream()
                // the filter may find more than the mark whole
                .filter(row -> text(row, "visible_id").isEmpty()
                        || text(row, "visible_id").equals(mark))
                .filter(row -> !deleted(row))
                .map(row -> waybill(id(row), row))
                .toList();
    }

    private static String id(JsonNode row) {
        String id = text(row, "track_id", "id");
        if (id.isEmpty()) {
            // it may be the very one that is looked for
            throw new CarrierUnavailable("Список накладних від ROZETKA Delivery не вдалося прочитати", null);
        }
        return id;
    }

    private boolean deleted(JsonNode row) {
        return text(row, "is_deleted").matches("true|1")
                || !text(row, "deleted_at").isEmpty()
                || statuses.phase(row).filter(phase -> phase == Phase.CANCELLED).isPresent();
    }

    @Override
    public void delete(Waybill waybill) {
        try {
            client.call("DELETE", "/api/track", List.of(waybill.ref()));
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(RozetkaDeliveryWire.NOT_THERE)) {
                throw refusal;
            }
        }
    }

    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        return statuses.of(
                ttns.stream().filter(ttn -> !ttn.matches(MARKETPLACE_NUMBER)).toList());
    }

    @Override
    public byte[] label(Waybill waybill) {
        try {
            return client.label(waybill.ref());
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від ROZETKA Delivery", fault);
        }
    }

    @Override
    public String recall(Waybill waybill, String reason) {
        String id = waybill.ref() == null ? waybill.ttn() : waybill.ref();
        if (id.matches(MARKETPLACE_NUMBER)) {
            throw new CarrierRefusal(
                    List.of(), "Накладну " + id + " створив маркетплейс: поверніть посилку через його кабінет");
        }
        try {
            JsonNode back = client.call("POST", "/api/track/return", Map.of("track_id", id, "reason", reason));
            String order = text(back, "track_id", "id");
            return order.isEmpty() || order.equals(id) ? null : order;
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("ROZETKA Delivery недоступна: повернення ще не замовлено", fault);
        } catch (CarrierRefusal refusal) {
            if (goesBack(id)) {
                return null;
            }
            throw refusal;
        }
    }

    private boolean goesBack(String id) {
        return track(List.of(id)).stream()
                .flatMap(status -> status.phase().stream())
                .anyMatch(GOES_BACK::contains);
    }

    private static Waybill waybill(String id, JsonNode row) {
        String cost = text(row, "shipping_cost");
        return new Waybill(
                id,
                id,
                cost.matches("\\d+(\\.\\d+)?") ? new BigDecimal(cost) : null,
                RozetkaDeliveryDates.day(row.path("delivery_date")));
    }
}
