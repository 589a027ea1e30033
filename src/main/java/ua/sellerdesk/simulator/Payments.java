package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ways to pay that the shop offers, from {@code payments.csv}. */
@Component
@Profile("demo")
class Payments {

    static final int CASH = 1;

    /**
     * @param online paid through the marketplace, which then knows the payment's state
     * @param share of a hundred orders that choose it
     */
    record Method(int id, String type, String name, String title, boolean online, int share) {}

    final List<Method> all = CsvFile.rows("payments.csv").stream()
            .map(row -> new Method(
                    Integer.parseInt(row[0]),
                    row[1],
                    row[2],
                    row[3],
                    Boolean.parseBoolean(row[4]),
                    Integer.parseInt(row[5])))
            .toList();

    Method byId(int id) {
        return all.stream()
                .filter(method -> method.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("payment_method_id", "Спосіб оплати недоступний"));
    }

    Method card() {
        return all.stream().filter(Method::online).findFirst().orElseThrow();
    }

    Method draw(Chance chance) {
        int point = chance.below(all.stream().mapToInt(Method::share).sum());
        for (Method method : all) {
            point -= method.share();
            if (point < 0) {
                return method;
            }
        }
        throw new IllegalStateException("payments.csv is empty");
    }

    List<Map<String, Object>> json() {
        return all.stream()
                .map(method -> map(
                        "id",
                        method.id(),
                        "name",
                        method.name(),
                        "payment_type",
                        method.type(),
                        "title",
                        method.title()))
                .toList();
    }
}
