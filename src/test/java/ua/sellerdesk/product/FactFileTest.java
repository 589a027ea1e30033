package ua.sellerdesk.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says, and every way in which it can be wrong. */
class FactFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String KETTLE =
            "Артикул;Бренд;Назва;Гарантія, міс.;Повернення, днів;Великогабаритний;Вага, кг;Офіційний сервіс;"
                    + "Адреса офіційного сервісу;Телефон офіційного сервісу;Сервісний центр;Початок сезону;Кінець сезону;Чинно з\n"
                    + "KTL-17;Водограй;\"Чайник \"\"Ранок\"\"; білий\";24;30;ні;1,10;Сервіс;Київ, вул. Тиха, 1;"
                    + "+380 44 000 12 34;-;01.11;28.02;2026-10-05\n";

    @Test
    void readsEveryFact() {
        ToldRow row = only(KETTLE.getBytes(StandardCharsets.UTF_8));
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.subject()).isEqualTo(Subject.article("KTL-17"));
        assertThat(row.from()).isEqualTo("2026-10-05");
        Map<Fact, Object> told = new HashMap<>(Map.of(
                Fact.BRAND,
                "Водограй",
                Fact.TITLE,
                "Чайник \"Ранок\"; білий",
                Fact.WARRANTY_MONTHS,
                24,
                Fact.RETURN_DAYS,
                30,
                Fact.BULKY,
                false,
                Fact.WEIGHT_KG,
                new BigDecimal("1.10"),
                Fact.OFFICIAL_SERVICE,
                new OfficialService(new ServicePoint("Сервіс", "Київ, вул. Тиха, 1", "+380 44 000 12 34")),
                Fact.SEASON,
                new Season(MonthDay.of(11, 1), MonthDay.of(2, 28))));
        told.put(Fact.SERVICE_CENTRE, null);
        assertThat(row.told()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void isReadInTheCharsetsOfExcel(String charset) {
        byte[] content = KETTLE.getBytes(Charset.forName(charset));
        assertThat(FactFile.read(content, TODAY).charset()).isEqualTo(Charset.forName(charset));
        assertThat(only(content).told()).containsEntry(Fact.TITLE, "Чайник \"Ранок\"; білий");
    }

    @Test
    void overlooksTheMarkOfUtf8() {
        assertThat(only(("\uFEFF" + KETTLE).getBytes(StandardCharsets.UTF_8)).subject())
                .isEqualTo(Subject.article("KTL-17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16", "IBM866"})
    void refusesWhatItCannotReadForCertain(String charset) {
        assertThat(FactFile.read(KETTLE.getBytes(Charset.forName(charset)), TODAY)
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).contains("UTF-8");
                    assertThat(problem.remedy()).contains("Excel");
                });
    }

    @Test
    void takesCommasAndNamesForPrograms() {
        ToldRow row = only("article,warranty_months,weight_kg,bulky\r\n A-1 ,0,\"2,5\",yes\r\n");
        assertThat(row.told())
                .containsOnly(
                        Map.entry(Fact.WARRANTY_MONTHS, 0),
                        Map.entry(Fact.WEIGHT_KG, new BigDecimal("2.5")),
                        Map.entry(Fact.BULKY, true));
        assertThat(row.from()).isNull();
    }

    @Test
    void aRowWithoutArticleIsTheBrands() {
        ToldRow row = only("артикул;БРЕНД;офіційний сервіс\n;Терміка;немає\n");
        assertThat(row.subject()).isEqualTo(Subject.brand("Терміка"));
        assertThat(row.told()).containsEntry(Fact.OFFICIAL_SERVICE, OfficialService.NONE);
    }

    @Test
    void overlooksEmptyLinesButCountsThem() {
        FactFile file = read("Артикул;Вага\n\nA-1;2\n;;\n\nA-2;x\n");
        assertThat(file.rows()).extracting(ToldRow::line).containsExactly(3);
        assertThat(file.problems()).extracting(Problem::line).containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Гарантія    | рік         | Гарантія, міс.   | не ціле число",
                "Гарантія    | -1          | Гарантія, міс.   | поза межами",
                "Гарантія    | 12.5        | Гарантія, міс.   | не ціле число",
                "Гарантія    | 9999        | Гарантія, міс.   | поза межами",
                "Повернення  | 7           | Повернення, днів | коротший, ніж дає закон",
                "Повернення  | довго       | Повернення, днів | не ціле число",
                "Габаритний  | можливо     | Великогабаритний | не «так» і не «ні»",
                "Вага        | 2 кг        | Вага, кг         | не вага",
                "Вага        | 0           | Вага, кг         | більша за нуль",
                "Вага        | 25000       | Вага, кг         | більша за нуль",
                "Сезон       | листопад    | Початок сезону   | не день і місяць",
                "Сезон       | 31.02       | Початок сезону   | не день і місяць",
                "Кінець сезону | 28.02     | Кінець сезону    | Немає початку сезону",
                "Діє з       | 31.02.2026  | Чинно з          | не дата",
                "Діє з       | завтра      | Чинно з          | не дата",
                "Діє з       | 2062-01-01  | Чинно з          | неймовірна",
                "Діє з       | 1926-01-01  | Чинно з          | неймовірна",
                "Назва       | =1+1        | Назва            | як формула",
                "Телефон сервісного центру | 044 000 | Телефон сервісного центру | Немає назви сервісу",
                "Адреса офіційного сервісу | Київ    | Адреса офіційного сервісу | Немає назви сервісу"
            })
    void namesLineColumnFaultAndRemedy(String heading, String cell, String column, String what) {
        assertThat(read("Артикул;" + heading + "\nA-1;\nA-2;" + cell + "\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.what()).contains(what);
                    assertThat(problem.remedy()).endsWith(".");
                });
    }

    @Test
    void aSeasonThatLastsNoDayIsNone() {
        assertThat(read("Артикул;Сезон;Кінець сезону\nA-1;01.11;01.11\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("того дня, коли починається"));
    }

    @Test
    void namesPhonesThatAreNone() {
        assertThat(read("Артикул;Сервісний центр;Телефон сервісного центру\nA-1;Гвинтик;дзвоніть\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("не телефон"));
    }

    @Test
    void aBrandHasNoTitleAndNoWeight() {
        assertThat(read("Бренд;Артикул;Назва;Вага\nРух;;Килимок;1\n").problems())
                .extracting(Problem::column)
                .containsExactly("Назва", "Вага, кг");
    }

    @Test
    void listsEveryProblemAtOnce() {
        FactFile file = read("""
                Артикул;Бренд;Вага;Гарантія
                A-1;;x;y
                ;;1;2
                A-2;Рух;1;12
                a-2 ;Рух;1;12
                ;Рух;;6
                ;РУХ;;7
                A-3;Рух;1;12;зайве
                """);
        assertThat(file.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 Вага, кг", "2 Гарантія, міс.", "3 null", "5 Артикул", "7 Бренд", "8 null");
        assertThat(file.problems().get(3).what()).contains("рядку 4");
    }

    @Test
    void knowsEveryHeading() {
        assertThat(read("Артикул;Колір;Вага;Вага, кг\nA-1;x;1;1\n").problems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(1, "Колір"), tuple(1, "Вага, кг"));
        assertThat(read("Вага;Гарантія\n1;2\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("«Артикул»"));
    }

    @ParameterizedTest
    @CsvSource({"'A-1;\"Чайник;1'", "'A-1;\"Чайник\" білий;1'"})
    void saysWhereQuotesDoNotPair(String line) {
        FactFile file = read("Артикул;Назва;Вага\nA-0;Плед;1\n" + line + "\nA-2;Миска;1\n");
        assertThat(file.rows()).isEmpty();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what()).contains("Лапки");
        });
    }

    @Test
    void refusesFilesWithoutRowsOrWithTooMany() {
        assertThat(read("").problems()).extracting(Problem::what).containsExactly("Файл порожній");
        assertThat(read("Артикул;Вага\n").problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("жодного рядка"));
        assertThat(read("Артикул;Вага\n" + "A;1\n".repeat(FactFile.MOST_ROWS + 1))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("Розділіть"));
        assertThat(FactFile.read(new byte[FactFile.LARGEST + 1], TODAY).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("5 МБ"));
    }

    private static ToldRow only(String text) {
        return only(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ToldRow only(byte[] content) {
        FactFile file = FactFile.read(content, TODAY);
        assertThat(file.problems()).isEmpty();
        return file.rows().get(0);
    }

    private static FactFile read(String text) {
        return FactFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }
}
