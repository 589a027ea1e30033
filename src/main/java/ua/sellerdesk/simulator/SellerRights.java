package ua.sellerdesk.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the seller's role may do on the marketplace, from {@code permissions.csv}: all of it until it is taken away. */
@Component
@Profile("demo")
class SellerRights {

    private static final int DENIED = 1010;

    private final List<String[]> paths = CsvFile.rows("permissions.csv");
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @throws ApiRefusal 1005 where there is no such permission */
    void set(String permission, boolean granted) {
        if (paths.stream().noneMatch(row -> row[1].equals(permission))) {
            throw ApiRefusal.invalid("permission", "no such permission");
        }
        if (granted) {
            taken.remove(permission);
        } else {
            taken.add(permission);
        }
    }

    List<String> granted() {
        return paths.stream()
                .map(row -> row[1])
                .distinct()
                .filter(permission -> !taken.contains(permission))
                .toList();
    }

    /** @throws ApiRefusal 1010 where the path needs a permission that was taken away */
    void check(String path) {
        paths.stream()
                .filter(row -> path.startsWith(row[0]))
                .max(Comparator.comparingInt(row -> row[0].length()))
                .filter(row -> taken.contains(row[1]))
                .ifPresent(row -> {
                    throw new ApiRefusal(DENIED, "access_denied", null);
                });
    }
}
