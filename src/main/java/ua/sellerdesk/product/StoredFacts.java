package ua.sellerdesk.product;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Facts as the rows of their day tell them. */
@Component
class StoredFacts implements ProductFacts {

    private final FactTable table;

    StoredFacts(FactTable table) {
        this.table = table;
    }

    @Override
    public Facts of(String article, String brand, LocalDate day) {
        FactValues own = blank(article) ? null : values(Subject.article(article), day);
        String named = own != null && own.brand() != null ? own.brand() : brand;
        return Facts.of(own, blank(named) ? null : values(Subject.brand(named), day));
    }

    private FactValues values(Subject subject, LocalDate day) {
        return table.row(subject, day).map(FactRow::values).orElse(null);
    }

    private static boolean blank(String name) {
        return name == null || name.isBlank();
    }
}
