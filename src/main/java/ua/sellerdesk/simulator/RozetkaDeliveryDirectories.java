package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open directories of cities and points. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/rozetkadelivery/api")
class RozetkaDeliveryDirectories {

    private static final int HEAVIEST_KG = 30;

    private final Places places;

    RozetkaDeliveryDirectories(Places places) {
        this.places = places;
    }

    @GetMapping("/city")
    Map<String, Object> cities(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "region_name", defaultValue = "") String region,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "1") int page) {
        return RozetkaDeliveryReply.page(
                places.cities.values().stream()
                        .filter(city -> contains(city.name(), name) && contains(region(city), region))
                        .map(city ->
                                map("id", Places.ref(city.name()), "name", city.name(), "region_name", region(city)))
                        .toList(),
                limit,
                page);
    }

    @GetMapping("/department")
    Map<String, Object> departments(
            @RequestParam(name = "city_id", defaultValue = "") String city,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "1") int page) {
        return RozetkaDeliveryReply.page(
                places.all.stream()
                        .filter(place -> !place.postomat() && place.cityRef().equals(city))
                        .map(RozetkaDeliveryDirectories::department)
                        .toList(),
                limit,
                page);
    }

    private static Map<String, Object> department(Places.Place place) {
        return map(
                "id",
                place.ref(),
                "name",
                "м. " + place.city() + ", " + place.street() + ", " + place.house(),
                "public_name",
                null,
                "location",
                map(
                        "city_id",
                        place.cityRef(),
                        "city_name",
                        place.city(),
                        "street_name",
                        place.street(),
                        "house",
                        place.house()),
                "limitations",
                map("weight", HEAVIEST_KG, "length", null),
                "can_receive_tracks",
                true,
                "can_give_out_tracks",
                true);
    }

    private static String region(Places.City city) {
        return city.region().isEmpty() ? city.name() : city.region().replace(" обл.", "");
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
