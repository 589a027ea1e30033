package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The marketplace's statuses and the moves it lets a seller make. */
@Component
@Profile("demo")
class StatusBook {

    private static final Set<Integer> CANCELLATIONS = Set.of(17, 18, 20, 28, 29, 33, 37, 38, 40, 42, 43, 49);
    private static final Set<Integer> TRAVELLING = Set.of(3, 4, 60, 61, 63, 64, 65, 66, 67, 80, 81, 82);
    private final Map<Integer, String[]> rows = new LinkedHashMap<>();

    StatusBook() {
        CsvFile.rows("statuses.csv").forEach(row -> rows.put(Integer.valueOf(row[0]), row));
    }

    int group(int status) {
        String[] row = rows.get(status);
        return row == null || row[3].isBlank() ? 1 : Integer.parseInt(row[3]);
    }

    /** Still with the seller or on its way; what comes back has no group that is known. */
    boolean inProcessing(int status) {
        return group(status) == 1 && !rows.getOrDefault(status, new String[] {"", "", "", "1"})[3].isBlank();
    }

    boolean travelling(int status) {
        return TRAVELLING.contains(status);
    }

    /** The statuses a seller may set next; {@code own} is the seller's own delivery. */
    Set<Integer> next(int from, boolean own) {
        Set<Integer> next = new TreeSet<>();
        switch (from) {
            case 1, 7, 52 -> next.add(26);
            case 26 -> next.addAll(own ? Set.of(2, 47, 55) : Set.of(2, 3, 47, 55, 61));
            case 47, 48 -> next.addAll(Set.of(2, 26, 55));
            case 55 -> next.addAll(Set.of(2, 26, 50));
            case 2 -> next.addAll(own ? Set.of(4, 26) : Set.of(3, 4, 26, 61));
            case 15 -> next.addAll(Set.of(26, 61));
            case 61 -> next.addAll(Set.of(3, 4, 6, 26));
            case 3, 60, 63, 64, 65, 66, 67 -> next.addAll(Set.of(4, 6, 11, 12));
            case 4 -> next.addAll(Set.of(6, 11, 12));
            case 5 -> next.addAll(Set.of(3, 6, 11, 12));
            case 76, 80, 81, 82 -> next.addAll(Set.of(6, 11, 12));
            default -> {
                return next;
            }
        }
        if (Set.of(1, 7, 52, 26, 47, 48, 55, 2, 15).contains(from)) {
            next.addAll(CANCELLATIONS);
        }
        return next;
    }

    Map<String, Object> json(int status) {
        String[] row = rows.getOrDefault(status, new String[] {"" + status, "?", "?", "1"});
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", status);
        json.put("name", row[2]);
        json.put("name_uk", row[1]);
        json.put("name_en", row[2]);
        json.put("status_group", group(status));
        json.put("status", 1);
        json.put("color", "#FFAB00");
        json.put("title", row[1]);
        return json;
    }

    List<Map<String, Object>> all() {
        return rows.keySet().stream().map(this::json).toList();
    }

    List<Map<String, Object>> moves(int from, boolean own) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (int to : next(from, own)) {
            Map<String, Object> move = new LinkedHashMap<>();
            move.put("id", from * 100 + to);
            move.put("parent_id", from);
            move.put("child_id", to);
            move.put("delivery_type", own ? 1 : 0);
            move.put("market_group", 0);
            moves.add(move);
        }
        return moves;
    }

    List<Map<String, Object>> matrix() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (boolean own : new boolean[] {false, true}) {
            rows.keySet().forEach(from -> all.addAll(moves(from, own)));
        }
        return all;
    }
}
