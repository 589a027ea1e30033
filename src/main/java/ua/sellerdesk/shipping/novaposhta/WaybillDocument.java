package ua.sellerdesk.shipping.novaposhta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/** What Nova Poshta is told to make a waybill from. Making it up only asks; nothing is created yet but the recipient. */
@Component
class WaybillDocument {

    private final NovaPoshtaDestinations destinations;
    private final NovaPoshtaRules rules;
    private final NovaPoshtaRecipients recipients;
    private final NovaPoshtaSender sender;
    private final NovaPoshtaProperties settings;

    WaybillDocument(
            NovaPoshtaDestinations destinations,
            NovaPoshtaRules rules,
            NovaPoshtaRecipients recipients,
            NovaPoshtaSender sender,
            NovaPoshtaProperties settings) {
        this.destinations = destinations;
        this.rules = rules;
        this.recipients = recipients;
        this.sender = sender;
        this.settings = settings;
    }

    /**
     * The properties of {@code InternetDocument/save}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        Consignee to = request.consignee();
        String phone = phone(to);
        Destination destination = destinations.find(to);
        ConsigneeName name = ConsigneeName.of(to.name(), destination.place());
        rules.check(destination, request);
        NovaPoshtaProperties.Sender from = sender.get();
        if (phone.equals(from.phone())) {
            throw new CarrierRefusal(List.of(), "Телефони відправника й отримувача збігаються (правило Нової пошти)");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("PayerType", "Recipient");
        document.put("PaymentMethod", "Cash");
        document.put("DateTime", ParcelFields.today());
        document.put("ServiceType", destination.serviceType());
        document.put("Description", ParcelFields.description(request.description()));
        document.put("InfoRegClientBarcodes", request.mark());
        document.putAll(ParcelFields.measures(request));
        document.putAll(ParcelFields.cash(request, settings.cashOnDelivery()));
        sender(document, from);
        if (destination.point() != null) {
            byReferences(document, destination.point(), name, phone);
        } else {
            byNames(document, destination, to, name);
        }
        document.put("RecipientsPhone", phone);
        return document;
    }

    /**
     * The same for {@code InternetDocument/update}: says too that nothing is to be collected.
     *
     * @param ref the waybill's
     */
    Map<String, Object> of(WaybillRequest request, String ref) {
        Map<String, Object> document = of(request);
        document.put("Ref", ref);
        if (!request.collects()) {
            document.putAll(ParcelFields.noCash(settings.cashOnDelivery()));
        }
        return document;
    }

    /** @throws CarrierRefusal where it is no Ukrainian number */
    static String phone(Consignee to) {
        return UkrainianPhone.of(to.phone())
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(), "Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
    }

    private static void sender(Map<String, Object> document, NovaPoshtaProperties.Sender from) {
        document.put("CitySender", from.cityRef());
        document.put("Sender", from.counterpartyRef());
        document.put("SenderAddress", from.addressRef());
        document.put("ContactSender", from.contactRef());
        document.put("SendersPhone", from.phone());
    }

    private void byReferences(Map<String, Object> document, Point point, ConsigneeName name, String phone) {
        NovaPoshtaRecipients.Recipient recipient = recipients.save(name, phone);
        document.put("CityRecipient", point.cityRef());
        document.put("Recipient", recipient.ref());
        document.put("RecipientAddress", point.ref());
        document.put("ContactRecipient", recipient.contactRef());
    }

    private static void byNames(
            Map<String, Object> document, Destination destination, Consignee to, ConsigneeName name) {
        Settlement settlement = destination.settlement();
        boolean known = settlement != null;
        document.put("NewAddress", "1");
        document.put("RecipientCityName", known ? settlement.name() : PlaceNames.settlement(to.city()));
        document.put(
                "RecipientArea",
                known && !settlement.area().isEmpty() ? settlement.area() : PlaceNames.region(to.region()));
        document.put("RecipientAreaRegions", known ? settlement.district() : "");
        document.put("SettlementType", known ? settlement.type() : "");
        document.put(
                "RecipientAddressName",
                destination.street() == null
                        ? destination.address()
                        : destination.street().name());
        document.put("RecipientHouse", destination.toDoor() ? orEmpty(to.house()) : "");
        document.put("RecipientFlat", destination.toDoor() ? orEmpty(to.flat()) : "");
        document.put("RecipientName", name.whole());
        document.put("RecipientType", "PrivatePerson");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }
}
