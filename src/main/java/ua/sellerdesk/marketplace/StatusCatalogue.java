package ua.sellerdesk.marketplace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogue file, with names and groups as the marketplace last gave them. */
@Component
class StatusCatalogue implements OrderStatuses {

    static final String FILE = "marketplace/order-statuses.csv";

    private final Set<Integer> settable = new HashSet<>();
    private volatile Map<Integer, OrderStatus> statuses;

    StatusCatalogue() {
        statuses = load();
    }

    private Map<Integer, OrderStatus> load() {
        Map<Integer, OrderStatus> read = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split(";", -1);
                int id = Integer.parseInt(cells[0].trim());
                Integer group = cells[3].isBlank() ? null : Integer.valueOf(cells[3].trim());
                read.put(
                        id,
                        new OrderStatus(id, cells[1], cells[2], group, OrderStatus.Meaning.valueOf(cells[4].trim())));
                if (Boolean.parseBoolean(cells[5].trim())) {
                    settable.add(id);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
