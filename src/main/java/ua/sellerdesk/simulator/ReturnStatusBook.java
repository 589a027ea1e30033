package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The statuses of return requests and the ways between them, from {@code return-statuses.csv}. */
@Component("simulatedReturnStatusBook")
@Profile("demo")
class ReturnStatusBook {

    /**
     * @param orderStatus what the order becomes; null leaves it
     * @param next where a seller may go from here; nowhere when the request is over
     */
    record Status(int code, String title, String color, Integer orderStatus, Set<Integer> next) {

        boolean over() {
            return next.isEmpty();
        }
    }

    private final Map<Integer, Status> byCode = new LinkedHashMap<>();

    ReturnStatusBook() {
        for (String[] row : CsvFile.rows("return-statuses.csv")) {
            int code = Integer.parseInt(row[0]);
            Set<Integer> next = Arrays.stream(row[4].split(" "))
                    .filter(one -> !one.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            byCode.put(code, new Status(code, row[1], row[2], row[3].isEmpty() ? null : Integer.valueOf(row[3]), next));
        }
    }

    /** @throws ApiRefusal 1005 where there is none */
    Status byCode(int code) {
        Status status = byCode.get(code);
        if (status == null) {
            throw ApiRefusal.invalid("status_code", "Невідомий статус");
        }
        return status;
    }

    List<Map<String, Object>> json() {
        return byCode.values().stream()
                .map(status -> map("status_code", status.code(), "status_title", status.title()))
                .toList();
    }
}
