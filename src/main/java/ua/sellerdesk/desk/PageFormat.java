package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Times and money as the pages show them: Kyiv time, hryvnias. Nothing becomes an empty text. */
@Component
class PageFormat {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KYIV);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public boolean past(Instant moment) {
        return moment != null && moment.isBefore(Instant.now());
    }

    /** A phone as people write it, {@code +380 50 111 22 33}; a number of another country stays as it came. */
    public String phone(String digits) {
        return digits == null
                ? ""
                : digits.replaceFirst(
                        "^\\+?380(\\d{2})(\\d{3})(\\d{2})(\\d{2})$", "+380\u00A0$1\u00A0$2\u00A0$3\u00A0$4");
    }

    public String money(BigDecimal sum) {
        if (sum == null) {
            return "";
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00A0');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(sum.setScale(2, RoundingMode.HALF_UP)) + "\u00A0₴";
    }

    /** A weight without needless zeros, {@code 1,5}. */
    public String kilograms(BigDecimal weight) {
        return weight == null ? "" : weight.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What there is of the parts, with commas. */
    public String listed(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
