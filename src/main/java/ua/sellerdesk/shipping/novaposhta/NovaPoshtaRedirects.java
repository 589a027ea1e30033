package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/** Has parcels under way brought to another place or person. */
@Component
class NovaPoshtaRedirects {

    private static final String IMPOSSIBLE = "Нова пошта зараз не переадресовує цю посилку";
    private static final String NOTE = "Переадресація посилки";
    private static final String LIST = "getRedirectionOrdersList";

    private final AdditionalOrders orders;
    private final NovaPoshtaDestinations destinations;
    private final NovaPoshtaRules rules;
    private final NovaPoshtaRecipients recipients;

    NovaPoshtaRedirects(
            AdditionalOrders orders,
            NovaPoshtaDestinations destinations,
            NovaPoshtaRules rules,
            NovaPoshtaRecipients recipients) {
        this.orders = orders;
        this.destinations = destinations;
        this.rules = rules;
        this.recipients = recipients;
    }

    String redirect(Waybill waybill, Consignee to) {
        String ttn = waybill.ttn();
        JsonNode parcel = orders.possibility("checkPossibilityForRedirecting", "Number", ttn, IMPOSSIBLE);
        Map<String, Object> order = order(to, parcel);
        Optional<String> before = orders.open(LIST, ttn);
        try {
            return orders.save("orderRedirecting", ttn, order);
        } catch (HttpFault fault) {
            // the answer may have been lost with the order taken
            return orders.open(LIST, ttn)
                    .filter(number -> !before.equals(Optional.of(number)))
                    .orElseThrow(() -> AdditionalOrders.unavailable(fault));
        }
    }

    private Map<String, Object> order(Consignee to, JsonNode parcel) {
        String phone = WaybillDocument.phone(to);
        Destination destination = destinations.find(to);
        ConsigneeName name = ConsigneeName.of(to.name(), destination.place());
        rules.check(destination, weighed(to, parcel));
        Map<String, Object> order = new LinkedHashMap<>(place(destination, to));
        order.put("Customer", "Sender");
        order.put("PayerType", "Recipient");
        order.put("PaymentMethod", "Cash");
        order.put("ServiceType", destination.serviceType());
        order.put("Recipient", recipients.save(name, phone).ref());
        order.put("RecipientContactName", name.whole());
        order.put("RecipientPhone", phone);
        order.put("Note", NOTE);
        return order;
    }

    private static Map<String, String> place(Destination destination, Consignee to) {
        if (destination.point() != null) {
            return Map.of("RecipientWarehouse", destination.point().ref());
        }
        if (destination.street() == null) {
            throw new CarrierRefusal(
                    List.of(),
                    destination.toDoor()
                            ? "Для переадресації потрібна вулиця з довідника Нової пошти: уточніть адресу"
                            : "Для переадресації потрібне відділення з довідника Нової пошти: уточніть його");
        }
        return Map.of(
                "RecipientSettlement", destination.settlement().ref(),
                "RecipientSettlementStreet", destination.street().ref(),
                "BuildingNumber", orEmpty(to.house()),
                "NoteAddressRecipient", orEmpty(to.flat()).isEmpty() ? "" : "кв. " + orEmpty(to.flat()));
    }

    /** As much of the parcel as the carrier tells: its weight. */
    private static WaybillRequest weighed(Consignee to, JsonNode parcel) {
        BigDecimal weight = amount(parcel, "DocumentWeight");
        return new WaybillRequest(
                "",
                to,
                new WaybillRequest.Parcel(weight == null ? BigDecimal.ZERO : weight, null, null, null, 1),
                BigDecimal.ZERO,
                null,
                "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }
}
