package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ukrposhta's directory of places: one row comes as an object, none as null. */
@UkrposhtaResource
@RequestMapping("/simulator/ukrposhta/address-classifier-ws")
class UkrposhtaDirectory {

    private static final int STREETS_IN_CITY = 100;

    private final Places places;

    UkrposhtaDirectory(Places places) {
        this.places = places;
    }

    static String postcode(Places.Place place) {
        return "%02d%03d".formatted(place.cityId(), Integer.parseInt(place.number()));
    }

    @GetMapping("/get_city_by_region_id_and_district_id_and_city_ua")
    Map<String, Object> cities(
            @RequestHeader("Authorization") String authorization, @RequestParam("city_ua") String name) {
        UkrposhtaKeys.directory(authorization);
        return entries(places.cities.values().stream()
                .filter(city -> begins(city.name(), name))
                .map(city -> map(
                        "CITY_ID",
                        "" + city.id(),
                        "CITY_UA",
                        city.name(),
                        "SHORTCITYTYPE_UA",
                        "м.",
                        "DISTRICT_UA",
                        city.name(),
                        "REGION_UA",
                        region(city)))
                .toList());
    }

    @GetMapping("/get_postoffices_by_postcode_cityid_cityvpzid")
    Map<String, Object> offices(
            @RequestHeader("Authorization") String authorization,
            @RequestParam(name = "city_id", required = false) String city,
            @RequestParam(required = false) String postcode) {
        UkrposhtaKeys.directory(authorization);
        return entries(places.all.stream()
                .filter(place -> !place.postomat())
                .filter(place -> city == null || city.equals("" + place.cityId()))
                .filter(place -> postcode == null || postcode.equals(postcode(place)))
                .map(place -> map(
                        "POSTOFFICE_ID",
                        place.ref(),
                        "POSTCODE",
                        postcode(place),
                        "POSTINDEX",
                        postcode(place),
                        "POSTOFFICE_UA",
                        postcode(place) + " " + place.city() + " " + place.number(),
                        "STREET_UA_VPZ",
                        place.street() + ", " + place.house(),
                        "HOUSENUMBER",
                        place.house(),
                        "CITY_UA",
                        place.city(),
                        "REGION_UA",
                        region(places.cities.get(place.cityId())),
                        "LOCK_CODE",
                        "0",
                        "IS_SECURITY",
                        "0"))
                .toList());
    }

    @GetMapping("/get_street_by_region_id_and_district_id_and_city_id_and_street_ua")
    Map<String, Object> streets(
            @RequestHeader("Authorization") String authorization,
            @RequestParam("city_id") int cityId,
            @RequestParam("street_ua") String name) {
        UkrposhtaKeys.directory(authorization);
        Places.City city = places.cities.get(cityId);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; city != null && i < city.streets().size(); i++) {
            String[] street = city.streets().get(i).split(" ", 2);
            if (begins(street[1], name)) {
                rows.add(map(
                        "STREET_ID",
                        "" + (cityId * STREETS_IN_CITY + i),
                        "STREET_UA",
                        street[1],
                        "SHORTSTREETTYPE_UA",
                        street[0]));
            }
        }
        return entries(rows);
    }

    /** Every house is served by the city's first office. */
    @GetMapping("/get_addr_house_by_street_id")
    Map<String, Object> houses(
            @RequestHeader("Authorization") String authorization,
            @RequestParam("street_id") int street,
            @RequestParam("housenumber") String house) {
        UkrposhtaKeys.directory(authorization);
        return entries(places.branchesIn(street / STREETS_IN_CITY).stream()
                .limit(1)
                .map(place -> map("HOUSENUMBER_UA", house, "POSTCODE", postcode(place)))
                .toList());
    }

    private static String region(Places.City city) {
        return city.region().isEmpty() ? city.name() : city.region().replace(" обл.", "");
    }

    private static boolean begins(String name, String with) {
        return name.toLowerCase(Locale.ROOT).startsWith(with.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> entries(List<Map<String, Object>> rows) {
        Object entries = rows.isEmpty() ? null : map("Entry", rows.size() == 1 ? rows.get(0) : rows);
        return map("Entries", entries);
    }
}
