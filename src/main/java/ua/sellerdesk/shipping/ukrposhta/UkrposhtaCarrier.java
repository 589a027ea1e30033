package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.barcode;
import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRecall;
import ua.sellerdesk.shipping.StorageExtension;
import ua.sellerdesk.shipping.WaybillQuotes;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillUpdates;

/** Ukrposhta's eCom and StatusTracking. */
@Component
class UkrposhtaCarrier implements Carrier, WaybillUpdates, WaybillQuotes, StorageExtension, ParcelRecall {

    static final String CODE = "ukrposhta";

    private static final String CREATED = "CREATED";
    private static final Set<String> GONE = Set.of("DELETED", "CANCELED", "CANCELLED");
    private static final Set<String> COMING_BACK = Set.of("RETURNING", "RETURNED");
    private static final int LONGEST_STORAGE = 28;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final UkrposhtaClient client;
    private final UkrposhtaProperties settings;
    private final ShipmentDocument documents;
    private final Recipients recipients;
    private final UkrposhtaSender sender;
    private final UkrposhtaTracking tracking;

    UkrposhtaCarrier(
            UkrposhtaClient client,
            UkrposhtaProperties settings,
            ShipmentDocument documents,
            Recipients recipients,
            UkrposhtaSender sender,
            UkrposhtaTracking tracking) {
        this.client = client;
        this.settings = settings;
        this.documents = documents;
        this.recipients = recipients;
        this.sender = sender;
        this.tracking = tracking;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean enabled() {
        return settings.createsWaybills();
    }

    /** The bearer of tracking is enough: a shop that types its numbers wants to follow them too. */
    @Override
    public boolean tracks() {
        return enabled() || !settings.trackingToken().isEmpty();
    }

    @Override
    public int trackBatchSize() {
        return 100;
    }

    @Override
    public Waybill create(WaybillRequest request) {
        try {
            Map<String, Object> document = documents.of(request);
            // Everything above made the recipient at most; from here the carrier may act.
            Waybill made = waybill(client.call("POST", "shipments", document));
            if (made.ttn().isEmpty() || made.ref().isEmpty()) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "Ukrposhta's answer names no waybill");
            }
            return made;
        } catch (CarrierRefusal refusal) {
            // the account may have changed since the sender was read from it
            sender.forget();
            throw refusal;
        }
    }

    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        List<String> ours = recipients.of(mark);
        JsonNode list = client.find("shipments", Map.of("senderUuid", sender.uuid()))
                .filter(answer -> !answer.isMissingNode() && !answer.isNull())
                .orElseGet(() -> JsonNodeFactory.instance.arrayNode());
        if (!list.isArray()) {
            // what cannot be read must not pass for "there is none"
            throw new CarrierUnavailable("Список відправлень Укрпошти не вдалося прочитати", null);
        }
        List<Waybill> found = new ArrayList<>();
        for (JsonNode row : list) {
            JsonNode recipient = row.path("recipient");
            boolean marked = mark.equals(text(row, "externalId"))
                    || mark.equals(text(recipient, "externalId"))
                    || ours.contains(text(recipient, "uuid"));
            if (marked) {
                whole(row)
                        .filter(UkrposhtaCarrier::live)
                        .map(UkrposhtaCarrier::waybill)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The list may tell of a shipment in short. */
    private Optional<JsonNode> whole(JsonNode row) {
        boolean complete =
                !UkrposhtaFields.lifecycle(row).isEmpty() && !waybill(row).ttn().isEmpty();
        return complete ? Optional.of(row) : shipment(new Waybill(text(row, "uuid"), null, null, null));
    }

    private static boolean live(JsonNode shipment) {
        return !GONE.contains(UkrposhtaFields.lifecycle(shipment));
    }

    @Override
    public void delete(Waybill waybill) {
        Optional<JsonNode> shipment = toDelete(waybill);
        if (shipment.isPresent()) {
            stillHere(shipment.get(), "Накладну не видалити");
            try {
                client.ask("DELETE", path(waybill), null);
            } catch (CarrierRefusal refusal) {
                // somebody else may have been faster
                if (toDelete(waybill).isPresent()) {
                    throw refusal;
                }
            }
        }
    }

    /** A refused look-up says nothing of the deletion: the waybill may be gone. */
    private Optional<JsonNode> toDelete(Waybill waybill) {
        try {
            return shipment(waybill).filter(UkrposhtaCarrier::live);
        } catch (CarrierRefusal refusal) {
            throw new CarrierUnavailable(refusal.getMessage(), refusal);
        }
    }

    @Override
    public Waybill update(Waybill waybill, WaybillRequest request) {
        stillHere(known(waybill), "Накладну не змінити");
        JsonNode changed = client.ask("PUT", path(waybill), documents.of(request));
        Waybill now = waybill(changed);
        return new Waybill(waybill.ref(), waybill.ttn(), now.cost(), now.estimatedDelivery());
    }

    private static void stillHere(JsonNode shipment, String what) {
        String status = UkrposhtaFields.lifecycle(shipment);
        if (!status.isEmpty() && !status.equals(CREATED)) {
            throw refusal(what + ": Укрпошта вже прийняла відправлення");
        }
    }

    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        return tracking.statuses(List.copyOf(ttns));
    }

    @Override
    public byte[] label(Waybill waybill) {
        try {
            return client.sticker(waybill.ref());
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від Укрпошти", fault);
        }
    }

    @Override
    public Quote quote(WaybillRequest request) {
        JsonNode price = client.ask("POST", "domestic/delivery-price", documents.ofPrice(request));
        return new Quote(UkrposhtaFields.money(price, "deliveryPrice"), UkrposhtaFields.day(price, "deliveryDate"));
    }

    /** The carrier counts days from the parcel's arrival, so it must have arrived. */
    @Override
    public void keepUntil(Waybill waybill, LocalDate lastDay) {
        LocalDate arrived = tracking.arrived(waybill.ttn())
                .orElseThrow(() -> refusal("Зберігання можна продовжити, коли відправлення прибуде у відділення"));
        long days = ChronoUnit.DAYS.between(arrived, lastDay);
        if (days < 1 || days > LONGEST_STORAGE) {
            throw refusal("Укрпошта зберігає до " + LONGEST_STORAGE + " днів від прибуття: можна до "
                    + DAY.format(arrived.plusDays(LONGEST_STORAGE)));
        }
        String uuid = text(known(waybill), "uuid");
        client.ask(
                "PUT",
                "shipments/management/" + UkrposhtaClient.segment(uuid) + "/return-after-storage-days/" + days,
                null);
    }

    @Override
    public String recall(Waybill waybill, String reason) {
        String status = UkrposhtaFields.lifecycle(known(waybill));
        if (COMING_BACK.contains(status)) {
            return null;
        }
        if (status.equals(CREATED)) {
            throw refusal("Укрпошта ще не прийняла відправлення: видаліть накладну замість повернення");
        }
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("barcode", waybill.ttn());
        order.put("senderToken", settings.counterpartyToken());
        order.put("returnAddressId", sender.addressId());
        JsonNode answer = client.ask("POST", "dispatch/return-order", order);
        JsonNode outcome = answer.path("status");
        if (outcome.isObject() && !text(outcome, "code").matches("0?")) {
            throw refusal("Укрпошта не повертає відправлення: " + text(outcome, "message"));
        }
        JsonNode made = answer.path("response").path("orders").path(0);
        String id = text(made, "order_id");
        return id.isEmpty() ? null : id;
    }

    private JsonNode known(Waybill waybill) {
        return shipment(waybill).orElseThrow(() -> refusal("Укрпошта не знає такої накладної цього кабінету"));
    }

    private Optional<JsonNode> shipment(Waybill waybill) {
        return client.find(path(waybill), Map.of()).filter(JsonNode::isObject);
    }

    /** A number typed by hand has no id of the carrier. */
    private static String path(Waybill waybill) {
        return waybill.ref() == null
                ? "shipments/barcode/" + UkrposhtaClient.segment(waybill.ttn())
                : "shipments/" + UkrposhtaClient.segment(waybill.ref());
    }

    private static Waybill waybill(JsonNode shipment) {
        String number = text(shipment, "barcode");
        return new Waybill(
                text(shipment, "uuid"),
                barcode(number.isEmpty() ? text(shipment.path("parcels").path(0), "barcode") : number),
                UkrposhtaFields.money(shipment, "deliveryPrice"),
                UkrposhtaFields.day(shipment, "deliveryDate"));
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
