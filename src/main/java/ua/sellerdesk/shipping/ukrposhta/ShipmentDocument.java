package ua.sellerdesk.shipping.ukrposhta;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.ParcelRules.Place;
import ua.sellerdesk.shipping.WaybillRequest;

/**
 * What Ukrposhta is told to make a waybill from. Making it up creates nothing but the recipient's address and client,
 * which cost nothing.
 */
@Component
class ShipmentDocument {

    /** Senders who are paid in cash have limits of their own. */
    private static final String PAID_IN_CASH = UkrposhtaCarrier.CODE + "-individual";

    private static final String TYPE = "STANDARD";
    private static final BigDecimal GRAMS_IN_KG = new BigDecimal(1000);

    /** The contract does not tell the longest description; so much is taken everywhere. */
    private static final int LONGEST_DESCRIPTION = 40;

    private final Destination destination;
    private final Recipients recipients;
    private final UkrposhtaSender sender;
    private final ParcelRules rules;

    ShipmentDocument(Destination destination, Recipients recipients, UkrposhtaSender sender, ParcelRules rules) {
        this.destination = destination;
        this.recipients = recipients;
        this.sender = sender;
        this.rules = rules;
    }

    /**
     * The body of {@code POST /shipments}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        Recipients.Person person = Recipients.Person.of(request.consignee());
        check(request);
        JsonNode address = recipients.address(destination.of(request.consignee()));
        String recipient = recipients.client(request.mark(), person, address);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sender", Map.of("uuid", sender.uuid()));
        document.put("recipient", Map.of("uuid", recipient));
        document.put("recipientAddressId", address);
        document.put("recipientPhone", person.phone());
        document.put("externalId", request.mark());
        document.put("type", TYPE);
        document.put("deliveryType", deliveryType(request));
        document.put("paidByRecipient", true);
        document.put("onFailReceiveType", "RETURN");
        document.put("description", description(request.description()));
        document.put("parcels", parcels(request));
        if (request.collects()) {
            document.put("postPay", cash(request));
            document.put("postPayPaidByRecipient", true);
            document.put("transferPostPayToBankAccount", !sender.get().individual());
        }
        return document;
    }

    /**
     * The body of {@code POST /domestic/delivery-price}.
     *
     * @throws CarrierRefusal where the order's data or the settings do not do
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> ofPrice(WaybillRequest request) {
        check(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "addressTo",
                Map.of("postcode", destination.of(request.consignee()).get("postcode")));
        document.put("addressFrom", Map.of("postcode", sender.postcode()));
        document.put("type", TYPE);
        document.put("deliveryType", deliveryType(request));
        document.put("parcels", parcels(request));
        document.put("declaredPrice", declared(request));
        if (request.collects()) {
            document.put("postPay", cash(request));
        }
        return document;
    }

    private void check(WaybillRequest request) {
        Place place = request.consignee().toDoor() ? Place.DOOR : Place.BRANCH;
        rules.check(UkrposhtaCarrier.CODE, place, request);
        if (request.collects() && sender.get().individual()) {
            rules.check(PAID_IN_CASH, place, request);
            if (!sender.get().patronymic()) {
                throw new CarrierRefusal(
                        List.of(),
                        "Для післяплати Укрпошта вимагає по батькові відправника: додайте його клієнтові з налаштування "
                                + UkrposhtaSender.CLIENT_SETTING);
            }
        }
    }

    private static String deliveryType(WaybillRequest request) {
        return request.consignee().toDoor() ? "W2D" : "W2W";
    }

    private static int cash(WaybillRequest request) {
        return request.cashOnDelivery().setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static int declared(WaybillRequest request) {
        return request.declaredValue()
                .setScale(0, RoundingMode.UP)
                .max(BigDecimal.ONE)
                .intValueExact();
    }

    /** One a seat; the declared value is shared out so that its sum stays. */
    private static List<Map<String, Object>> parcels(WaybillRequest request) {
        WaybillRequest.Parcel parcel = request.parcel().measured();
        int seats = parcel.seats();
        int grams = parcel.weightKg()
                .multiply(GRAMS_IN_KG)
                .divide(BigDecimal.valueOf(seats), 0, RoundingMode.UP)
                .max(BigDecimal.ONE)
                .intValueExact();
        // the carrier limits the length more loosely than the other sides
        int[] sides = IntStream.of(parcel.lengthCm(), parcel.widthCm(), parcel.heightCm())
                .sorted()
                .toArray();
        int declared = declared(request);
        List<Map<String, Object>> parcels = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("weight", grams);
            one.put("length", sides[2]);
            one.put("width", sides[1]);
            one.put("height", sides[0]);
            one.put("declaredPrice", declared / seats + (seat < declared % seats ? 1 : 0));
            parcels.add(one);
        }
        return parcels;
    }

    private static String description(String words) {
        String text = words == null ? "" : words.replaceAll("\\s+", " ").trim();
        if (text.isEmpty()) {
            return "Товар";
        }
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).trim();
    }
}
