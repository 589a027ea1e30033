package ua.sellerdesk.simulator;

import java.util.HashMap;
import java.util.Map;

/**
 * A carrier's codes and words for each step of a journey, from a file of the columns {@code step;code;words}. A step is
 * the marketplace's status that it means, 0 for a parcel not yet handed over.
 */
final class CarrierCodes {

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    CarrierCodes(String file) {
        for (String[] row : CsvFile.rows(file)) {
            int step = Integer.parseInt(row[0]);
            codes.putIfAbsent(step, row[1]);
            steps.put(row[1], step);
            words.put(row[1], row[2]);
        }
    }

    /** Empty for a step that the carrier does not tell. */
    String code(int step) {
        return codes.getOrDefault(step, "");
    }

    String words(String code) {
        return words.getOrDefault(code, "");
    }

    /** @return null for a code that the file does not know */
    Integer step(String code) {
        return steps.get(code);
    }
}
