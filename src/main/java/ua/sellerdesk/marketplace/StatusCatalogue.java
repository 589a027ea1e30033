package ua.sellerdesk.marketplace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ua.sellerdesk.table.DataTable;

/** The catalogue file, with names and groups as the marketplace last gave them. */
@Component
class StatusCatalogue implements OrderStatuses {

    static final String FILE = "marketplace/order-statuses.csv";

    private final Set<Integer> settable = new HashSet<>();
    private final Set<Integer> termsEditable = new HashSet<>();
    private volatile Map<Integer, OrderStatus> statuses;

    StatusCatalogue() {
        statuses = load();
    }

    private Map<Integer, OrderStatus> load() {
        Map<Integer, OrderStatus> read = new TreeMap<>();
        for (Map<String, String> row : DataTable.rows(FILE, ';')) {
            int id = Integer.parseInt(row.get("id"));
            Integer group = row.get("group").isBlank() ? null : Integer.valueOf(row.get("group"));
            OrderStatus.Meaning meaning = OrderStatus.Meaning.valueOf(row.get("meaning"));
            read.put(id, new OrderStatus(id, row.get("name_uk"), row.get("name_en"), group, meaning));
            if (Boolean.parseBoolean(row.get("settable"))) {
                settable.add(id);
            }
            if (Boolean.parseBoolean(row.get("terms_editable"))) {
                termsEditable.add(id);
            }
        }
        return read;
    }

    @Override
    public OrderStatus byId(int id) {
        OrderStatus known = statuses.get(id);
        return known != null
                ? known
                : new OrderStatus(id, String.valueOf(id), String.valueOf(id), null, OrderStatus.Meaning.UNKNOWN);
    }

    @Override
    public boolean termsEditable(int id) {
        return termsEditable.contains(id);
    }

    @Override
    public List<OrderStatus> cancellations(List<Integer> available) {
        return available.stream()
                .distinct()
                .map(this::byId)
                .filter(status -> status.meaning() == OrderStatus.Meaning.CANCELLED)
                .filter(status -> status.group() == null || status.group() == 3)
                .filter(status -> settable.contains(status.id()))
                .toList();
    }

    /** Takes over names and groups; what a status means stays with the file, which people maintain. */
    void refresh(List<OrderStatus> fromMarketplace) {
        Map<Integer, OrderStatus> refreshed = new TreeMap<>(statuses);
        for (OrderStatus given : fromMarketplace) {
            OrderStatus known = byId(given.id());
            refreshed.put(
                    given.id(),
                    new OrderStatus(
                            given.id(),
                            given.name() == null ? known.name() : given.name(),
                            given.nameEn() == null ? known.nameEn() : given.nameEn(),
                            given.group() == null ? known.group() : given.group(),
                            known.meaning()));
        }
        statuses = refreshed;
    }
}
