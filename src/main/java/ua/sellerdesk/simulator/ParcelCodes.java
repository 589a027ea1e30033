package ua.sellerdesk.simulator;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nova Poshta's codes: its words, and the status that the marketplace makes of them; from {@code tracking.csv}. */
@Component
@Profile("demo")
class ParcelCodes {

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();

    ParcelCodes() {
        for (String[] row : CsvFile.rows("tracking.csv")) {
            words.put(row[0], row[2]);
            if (!row[1].isEmpty()) {
                statuses.put(row[0], Integer.valueOf(row[1]));
            }
        }
    }

    String words(String code) {
        return words.getOrDefault(code, "");
    }

    /** @return null where the marketplace leaves the order as it is */
    Integer status(String code) {
        return statuses.get(code);
    }
}
