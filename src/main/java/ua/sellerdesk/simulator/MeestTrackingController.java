package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.MeestRefusal.ok;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened to a parcel, or to all of them in two hours. */
@MeestResource
class MeestTrackingController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration LONGEST = Duration.ofHours(2);

    private record Happened(TravellingParcel parcel, TravellingParcel.Event event) {

        LocalDateTime at() {
            return LocalDateTime.ofInstant(event.at(), KyivTime.ZONE).withNano(0);
        }
    }

    private final MeestParcels parcels;

    MeestTrackingController(MeestParcels parcels) {
        this.parcels = parcels;
    }

    @GetMapping("/tracking/{number}")
    Map<String, Object> track(@PathVariable String number) {
        TravellingParcel parcel = parcels.tracked(number).orElseThrow(MeestRefusal::noParcel);
        return ok(happened(parcel).stream().map(this::json).toList());
    }

    @GetMapping("/trackingByPeriod/{from}/{to}")
    Map<String, Object> track(@PathVariable String from, @PathVariable String to) {
        LocalDateTime start = moment("dateFrom", from);
        LocalDateTime end = moment("dateTo", to);
        if (Duration.between(start, end).isNegative() || start.plus(LONGEST).isBefore(end)) {
            throw MeestRefusal.invalid("dateTo", "Період не може перевищувати 2 години");
        }
        return ok(parcels.everMade().stream()
                .flatMap(parcel -> happened(parcel).stream())
                .filter(one -> !one.at().isBefore(start) && !one.at().isAfter(end))
                .map(this::json)
                .toList());
    }

    private List<Happened> happened(TravellingParcel parcel) {
        return parcels.events(parcel).stream()
                .map(event -> new Happened(parcel, event))
                .toList();
    }

    private Map<String, Object> json(Happened one) {
        String city = one.parcel().form.path("receiver").path("cityDescr").asText("");
        return map(
                "parcelNumber",
                MeestParcels.own(one.parcel()),
                "barCode",
                one.parcel().number,
                "eventDateTime",
                one.at().format(MOMENT),
                "eventCode",
                code(one.event().code()),
                "eventCodeUPU",
                "",
                "eventCityDescr",
                map("descrUA", city),
                "eventDescr",
                map("descrUA", parcels.codes.words(one.event().code())),
                "eventDetailDescr",
                map("descrUA", ""));
    }

    /** Codes are numbers; a word set behind the stage stays one. */
    private static Object code(String code) {
        return code.matches("\\d{1,6}") ? (Object) Integer.valueOf(code) : code;
    }

    private static LocalDateTime moment(String field, String text) {
        try {
            return LocalDateTime.parse(text, MOMENT);
        } catch (DateTimeParseException e) {
            throw MeestRefusal.invalid(field, "Невірний формат дати");
        }
    }
}
