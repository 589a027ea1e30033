package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The parcels of one carrier, with their totals. */
record CarrierParcels(String carrier, List<DayParcel> parcels) {

    public BigDecimal weightKg() {
        return parcels.stream().map(DayParcel::weightKg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int seats() {
        return parcels.stream().mapToInt(DayParcel::seats).sum();
    }

    public BigDecimal cash() {
        return parcels.stream().map(DayParcel::cash).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean printable() {
        return parcels.stream().anyMatch(DayParcel::printable);
    }
}
