package ua.sellerdesk.simulator;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the shop sells, from {@code goods.csv}. */
@Component
@Profile("demo")
class Goods {

    final List<Good> all = CsvFile.rows("goods.csv").stream()
            .map(row -> new Good(Integer.parseInt(row[0]), row[4], row[1], Integer.parseInt(row[2]), row[3]))
            .toList();

    Good byId(int itemId) {
        return all.stream()
                .filter(good -> good.itemId() == itemId)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("purchases", "Товар не знайдено"));
    }
}
