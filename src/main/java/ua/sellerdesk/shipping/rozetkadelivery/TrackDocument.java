package ua.sellerdesk.shipping.rozetkadelivery;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.ParcelRules.Place;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryDestinations.Destination;

/** What ROZETKA Delivery is told to make a waybill from. Making it up only asks. */
@Component
class TrackDocument {

    private static final BigDecimal CM3_IN_M3 = new BigDecimal("1000000");

    private final RozetkaDeliveryDestinations destinations;
    private final RozetkaDeliveryProperties settings;
    private final ParcelRules rules;

    TrackDocument(RozetkaDeliveryDestinations destinations, RozetkaDeliveryProperties settings, ParcelRules rules) {
        this.destinations = destinations;
        this.settings = settings;
        this.rules = rules;
    }

    /**
     * The content of {@code POST /api/track}.
     *
     * @throws CarrierRefusal where the order's data or the settings cannot make a waybill
     * @throws CarrierUnavailable where the carrier's directories do not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        rules.check(RozetkaDeliveryCarrier.CODE, request.consignee().toDoor() ? Place.DOOR : Place.BRANCH, request);
        Map<String, Object> sender = sender();
        Map<String, Object> recipient = recipient(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("visible_id", request.mark());
        document.put("type", "dept-dept");
        document.put("places", request.parcel().seats());
        document.put("delivery_payer", "receiver");
        document.put(
                "cost", request.collects() ? whole(request.cashOnDelivery(), RoundingMode.HALF_UP) : BigInteger.ZERO);
        document.put("insurance_cost", whole(request.declaredValue(), RoundingMode.UP));
        document.put("params", params(request.parcel().measured()));
        document.put("sender", sender);
        document.put("recipient", recipient);
        return document;
    }

    /** In kg, cm and cubic metres. */
    private static Map<String, Object> params(Parcel parcel) {
        BigDecimal volume = BigDecimal.valueOf((long) parcel.lengthCm() * parcel.widthCm() * parcel.heightCm())
                .divide(CM3_IN_M3, MathContext.DECIMAL32);
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("weight", plain(parcel.weightKg()));
        params.put("length", parcel.lengthCm());
        params.put("width", parcel.widthCm());
        params.put("height", parcel.heightCm());
        params.put("volume", plain(volume));
        return params;
    }

    private Map<String, Object> sender() {
        RozetkaDeliveryProperties.Sender from = settings.sender();
        String phone = UkrainianPhone.of(from.phone())
                .orElseThrow(() -> refusal("Неправильний телефон відправника: виправте "
                        + RozetkaDeliveryProperties.PREFIX + "sender.phone"));
        return person(new Destination(from.city(), from.department()), from.firstName(), from.lastName(), phone);
    }

    private Map<String, Object> recipient(WaybillRequest request) {
        String phone = UkrainianPhone.of(request.consignee().phone())
                .orElseThrow(() -> refusal("Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
        String[] name = PlaceNames.plain(request.consignee().name()).split(" ", 3);
        if (name.length < 2) {
            throw refusal("Вкажіть прізвище та ім'я отримувача");
        }
        return person(destinations.of(request), name[1], name[0], phone);
    }

    private static Map<String, Object> person(Destination where, String firstName, String lastName, String phone) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("city", where.city());
        person.put("department", where.department());
        person.put("first_name", firstName);
        person.put("last_name", lastName);
        // a text, though the carrier's description has a list
        person.put("phone", phone);
        return person;
    }

    private static BigInteger whole(BigDecimal sum, RoundingMode mode) {
        return sum.setScale(0, mode).toBigInteger();
    }

    /** Without zeros at the end and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
