package ua.sellerdesk.product;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell may hold, as people write it. */
final class Cell {

    /** Who sells through a shop or at a distance must take goods back for that long: law 1023-XII, articles 9 and 13. */
    static final int LEGAL_RETURN_DAYS = 14;

    private static final int MOST_MONTHS = 600;
    private static final int MOST_DAYS = 3650;
    private static final BigDecimal MOST_KG = new BigDecimal(10_000);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Set<String> YES = Set.of("так", "yes", "true", "1", "+", "т", "y");
    private static final Set<String> NO = Set.of("ні", "no", "false", "0", "н", "n");
    private static final Set<String> NONE = Set.of("немає", "нема", "відсутній", "none", "no", "ні");
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()\\-,;.]{5,100}");
    private static final Pattern SEASON = Pattern.compile("(\\d{1,2})-(\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.?");
    private static final DateTimeFormatter UKRAINIAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Cell() {}

    /** What is wrong with a cell, and what to do about it. */
    static final class Bad extends RuntimeException {

        private final String remedy;

        Bad(String what, String remedy) {
            super(what, null, false, false);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }

    /** Whether the cell takes the fact back. */
    static boolean takesBack(String cell) {
        return DASHES.contains(cell);
    }

    /** Whether the cell says that there is no such thing. */
    static boolean saysNone(String cell) {
        return NONE.contains(cell.toLowerCase(Locale.ROOT));
    }

    static String text(String cell, int longest) {
        if (cell.length() > longest) {
            throw new Bad("Текст задовгий: " + cell.length() + " знаків", "Скоротіть до " + longest + " знаків.");
        }
        // a spreadsheet that opens an export would run it
        if (cell.startsWith("=") || cell.startsWith("@") || cell.startsWith("+") || cell.startsWith("-")) {
            throw new Bad(
                    "Текст починається зі знака «" + cell.charAt(0) + "», як формула", "Вилучіть знак на початку.");
        }
        if (cell.chars().anyMatch(Character::isISOControl)) {
            throw new Bad("У тексті є розрив рядка або невидимий знак", "Напишіть усе в один рядок.");
        }
        return cell;
    }

    static Integer months(String cell) {
        return whole(cell, 0, MOST_MONTHS, "Вкажіть ціле число місяців, наприклад 24; 0 - без гарантії.");
    }

    static Integer returnDays(String cell) {
        int days = whole(cell, 0, MOST_DAYS, "Вкажіть ціле число днів, наприклад 30.");
        if (days < LEGAL_RETURN_DAYS) {
            throw new Bad(
                    "Строк повернення коротший, ніж дає закон",
                    "Вкажіть " + LEGAL_RETURN_DAYS + " днів або більше, чи залиште клітинку порожньою.");
        }
        return days;
    }

    private static int whole(String cell, int least, int most, String remedy) {
        if (!cell.matches("-?\\d{1,9}")) {
            throw new Bad("«" + shown(cell) + "» - не ціле число", remedy);
        }
        int number = Integer.parseInt(cell);
        if (number < least || number > most) {
            throw new Bad("Число " + number + " поза межами від " + least + " до " + most, remedy);
        }
        return number;
    }

    static Boolean yesOrNo(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new Bad("«" + shown(cell) + "» - не «так» і не «ні»", "Напишіть «так» або «ні».");
    }

    static BigDecimal kilograms(String cell) {
        String number = cell.replace(',', '.').replace(" ", "").replace("\u00A0", "");
        if (!number.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw new Bad(
                    "«" + shown(cell) + "» - не вага в кілограмах", "Вкажіть число, наприклад 2,5, без слова «кг».");
        }
        BigDecimal weight = new BigDecimal(number);
        if (weight.signum() == 0 || weight.compareTo(MOST_KG) >= 0) {
            throw new Bad(
                    "Вага має бути більша за нуль і менша за " + MOST_KG + " кг",
                    "Вкажіть вагу в кілограмах, не в грамах.");
        }
        return weight;
    }

    static String phone(String cell) {
        if (!PHONE.matcher(cell).matches()
                || cell.chars().filter(Character::isDigit).count() < 5) {
            throw new Bad("«" + shown(cell) + "» - не телефон", "Вкажіть номер, наприклад +380 44 000 12 34.");
        }
        return cell;
    }

    static MonthDay season(String cell) {
        Matcher parts = SEASON.matcher(cell);
        if (!parts.matches()) {
            throw badSeason(cell);
        }
        try {
            return parts.group(1) != null
                    ? MonthDay.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                    : MonthDay.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            throw badSeason(cell);
        }
    }

    private static Bad badSeason(String cell) {
        return new Bad("«" + shown(cell) + "» - не день і місяць", "Вкажіть день і місяць, наприклад 01.11.");
    }

    /** @param today no later than two years after it */
    static LocalDate day(String cell, LocalDate today) {
        LocalDate day;
        try {
            day = cell.contains(".") ? LocalDate.parse(cell, UKRAINIAN) : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new Bad("«" + shown(cell) + "» - не дата", "Вкажіть дату, наприклад 01.12.2026 або 2026-12-01.");
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(today.plusYears(2))) {
            throw new Bad("Дата " + cell + " неймовірна", "Вкажіть день не раніше 2000 року й не далі двох років.");
        }
        return day;
    }

    private static String shown(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
