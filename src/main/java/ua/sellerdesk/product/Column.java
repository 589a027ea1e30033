package ua.sellerdesk.product;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of facts. */
public enum Column {
    ARTICLE("article", "Артикул", "Код товару", "SKU"),
    BRAND("brand", "Бренд", "Виробник", "Торгова марка"),
    TITLE("title", "Назва", "Назва товару", "Найменування", "Товар"),
    WARRANTY_MONTHS("warranty_months", "Гарантія, міс.", "Гарантія", "Гарантійний строк", "Гарантія, місяців"),
    RETURN_DAYS("return_days", "Повернення, днів", "Повернення", "Строк повернення", "Строк повернення, днів"),
    BULKY("bulky", "Великогабаритний", "Важкий або великогабаритний", "Габаритний"),
    WEIGHT_KG("weight_kg", "Вага, кг", "Вага"),
    OFFICIAL_SERVICE("official_service", "Офіційний сервіс"),
    OFFICIAL_SERVICE_ADDRESS("official_service_address", "Адреса офіційного сервісу"),
    OFFICIAL_SERVICE_PHONE("official_service_phone", "Телефон офіційного сервісу"),
    SERVICE_CENTRE("service_centre", "Сервісний центр", "service_center"),
    SERVICE_CENTRE_ADDRESS("service_centre_address", "Адреса сервісного центру", "service_center_address"),
    SERVICE_CENTRE_PHONE("service_centre_phone", "Телефон сервісного центру", "service_center_phone"),
    SEASON_START("season_start", "Початок сезону", "Сезон"),
    SEASON_END("season_end", "Кінець сезону"),
    VALID_FROM("valid_from", "Чинно з", "Діє з");

    private final String machineName;
    private final String title;
    private final List<String> others;

    Column(String machineName, String title, String... others) {
        this.machineName = machineName;
        this.title = title;
        this.others = List.of(others);
    }

    /** The heading for programs, and the field of a form. */
    public String machineName() {
        return machineName;
    }

    /** The heading for people, in Ukrainian. */
    public String title() {
        return title;
    }

    /** Other headings that are understood. */
    public List<String> others() {
        return others;
    }

    /** The column with that heading, however its letters, blanks and points are written. */
    static Optional<Column> headed(String heading) {
        String wanted = bare(heading);
        return Arrays.stream(values())
                .filter(column -> Stream.concat(Stream.of(column.machineName, column.title), column.others.stream())
                        .anyMatch(name -> bare(name).equals(wanted)))
                .findFirst();
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
