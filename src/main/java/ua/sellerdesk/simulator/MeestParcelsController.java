package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.MeestRefusal.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Parcels made, changed, deleted, shown, printed and sent back. */
@MeestResource
class MeestParcelsController {

    private static final double PRICE = 75.5;
    private static final int DAYS_UNDER_WAY = 2;
    private static final Map<String, String> REASONS =
            Map.of("Замовлення не актуальне", "Заказ не актуален", "Відмова відправника", "Отказ отправителя");

    private final MeestParcels parcels;
    private final MeestForm form;
    private final SimulatedTime time;

    MeestParcelsController(MeestParcels parcels, MeestForm form, SimulatedTime time) {
        this.parcels = parcels;
        this.form = form;
        this.time = time;
    }

    @PostMapping("/parcel")
    Map<String, Object> make(@RequestBody JsonNode data) {
        form.check(data);
        return made(parcels.add(data));
    }

    @PutMapping("/parcel/{id}")
    Map<String, Object> change(@PathVariable String id, @RequestBody JsonNode data) {
        form.check(data);
        TravellingParcel parcel = parcels.get("parcelID", id);
        parcels.update(parcel, data);
        return made(parcel);
    }

    private Map<String, Object> made(TravellingParcel parcel) {
        return ok(map(
                "parcelID",
                parcel.ref,
                "barCode",
                parcel.number,
                "costServices",
                PRICE,
                "estimatedDeliveryDate",
                MeestForm.DAY.format(day(parcel.createdAt).plusDays(DAYS_UNDER_WAY))));
    }

    @DeleteMapping({"/parcel/{id}", "/parcel/{id}/{contract}"})
    Map<String, Object> delete(@PathVariable String id) {
        parcels.delete(parcels.get("parcelID", id));
        return ok(map());
    }

    @GetMapping("/getParcel/{value}/{by}/objectData")
    Map<String, Object> show(@PathVariable String value, @PathVariable String by) {
        TravellingParcel parcel = parcels.get(by, value);
        // the documents do not promise the ids here
        return ok(map(
                "parcelNumber",
                MeestParcels.own(parcel),
                "COD",
                parcel.form.path("COD").asText(),
                "weight",
                parcel.form.path("weight").asText(),
                "parcelID",
                by.equals("barCode") ? parcel.ref : null,
                "return",
                parcels.goesBack(parcel)));
    }

    @GetMapping("/parcelsList/{date}")
    Map<String, Object> list(@PathVariable String date) {
        LocalDate wanted;
        try {
            wanted = LocalDate.parse(date, MeestForm.DAY);
        } catch (DateTimeParseException e) {
            throw MeestRefusal.invalid("dateFrom", "Невірний формат дати");
        }
        return ok(parcels.everMade().stream()
                .filter(parcel -> day(parcel.createdAt).equals(wanted))
                // the real service writes the first letter of the last name in Cyrillic
                .map(parcel -> map(
                        "parcelID",
                        parcel.ref,
                        "parcelNumber",
                        MeestParcels.own(parcel),
                        "\u0432arCode",
                        parcel.number,
                        "registerID",
                        null))
                .toList());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(KyivTime.ZONE).toLocalDate();
    }

    @PostMapping("/calculate")
    Map<String, Object> calculate(@RequestBody JsonNode data) {
        if (data.path("placesItems").isEmpty()) {
            throw MeestRefusal.invalid("placesItems", "Не вказано місць");
        }
        String date = MeestForm.DAY.format(time.local().plusDays(DAYS_UNDER_WAY));
        return ok(List.of(map("costServices", String.valueOf(PRICE), "estimatedDeliveryDate", date)));
    }

    @GetMapping("/print/sticker100/{id}")
    ResponseEntity<byte[]> label(@PathVariable String id) {
        TravellingParcel parcel = parcels.get("parcelID", id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(LabelPdf.of(parcel.number));
    }

    @GetMapping("/parcelReturnReasons")
    Map<String, Object> reasons() {
        return ok(REASONS.entrySet().stream()
                .map(reason -> map(
                        "name",
                        reason.getKey(),
                        "nameUA",
                        reason.getKey(),
                        "nameRU",
                        reason.getValue(),
                        "uuid",
                        Places.ref(reason.getKey())))
                .toList());
    }

    /** Answers without the envelope, with Cyrillic letters in the names. */
    @PostMapping("/parcelReturn_new")
    Map<String, Object> sendBack(@RequestBody JsonNode data) {
        String reason = data.path("reasonID").asText("");
        if (REASONS.keySet().stream().map(Places::ref).noneMatch(reason::equals)) {
            throw MeestRefusal.invalid("reasonID", "Причину не знайдено");
        }
        TravellingParcel parcel = parcels.get("parcelID", data.path("parcelID").asText(""));
        parcels.recall(parcel);
        return map("do\u0441ID", Places.ref(parcel.ref), "do\u0441Number", "RET-" + parcel.number);
    }
}
