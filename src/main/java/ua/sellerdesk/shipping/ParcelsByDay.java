package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.shipping.Carrier.Phase;

/** The warehouse's view of parcels: what lies ready, and what went out on a day. Changes nothing, asks no carrier. */
@Component
@Transactional(readOnly = true)
public class ParcelsByDay {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final JdbcClient jdbc;
    private final List<Carrier> carriers;

    ParcelsByDay(JdbcClient jdbc, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.carriers = carriers;
    }

    /**
     * @param phase null until the carrier has been asked
     * @param cashOnDelivery in UAH, null for nothing
     * @param handedOver null while the parcel is with the seller
     * @param printable whether its label can be asked for
     */
    public record Parcel(
            long orderNumber,
            String carrier,
            String ttn,
            Phase phase,
            BigDecimal cashOnDelivery,
            Instant handedOver,
            boolean printable) {}

    /** Live waybills whose parcel nobody has handed over and no carrier has scanned, oldest first. */
    public List<Parcel> waiting() {
        return jdbc.sql("""
                        select shipment.*, handed_over_at as gone_at from shipment
                        where live_key is not null and handed_over_at is null
                          and (phase is null or phase in ('CREATED', 'NOT_FOUND'))
                        order by carrier, id""").query((row, n) -> parcel(row)).list();
    }

    /**
     * What was handed over on a day of Kyiv, earliest first. A parcel whose hand-over nobody noted went out when the
     * carrier first scanned it. A number that was mended the same day stands for no parcel of its own.
     */
    public List<Parcel> handedOverOn(LocalDate day) {
        return jdbc.sql("""
                        select * from (
                            select shipment.*, coalesce(handed_over_at, (
                                select min(event.at) from parcel_event event
                                where event.shipment_id = shipment.id
                                  and event.phase not in ('CREATED', 'NOT_FOUND', 'CANCELLED'))) as gone_at
                            from shipment
                            where handed_over_at >= :from and handed_over_at < :to
                              and not (live_key is null and (phase is null or phase in ('CREATED', 'NOT_FOUND'))
                                and exists (
                                    select 1 from shipment mended
                                    where mended.order_number = shipment.order_number and mended.id > shipment.id
                                      and mended.handed_over_at >= :from and mended.handed_over_at < :to))
                               or handed_over_at is null and live_key is not null
                                  and phase not in ('CREATED', 'NOT_FOUND', 'CANCELLED')) gone
                        where gone_at >= :from and gone_at < :to
                        order by carrier, gone_at, id""")
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .query((row, n) -> parcel(row))
                .list();
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        String carrier = row.getString("carrier");
        OffsetDateTime gone = row.getObject("gone_at", OffsetDateTime.class);
        return new Parcel(
                row.getLong("order_number"),
                carrier,
                row.getString("ttn"),
                phase == null ? null : Phase.valueOf(phase),
                row.getBigDecimal("cash_on_delivery"),
                gone == null ? null : gone.toInstant(),
                row.getObject("live_key") != null && Labels.printable(carrier, row.getString("ref"), carriers));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(KYIV).toOffsetDateTime();
    }
}
