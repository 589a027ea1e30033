package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nova Poshta's own directory: the places that the marketplace offers, and those of {@code carrier-branches.csv}. */
@Component
@Profile("demo")
class CarrierPlaces {

    record Settlement(String ref, String name, String type, String region, List<String> streets) {

        String words() {
            return type + " " + name + ", " + region + " обл.";
        }
    }

    /**
     * @param weight the heaviest parcel in kg, 0 where there is no limit
     * @param declared the dearest parcel in UAH, 0 where there is no limit
     */
    record Branch(
            String ref,
            String number,
            Settlement settlement,
            String address,
            boolean postomat,
            int weight,
            int declared,
            boolean open,
            boolean pays) {}

    private static final String SUFFIX = " обл.";
    private static final int POSTOMAT_KG = 20;
    static final int POSTOMAT_UAH = 29_000;

    final List<Settlement> settlements;
    final List<Branch> branches = new ArrayList<>();

    CarrierPlaces(Places places) {
        Map<String, Settlement> known = new LinkedHashMap<>();
        places.cities.values().forEach(city -> {
            // the marketplace names no region for the capital
            String area = city.region().isEmpty() ? "Київська" : city.region().replace(SUFFIX, "");
            known.put(
                    city.name() + area,
                    new Settlement(Places.ref(city.name()), city.name(), "м.", area, city.streets()));
        });
        for (String[] row : CsvFile.rows("carrier-branches.csv")) {
            Settlement settlement = known.computeIfAbsent(
                    row[0] + row[2], key -> new Settlement(Places.ref(key), row[0], row[1], row[2], List.of(row[4])));
            branches.add(new Branch(
                    Places.ref(row[0] + row[2] + row[3]),
                    row[3],
                    settlement,
                    row[4] + ", " + row[5],
                    false,
                    Integer.parseInt(row[6]),
                    Integer.parseInt(row[7]),
                    "1".equals(row[8]),
                    "1".equals(row[9])));
        }
        settlements = List.copyOf(known.values());
        places.all.forEach(place -> branches.add(new Branch(
                place.ref(),
                place.number(),
                settlement(place.cityRef()),
                place.street() + ", " + place.house(),
                place.postomat(),
                place.postomat() ? POSTOMAT_KG : 0,
                place.postomat() ? POSTOMAT_UAH : 0,
                true,
                true)));
    }

    /** @return null where there is none */
    Settlement settlement(String ref) {
        return settlements.stream()
                .filter(settlement -> settlement.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }

    /** @return null where there is none */
    Branch branch(String ref) {
        return branches.stream()
                .filter(branch -> branch.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
