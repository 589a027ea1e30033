package ua.sellerdesk.marketplace.rozetka;

import java.util.Set;
import java.util.stream.Collectors;
import ua.sellerdesk.table.DataTable;

/**
 * Whether a delivery service is the shop's own. The marketplace gives own couriers and counters ids of their own, so
 * whatever is not in the file of external services is own.
 */
class DeliveryServices {

    private static final String FILE = "marketplace/external-delivery-services.csv";

    private final Set<Integer> external = DataTable.rows(FILE, ';').stream()
            .map(row -> Integer.valueOf(row.get("id")))
            .collect(Collectors.toUnmodifiableSet());

    boolean own(Integer serviceId) {
        return serviceId != null && !external.contains(serviceId);
    }
}
