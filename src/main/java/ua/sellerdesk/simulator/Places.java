package ua.sellerdesk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cities and pick-up points that both stand-ins know, so that a place of an order resolves at the carrier. */
@Component
@Profile("demo")
class Places {

    record City(int id, String name, String region, List<String> streets) {}

    record Place(
            int index,
            int cityId,
            String city,
            String cityRef,
            String ref,
            String number,
            String street,
            String house,
            boolean postomat) {

        /** The marketplace's number of the place. */
        int placeId() {
            return FIRST_PLACE + index;
        }
    }

    private static final int FIRST_PLACE = 15_000;
    private static final int PLACES_IN_CITY = 8;
    private static final int BRANCHES_IN_CITY = 5;

    final Map<Integer, City> cities = new LinkedHashMap<>();
    final List<Place> all = new ArrayList<>();

    Places() {
        for (String[] row : CsvFile.rows("cities.csv")) {
            City city = new City(Integer.parseInt(row[0]), row[1], row[2], List.of(row[3].split("\\|")));
            cities.put(city.id(), city);
            for (int i = 0; i < PLACES_IN_CITY; i++) {
                boolean postomat = i >= BRANCHES_IN_CITY;
                String number = String.valueOf(postomat ? 20_000 + i : i + 1);
                all.add(new Place(
                        all.size(),
                        city.id(),
                        city.name(),
                        ref(city.name()),
                        ref(city.name() + number),
                        number,
                        city.streets().get(i % city.streets().size()),
                        String.valueOf(1 + (city.id() * 17 + i * 31) % 140),
                        postomat));
            }
        }
    }

    /** @return null where the marketplace has no such place */
    Place byPlaceId(int placeId) {
        int index = placeId - FIRST_PLACE;
        return index < 0 || index >= all.size() ? null : all.get(index);
    }

    List<Place> branchesIn(int cityId) {
        return all.stream()
                .filter(place -> place.cityId() == cityId && !place.postomat())
                .toList();
    }

    /** Where the shop is. */
    Place shop() {
        return all.get(0);
    }

    static String ref(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
