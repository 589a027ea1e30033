package ua.sellerdesk.production;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The marketplace's statuses: group of each, and which may follow which by a seller's hand. */
final class StatusGroups {

    private static final Set<Integer> SUCCESS = Set.of(6, 46, 68, 87);
    private static final Set<Integer> UNSUCCESSFUL = Set.of(
            10, 11, 12, 13, 16, 17, 18, 19, 20, 24, 25, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
            44, 45, 49, 50, 51, 71, 72, 75, 77, 88);
    private static final List<Integer> REASONS_OF_NEW = List.of(18, 40, 42, 43, 49);
    private static final List<Integer> REASONS_OF_TAKEN = List.of(17, 18, 20, 28, 29, 33, 37, 38, 40, 42, 43, 49);
    private static final Map<Integer, List<Integer>> MOVES = new TreeMap<>();

    static {
        MOVES.put(1, with(REASONS_OF_NEW, 26));
        MOVES.put(7, with(REASONS_OF_NEW, 26));
        MOVES.put(26, with(REASONS_OF_TAKEN, 2, 47, 55, 61, 3));
        MOVES.put(47, with(REASONS_OF_TAKEN, 26, 47));
        MOVES.put(55, List.of(2, 26, 40, 50));
        MOVES.put(2, List.of(26, 61));
        MOVES.put(61, List.of(26, 3, 6, 11, 12));
        MOVES.put(15, List.of(26));
        MOVES.put(3, List.of(6, 11, 12));
        MOVES.put(4, List.of(6, 11, 12));
        MOVES.put(5, List.of(3, 6, 11, 12));
    }

    private StatusGroups() {}

    private static List<Integer> with(List<Integer> reasons, Integer... more) {
        return Stream.concat(Arrays.stream(more), reasons.stream()).toList();
    }

    static int of(int status) {
        return SUCCESS.contains(status) ? 2 : UNSUCCESSFUL.contains(status) ? 3 : 1;
    }

    /** The statuses that may follow; the seller's own delivery goes from 2 to 4 instead of 61. */
    static List<Integer> after(int status, boolean sellersDelivery) {
        if (sellersDelivery && status == 2) {
            return List.of(26, 4);
        }
        return MOVES.getOrDefault(status, List.of());
    }

    /** Each documented move as {@code {from, to}}. */
    static List<int[]> moves() {
        return MOVES.entrySet().stream()
                .flatMap(from -> from.getValue().stream().map(to -> new int[] {from.getKey(), to}))
                .toList();
    }
}
