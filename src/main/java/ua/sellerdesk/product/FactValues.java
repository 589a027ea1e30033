package ua.sellerdesk.product;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one row tells; null for what it does not.
 *
 * @param warrantyMonths 0 where no warranty is given
 * @param returnDays how many days the seller takes goods back
 * @param bulky whether the goods are heavy or bulky
 * @param serviceCentre who repairs for the seller
 * @param season of seasonal goods
 */
public record FactValues(
        String title,
        String brand,
        Integer warrantyMonths,
        Integer returnDays,
        Boolean bulky,
        BigDecimal weightKg,
        OfficialService officialService,
        ServicePoint serviceCentre,
        Season season) {

    public static final FactValues NOTHING = new FactValues(null, null, null, null, null, null, null, null, null);

    public FactValues {
        // 1.50 kg are 1.5 kg: rows are compared
        weightKg = weightKg == null ? null : weightKg.stripTrailingZeros();
    }

    /** These, with what they lack taken from the other. */
    FactValues or(FactValues other) {
        return new FactValues(
                first(title, other.title),
                first(brand, other.brand),
                first(warrantyMonths, other.warrantyMonths),
                first(returnDays, other.returnDays),
                first(bulky, other.bulky),
                first(weightKg, other.weightKg),
                first(officialService, other.officialService),
                first(serviceCentre, other.serviceCentre),
                first(season, other.season));
    }

    /** These, with what was told in the place of what they hold; a fact told as null is taken back. */
    FactValues with(Map<Fact, Object> told) {
        return new FactValues(
                (String) told(told, Fact.TITLE),
                (String) told(told, Fact.BRAND),
                (Integer) told(told, Fact.WARRANTY_MONTHS),
                (Integer) told(told, Fact.RETURN_DAYS),
                (Boolean) told(told, Fact.BULKY),
                (BigDecimal) told(told, Fact.WEIGHT_KG),
                (OfficialService) told(told, Fact.OFFICIAL_SERVICE),
                (ServicePoint) told(told, Fact.SERVICE_CENTRE),
                (Season) told(told, Fact.SEASON));
    }

    /** The facts that are other than there. */
    public List<Fact> differences(FactValues other) {
        return Arrays.stream(Fact.values())
                .filter(fact -> !Objects.equals(fact.in(this), fact.in(other)))
                .toList();
    }

    private Object told(Map<Fact, Object> told, Fact fact) {
        return told.containsKey(fact) ? told.get(fact) : fact.in(this);
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
