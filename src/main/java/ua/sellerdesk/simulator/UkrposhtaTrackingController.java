package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** StatusTracking: knows a parcel once a post office has taken it. */
@UkrposhtaResource
@RequestMapping("/simulator/ukrposhta/status-tracking/0.0.1")
class UkrposhtaTrackingController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int MOST_LAST = 100;
    private static final int MOST_WHOLE = 50;

    private final UkrposhtaParcels parcels;

    UkrposhtaTrackingController(UkrposhtaParcels parcels) {
        this.parcels = parcels;
    }

    static String text(LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    @PostMapping("/statuses/last/with-not-found")
    Map<String, Object> last(@RequestHeader("Authorization") String authorization, @RequestBody List<String> numbers) {
        return answer(authorization, numbers, MOST_LAST, 1);
    }

    @PostMapping("/statuses/with-not-found")
    Map<String, Object> whole(@RequestHeader("Authorization") String authorization, @RequestBody List<String> numbers) {
        return answer(authorization, numbers, MOST_WHOLE, Integer.MAX_VALUE);
    }

    private Map<String, Object> answer(String authorization, List<String> numbers, int most, int newest) {
        UkrposhtaKeys.tracking(authorization);
        if (numbers.isEmpty() || numbers.size() > most) {
            throw UkrposhtaRefusal.invalid("from 1 to " + most + " barcodes are allowed");
        }
        Map<String, Object> found = new LinkedHashMap<>();
        List<String> notFound = new ArrayList<>();
        for (String number : numbers) {
            List<Map<String, Object>> events =
                    parcels.byBarcode(number).map(this::events).orElse(List.of());
            if (events.isEmpty()) {
                notFound.add(number);
            } else {
                found.put(number, events.subList(Math.max(0, events.size() - newest), events.size()));
            }
        }
        return map("found", found, "notFound", notFound);
    }

    private List<Map<String, Object>> events(TravellingParcel parcel) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (TravellingParcel.Event event : parcels.events(parcel)) {
            String[] code = event.code().split("/");
            events.add(map(
                    "barcode",
                    parcel.number,
                    "step",
                    events.size() + 1,
                    "date",
                    text(LocalDateTime.ofInstant(event.at(), KyivTime.ZONE)),
                    "index",
                    "01001",
                    "name",
                    "КИЇВ",
                    "event",
                    code[0].matches("\\d+") ? (Object) Integer.valueOf(code[0]) : code[0],
                    "eventName",
                    parcels.words(event.code()),
                    "country",
                    "Україна",
                    "eventReason",
                    null,
                    "eventReason_id",
                    code.length > 1 ? Integer.valueOf(code[1]) : null,
                    "mailType",
                    4096,
                    "indexOrder",
                    events.size()));
        }
        return events;
    }
}
