package ua.sellerdesk.product;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/** A row as cells, the way they are read. */
final class FactCells {

    private static final DateTimeFormatter SEASON = DateTimeFormatter.ofPattern("dd.MM");

    private FactCells() {}

    /** Unknown facts have no cell. */
    static Map<Column, String> of(FactRow row) {
        Map<Column, String> cells = of(row.values());
        if (row.subject().kind() == Subject.Kind.ARTICLE) {
            cells.put(Column.ARTICLE, row.subject().name());
        }
        cells.put(Column.VALID_FROM, row.from().toString());
        return cells;
    }

    private static Map<Column, String> of(FactValues values) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.BRAND, values.brand());
        put(cells, Column.TITLE, values.title());
        put(cells, Column.WARRANTY_MONTHS, values.warrantyMonths());
        put(cells, Column.RETURN_DAYS, values.returnDays());
        put(cells, Column.BULKY, values.bulky() == null ? null : values.bulky() ? "так" : "ні");
        put(
                cells,
                Column.WEIGHT_KG,
                values.weightKg() == null
                        ? null
                        : values.weightKg().toPlainString().replace('.', ','));
        if (values.season() != null) {
            put(cells, Column.SEASON_START, day(values.season().start()));
            put(cells, Column.SEASON_END, day(values.season().end()));
        }
        if (values.officialService() != null && !values.officialService().exists()) {
            cells.put(Column.OFFICIAL_SERVICE, "немає");
        } else if (values.officialService() != null) {
            point(
                    cells,
                    values.officialService().point(),
                    Column.OFFICIAL_SERVICE,
                    Column.OFFICIAL_SERVICE_ADDRESS,
                    Column.OFFICIAL_SERVICE_PHONE);
        }
        if (values.serviceCentre() != null) {
            point(
                    cells,
                    values.serviceCentre(),
                    Column.SERVICE_CENTRE,
                    Column.SERVICE_CENTRE_ADDRESS,
                    Column.SERVICE_CENTRE_PHONE);
        }
        return cells;
    }

    private static void point(
            Map<Column, String> cells, ServicePoint point, Column name, Column address, Column phone) {
        put(cells, name, point.name());
        put(cells, address, point.address());
        put(cells, phone, point.phone());
    }

    private static void put(Map<Column, String> cells, Column column, Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    private static String day(MonthDay day) {
        return day == null ? null : SEASON.format(day);
    }
}
