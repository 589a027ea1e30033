package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ways to get an order that the shop offers, from {@code delivery-services.csv}. */
@Component("simulatedDeliveryServices")
@Profile("demo")
class DeliveryServices {

    /** Ids from here on are the shop's own courier and counter. */
    private static final int OWN_FROM = 7000;

    /**
     * @param share of a hundred orders that choose it
     * @param doorShare of a hundred of those that are brought to the door
     */
    record Service(int id, String name, String logo, int share, int doorShare) {}

    final List<Service> all = CsvFile.rows("delivery-services.csv").stream()
            .map(row -> new Service(
                    Integer.parseInt(row[0]), row[1], row[2], Integer.parseInt(row[3]), Integer.parseInt(row[4])))
            .toList();

    static boolean own(int id) {
        return id >= OWN_FROM;
    }

    Service byId(int id) {
        return all.stream()
                .filter(service -> service.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("delivery_service_id", "Служба доставки недоступна"));
    }

    Service draw(Chance chance) {
        List<Service> weighted = all.stream()
                .flatMap(service -> IntStream.range(0, service.share()).mapToObj(i -> service))
                .toList();
        return chance.pick(weighted);
    }

    List<Map<String, Object>> json() {
        return all.stream()
                .map(service -> map(
                        "id",
                        service.id(),
                        "name",
                        service.name(),
                        "type",
                        own(service.id()) ? 1 : 0,
                        "status",
                        1,
                        "mdm_id",
                        service.id(),
                        "can_edit",
                        own(service.id()),
                        "can_use",
                        true,
                        "is_default",
                        service.id() == Parcels.SERVICE))
                .toList();
    }
}
