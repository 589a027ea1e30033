package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.text;
import static ua.sellerdesk.shipping.meest.MeestJson.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.ParcelRules.Place;
import ua.sellerdesk.shipping.UkrainianPhone;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/** Whom Meest is to give a parcel, by its own directory; what was chosen from it goes before what the order says. */
@Component
class MeestReceivers {

    private static final String UUID = "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final MeestPlaces places;
    private final ParcelRules rules;

    MeestReceivers(MeestPlaces places, ParcelRules rules) {
        this.places = places;
        this.rules = rules;
    }

    /**
     * The part {@code receiver} of a parcel.
     *
     * @throws CarrierRefusal where a person must mend the order or choose a place
     * @throws CarrierUnavailable where the carrier does not answer
     */
    Map<String, Object> of(WaybillRequest request) {
        Consignee to = request.consignee();
        Map<String, Object> receiver = new LinkedHashMap<>();
        receiver.put("name", name(to));
        receiver.put(
                "phone", phone(to.phone(), "Неправильний телефон отримувача: потрібен номер вигляду 380XXXXXXXXX"));
        if (to.toDoor()) {
            toDoor(receiver, request);
        } else {
            toBranch(receiver, request);
        }
        return receiver;
    }

    /** As {@link #of}, with the settlement instead of the street, and nobody named: what a price depends on. */
    Map<String, Object> placeOf(WaybillRequest request) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (request.consignee().toDoor()) {
            rules.check(MeestCarrier.CODE, Place.DOOR, request);
            place.put("service", "Door");
            place.put("cityID", text(city(request.consignee()), "cityID"));
        } else {
            toBranch(place, request);
        }
        return place;
    }

    /** @throws CarrierRefusal with those words where it is no Ukrainian number */
    static String phone(String written, String otherwise) {
        return "+" + UkrainianPhone.of(written).orElseThrow(() -> refusal(otherwise));
    }

    private void toDoor(Map<String, Object> receiver, WaybillRequest request) {
        Consignee to = request.consignee();
        boolean streetKnown = !blank(to.chosen().streetRef());
        if (blank(to.house()) || blank(to.street()) && !streetKnown) {
            throw refusal("У замовленні немає адреси доставки: потрібні вулиця і номер будинку");
        }
        rules.check(MeestCarrier.CODE, Place.DOOR, request);
        receiver.put("service", "Door");
        if (streetKnown) {
            receiver.put("addressID", to.chosen().streetRef().trim());
        } else {
            JsonNode city = city(to);
            if (MeestJson.denied(city, "isDeliveryInCity")) {
                throw refusal("Meest не має кур'єрської доставки в населеному пункті «" + words(city, "cityDescr")
                        + "»: домовтеся про відділення");
            }
            receiver.put("addressID", places.street(city, to.street()));
        }
        receiver.put("building", to.house().trim());
        if (!blank(to.flat())) {
            receiver.put("flat", to.flat().trim());
        }
    }

    private void toBranch(Map<String, Object> receiver, WaybillRequest request) {
        JsonNode branch = branch(request.consignee());
        rules.check(MeestCarrier.CODE, BranchLimits.postomat(branch) ? Place.POSTOMAT : Place.BRANCH, request);
        List<String> broken = BranchLimits.receives(branch)
                ? BranchLimits.broken(branch, request)
                : List.of("зараз не видає посилок");
        if (!broken.isEmpty()) {
            throw places.points(
                    branch, BranchLimits.name(branch) + " Meest " + String.join(", ", broken) + ": виберіть інше");
        }
        receiver.put("service", "Branch");
        receiver.put("branchID", text(branch, "branchID"));
    }

    private JsonNode branch(Consignee to) {
        if (!blank(to.chosen().pointRef())) {
            return places.branch(to.chosen().pointRef().trim())
                    .orElseThrow(() -> refusal("Meest більше не знає вибраного відділення: виберіть його знову"));
        }
        String ref = blank(to.pointRef()) ? "" : to.pointRef().trim();
        Optional<JsonNode> given = ref.matches(UUID) ? places.branch(ref) : Optional.empty();
        if (given.isPresent()) {
            return given.get();
        }
        JsonNode city = city(to);
        if (blank(to.pointNumber())) {
            throw places.points(city, "У замовленні немає відділення Meest: виберіть його");
        }
        return places.branch(city, to.pointNumber());
    }

    private JsonNode city(Consignee to) {
        if (!blank(to.chosen().settlementRef())) {
            return places.settlement(to.chosen().settlementRef().trim());
        }
        if (blank(to.city())) {
            throw refusal("У замовленні немає населеного пункту отримувача");
        }
        return places.settlement(to.city(), to.region());
    }

    private static String name(Consignee to) {
        String name = blank(to.name()) ? "" : to.name().replaceAll("\\s+", " ").trim();
        if (!name.contains(" ")) {
            throw refusal("Вкажіть прізвище та ім'я отримувача");
        }
        return name;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static CarrierRefusal refusal(String words) {
        return new CarrierRefusal(List.of(), words);
    }
}
