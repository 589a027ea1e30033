package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.flag;
import static ua.sellerdesk.shipping.meest.MeestJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.KyivDates;
import ua.sellerdesk.shipping.WaybillQuotes.Quote;
import ua.sellerdesk.shipping.WaybillRequest;

/** Waybills of Meest: made, found again, changed, deleted, printed. */
@Component
class MeestWaybills {

    private final MeestClient client;
    private final MeestProperties settings;
    private final ParcelDocument documents;
    private final MeestLookup lookup;
    private final MeestTracking tracking;

    MeestWaybills(
            MeestClient client,
            MeestProperties settings,
            ParcelDocument documents,
            MeestLookup lookup,
            MeestTracking tracking) {
        this.client = client;
        this.settings = settings;
        this.documents = documents;
        this.lookup = lookup;
        this.tracking = tracking;
    }

    Waybill create(WaybillRequest request) {
        Map<String, Object> document = documents.of(request);
        // Everything above only asked; from here the carrier may act.
        try {
            Waybill made = waybill(only(client.call("POST", MeestWire.path("parcel"), document)));
            if (made.ttn().isEmpty()) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "Meest's answer names no waybill");
            }
            return made;
        } catch (CarrierRefusal refusal) {
            if (taken(refusal)) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "Meest has a waybill with this order's number");
            }
            throw refusal;
        }
    }

    /** Our number is in use: a waybill of an earlier attempt may live, and must be looked for. */
    private static boolean taken(CarrierRefusal refusal) {
        return refusal.codes().stream().anyMatch("parcelNumber"::equalsIgnoreCase)
                && refusal.getMessage().matches("(?isu).*(вже|уже|існує|дубл|зайнят|exist|duplicat|already|unique).*");
    }

    /** By our number, and in the lists of the days, which alone show several. */
    List<Waybill> find(String mark, LocalDate day) {
        Map<String, Waybill> found = new LinkedHashMap<>();
        boolean sure = true;
        boolean exists = false;
        try {
            Optional<JsonNode> shown = lookup.parcel(mark, MeestLookup.By.OWN_NUMBER)
                    .filter(row -> text(row, "parcelNumber").isEmpty()
                            || text(row, "parcelNumber").equals(mark));
            exists = shown.isPresent() && !marked(shown.get());
            shown.filter(row -> !marked(row)).ifPresent(row -> keep(found, row));
        } catch (CarrierRefusal unclear) {
            sure = false;
        }
        boolean listed = listed(mark, day, found);
        if (!listed && !sure || exists && found.isEmpty()) {
            throw new CarrierUnavailable("Meest зараз не показує, чи є накладна замовлення", null);
        }
        return found.values().stream().filter(this::alive).toList();
    }

    /** False where the carrier does not show its lists. */
    private boolean listed(String mark, LocalDate day, Map<String, Waybill> found) {
        LocalDate today = LocalDate.now(KyivDates.KYIV);
        try {
            for (LocalDate made = day.minusDays(1);
                    !made.isAfter(day.plusDays(1)) && !made.isAfter(today);
                    made = made.plusDays(1)) {
                lookup.madeOn(made).stream()
                        .filter(row -> text(row, "parcelNumber").equals(mark) && !marked(row))
                        .forEach(row -> keep(found, row));
            }
            return true;
        } catch (CarrierRefusal notShown) {
            return false;
        }
    }

    private static void keep(Map<String, Waybill> found, JsonNode row) {
        Waybill waybill = waybill(row);
        if (!waybill.ttn().isEmpty()) {
            found.merge(waybill.ttn(), waybill, (one, other) -> one.ref().isEmpty() ? other : one);
        }
    }

    private static boolean marked(JsonNode row) {
        return flag(row, "deleted")
                || flag(row, "isDeleted")
                || text(row, "deletionMark").matches("(?i)true|1");
    }

    /** The lists may still show a deleted one; its last event tells. */
    private boolean alive(Waybill waybill) {
        try {
            return tracking.last(waybill.ttn())
                    .filter(last -> last.code().equals(MeestTracking.DELETED))
                    .isEmpty();
        } catch (CarrierRefusal notTold) {
            return true;
        }
    }

    Waybill update(Waybill waybill, WaybillRequest request) {
        String id = lookup.id(waybill);
        Waybill told = waybill(only(client.ask("PUT", MeestWire.path("parcel", id), documents.of(request))));
        return new Waybill(id, waybill.ttn(), told.cost(), told.estimatedDelivery());
    }

    void delete(Waybill waybill) {
        String id = lookup.id(waybill);
        String path = settings.contractId().isEmpty()
                ? MeestWire.path("parcel", id)
                : MeestWire.path("parcel", id, settings.contractId());
        try {
            client.call("DELETE", path, null);
        } catch (CarrierRefusal refusal) {
            if (!MeestAnswer.absent(refusal) && alive(waybill)) {
                throw refusal;
            }
        }
    }

    byte[] label(Waybill waybill) {
        boolean byId = waybill.ref() != null && !waybill.ref().isBlank();
        String path = MeestWire.path("print", "sticker100", byId ? waybill.ref() : waybill.ttn());
        String agent = byId || settings.contractId().isEmpty() ? "" : "?agent=" + settings.contractId();
        try {
            return client.pdf(path + agent);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від Meest", fault);
        }
    }

    Quote quote(WaybillRequest request) {
        Waybill told = waybill(only(client.ask("POST", MeestWire.path("calculate"), documents.quote(request))));
        return new Quote(told.cost(), told.estimatedDelivery());
    }

    private static JsonNode only(JsonNode result) {
        return MeestJson.rows(result).stream().findFirst().orElse(MissingNode.getInstance());
    }

    private static Waybill waybill(JsonNode row) {
        return new Waybill(
                text(row, "parcelID"),
                text(row, "barCode"),
                MeestJson.number(row, "costServices"),
                MeestDates.day(text(row, "estimatedDeliveryDate")));
    }
}
