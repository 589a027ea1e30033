package ua.sellerdesk.product;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What is known of goods on a day, and from where. Each value is null while it is not known. */
public final class Facts {

    /** Where a fact came from. */
    public enum Origin {
        ARTICLE,
        BRAND,
        /** Nothing is known. */
        UNKNOWN
    }

    private final FactValues values;
    private final Map<Fact, Origin> origins = new EnumMap<>(Fact.class);

    private Facts(FactValues article, FactValues brand) {
        values = article.or(brand);
        for (Fact fact : Fact.values()) {
            origins.put(
                    fact,
                    fact.in(article) != null ? Origin.ARTICLE : fact.in(brand) != null ? Origin.BRAND : Origin.UNKNOWN);
        }
    }

    /**
     * What both rows tell together; the article's row goes before its brand's.
     *
     * @param article null where there is no such row
     * @param brand null where there is no such row
     */
    public static Facts of(FactValues article, FactValues brand) {
        return new Facts(article == null ? FactValues.NOTHING : article, brand == null ? FactValues.NOTHING : brand);
    }

    /** Never null. */
    public Origin origin(Fact fact) {
        return origins.get(fact);
    }

    /** All of them together. */
    public FactValues values() {
        return values;
    }

    /** Whether anything is known at all. */
    public boolean known() {
        return origins.values().stream().anyMatch(origin -> origin != Origin.UNKNOWN);
    }

    public String title() {
        return values.title();
    }

    public String brand() {
        return values.brand();
    }

    /** 0 where no warranty is given. */
    public Integer warrantyMonths() {
        return values.warrantyMonths();
    }

    /** How many days the seller takes the goods back, at least the law's. */
    public Integer returnDays() {
        return values.returnDays();
    }

    /** Whether the goods are heavy or bulky. */
    public Boolean bulky() {
        return values.bulky();
    }

    public BigDecimal weightKg() {
        return values.weightKg();
    }

    /** {@link OfficialService#NONE} where the brand is known to have none in Ukraine. */
    public OfficialService officialService() {
        return values.officialService();
    }

    /** Who repairs for the seller. */
    public ServicePoint serviceCentre() {
        return values.serviceCentre();
    }

    /** Null for goods of no season. */
    public Season season() {
        return values.season();
    }
}
