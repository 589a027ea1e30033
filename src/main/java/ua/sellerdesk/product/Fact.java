package ua.sellerdesk.product;

import java.util.function.Function;

/** The facts that a row may tell. */
public enum Fact {
    TITLE(FactValues::title),
    BRAND(FactValues::brand),
    WARRANTY_MONTHS(FactValues::warrantyMonths),
    RETURN_DAYS(FactValues::returnDays),
    BULKY(FactValues::bulky),
    WEIGHT_KG(FactValues::weightKg),
    OFFICIAL_SERVICE(FactValues::officialService),
    SERVICE_CENTRE(FactValues::serviceCentre),
    SEASON(FactValues::season);

    private final Function<FactValues, Object> value;

    Fact(Function<FactValues, Object> value) {
        this.value = value;
    }

    /** Null where it is not told. */
    public Object in(FactValues values) {
        return value.apply(values);
    }
}
