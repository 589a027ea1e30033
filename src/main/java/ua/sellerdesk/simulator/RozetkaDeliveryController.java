package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.RozetkaDeliveryRefusal.field;
import static ua.sellerdesk.simulator.RozetkaDeliveryRefusal.inside;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ROZETKA Delivery's waybills: made, listed, deleted, printed, followed, called back. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/rozetkadelivery/api/track")
class RozetkaDeliveryController {

    private static final int MOST_NUMBERS = 100;
    private static final int DAYS_UNDER_WAY = 2;
    private static final int PRICE = 65;

    private final RozetkaDeliveryParcels parcels;
    private final Places places;
    private final SimulatedTime time;
    private final RozetkaDeliveryPasses passes;

    RozetkaDeliveryController(
            RozetkaDeliveryParcels parcels, Places places, SimulatedTime time, RozetkaDeliveryPasses passes) {
        this.parcels = parcels;
        this.places = places;
        this.time = time;
        this.passes = passes;
    }

    @ModelAttribute
    void checkToken(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        if (!passes.admit(authorization)) {
            throw RozetkaDeliveryRefusal.unauthorized();
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(RozetkaDeliveryRefusal refusal) {
        return refusal.answer();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(@RequestBody JsonNode body) {
        JsonNode form = RozetkaDeliveryForm.unwrapped(body);
        RozetkaDeliveryForm.check(form, places);
        boolean cash = form.path("cost").asInt() > 0;
        TravellingParcel parcel = parcels.all.add(form, Journeys.Place.BRANCH, cash);
        return RozetkaDeliveryReply.of(map(
                "track_id",
                parcel.number,
                "shipping_cost",
                PRICE,
                "delivery_date",
                local(parcel).plus(time.days(DAYS_UNDER_WAY)).toLocalDate().toString(),
                "payment_fee",
                cash ? 20 : 0,
                "carrier_track_num",
                null));
    }

    /** Newest first; the filter finds parts of an order's number too. */
    @GetMapping
    Map<String, Object> list(
            @RequestParam(name = "visible_id", defaultValue = "") String mark,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "1") int page) {
        List<Map<String, Object>> rows = new ArrayList<>();
        parcels.all.all().stream()
                .filter(parcel -> parcel.form.path("visible_id").asText("").contains(mark))
                .forEach(parcel -> rows.add(
                        0,
                        map(
                                "id",
                                parcel.number,
                                "visible_id",
                                parcel.form.path("visible_id").asText(),
                                "last_status",
                                status(parcel),
                                "shipping_cost",
                                PRICE,
                                "is_deleted",
                                false)));
        return RozetkaDeliveryReply.page(rows, limit, page);
    }

    @DeleteMapping
    Map<String, Object> delete(@RequestBody JsonNode body) {
        List<String> numbers = new ArrayList<>();
        RozetkaDeliveryForm.unwrapped(body).forEach(number -> numbers.add(number.asText()));
        List<TravellingParcel> wanted = known(numbers);
        if (wanted.stream().anyMatch(parcel -> parcel.handed)) {
            throw RozetkaDeliveryRefusal.impossible("Експрес-накладну вже прийнято: видалити її не можна");
        }
        wanted.forEach(parcels.all::delete);
        return RozetkaDeliveryReply.of(null);
    }

    @GetMapping("/label")
    Map<String, Object> label(@RequestParam("id") List<String> numbers) {
        return RozetkaDeliveryReply.of(map(
                "label",
                Base64.getEncoder().encodeToString(LabelPdf.of(known(numbers).get(0).number))));
    }

    /** One number that nobody knows, and there is no answer for the others either. */
    @GetMapping("/status")
    Map<String, Object> statuses(@RequestParam("id") List<String> numbers) {
        if (numbers.size() > MOST_NUMBERS) {
            throw RozetkaDeliveryRefusal.invalid(
                    List.of(field("id", "arrayMaxSize", "id must contain no more than " + MOST_NUMBERS + " elements")));
        }
        return RozetkaDeliveryReply.of(known(numbers).stream()
                .map(parcel -> map(
                        "track_id",
                        parcel.number,
                        "last_status",
                        status(parcel),
                        "statuses",
                        parcel.events.stream()
                                .map(event -> map(
                                        "status",
                                        event.code(),
                                        "status_name",
                                        parcels.codes.words(event.code()),
                                        "date",
                                        event.at().toString()))
                                .toList()))
                .toList());
    }

    @PostMapping("/return")
    Map<String, Object> giveBack(@RequestBody JsonNode body) {
        JsonNode form = RozetkaDeliveryForm.unwrapped(body);
        String number = form.path("track_id").asText("");
        if (form.path("reason").asText("").isBlank()) {
            throw RozetkaDeliveryRefusal.invalid(
                    List.of(inside("data", List.of(field("reason", "isNotEmpty", "reason should not be empty")))));
        }
        TravellingParcel parcel = known(List.of(number)).get(0);
        Integer step = parcels.codes.step(parcel.code());
        if (!parcel.handed || step == null || step == 6 || step == 11 || step == 12 || step >= 83) {
            throw RozetkaDeliveryRefusal.impossible("Повернення для цієї експрес-накладної неможливе");
        }
        parcels.all.recall(number);
        return RozetkaDeliveryReply.of(map("track_id", number));
    }

    private List<TravellingParcel> known(List<String> numbers) {
        List<String> unknown = numbers.stream()
                .filter(number -> parcels.all.byNumber(number).isEmpty())
                .toList();
        if (!unknown.isEmpty() || numbers.isEmpty()) {
            throw RozetkaDeliveryRefusal.unknown(unknown);
        }
        return numbers.stream()
                .flatMap(number -> parcels.all.byNumber(number).stream())
                .toList();
    }

    /** The moment stands without a zone here, with one in the list of all: so the service has it. */
    private Map<String, Object> status(TravellingParcel parcel) {
        Instant at = parcel.events.isEmpty()
                ? parcel.createdAt
                : parcel.events.get(parcel.events.size() - 1).at();
        return map(
                "status",
                parcel.code(),
                "status_name",
                parcels.codes.words(parcel.code()),
                "date",
                LocalDateTime.ofInstant(at, KyivTime.ZONE).withNano(0).toString());
    }

    private static LocalDateTime local(TravellingParcel parcel) {
        return LocalDateTime.ofInstant(parcel.createdAt, KyivTime.ZONE);
    }
}
