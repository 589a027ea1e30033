package ua.sellerdesk.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;

/** Product facts on a database, which those who extend this choose. */
abstract class ProductFactsCases {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private JdbcClient jdbc;
    private PlatformTransactionManager transactions;
    FactTable table;
    private ProductFacts facts;
    private FactsIntake intake;
    private ProductBook book;

    abstract DataSource database();

    static void make(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V50__product_facts.sql"),
                        new ClassPathResource("db/migration/V68__end_of_season.sql"))
                .execute(database);
    }

    @BeforeEach
    void nothingKnown() {
        DataSource database = database();
        jdbc = JdbcClient.create(database);
        for (String name : List.of("product_fact", "product_fact_import", "product_fact_upload")) {
            jdbc.sql("delete from " + name).update();
        }
        transactions = new DataSourceTransactionManager(database);
        table = new FactTable(jdbc);
        facts = new StoredFacts(table);
        intake = on(NOW);
        book = new ProductBook(jdbc, table, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private FactsIntake on(Instant now) {
        return new FactsIntake(table, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void tellsEveryFactThatWasBrought() {
        take("""
                Артикул;Бренд;Назва;Гарантія;Повернення;Габаритний;Вага;Офіційний сервіс;Адреса офіційного сервісу;Телефон офіційного сервісу;Сервісний центр;Адреса сервісного центру;Телефон сервісного центру;Сезон;Кінець сезону
                KTL-17;Водограй;Чайник;24;30;ні;1,1;Сервіс;Київ;+380 44 000 12 34;Гвинтик;Львів;032 000 11 22;29.02;30.09
                """);
        Facts kettle = facts.of("ktl-17", TODAY);
        assertThat(kettle.title()).isEqualTo("Чайник");
        assertThat(kettle.brand()).isEqualTo("Водограй");
        assertThat(kettle.warrantyMonths()).isEqualTo(24);
        assertThat(kettle.returnDays()).isEqualTo(30);
        assertThat(kettle.bulky()).isFalse();
        assertThat(kettle.weightKg()).isEqualByComparingTo(new BigDecimal("1.1"));
        assertThat(kettle.officialService())
                .isEqualTo(new OfficialService(new ServicePoint("Сервіс", "Київ", "+380 44 000 12 34")));
        assertThat(kettle.serviceCentre()).isEqualTo(new ServicePoint("Гвинтик", "Львів", "032 000 11 22"));
        assertThat(kettle.season()).isEqualTo(new Season(MonthDay.of(2, 29), MonthDay.of(9, 30)));
        assertThat(kettle.origin(Fact.WARRANTY_MONTHS)).isEqualTo(Facts.Origin.ARTICLE);
    }

    @Test
    void theArticleGoesBeforeItsBrandFactByFact() {
        take("""
                Артикул;Бренд;Гарантія;Повернення;Офіційний сервіс
                ;Терміка;6;30;немає
                MUG-45;терміка;12;;
                """);
        Facts mug = facts.of("MUG-45", TODAY);
        assertThat(mug.warrantyMonths()).isEqualTo(12);
        assertThat(mug.origin(Fact.WARRANTY_MONTHS)).isEqualTo(Facts.Origin.ARTICLE);
        assertThat(mug.returnDays()).isEqualTo(30);
        assertThat(mug.origin(Fact.RETURN_DAYS)).isEqualTo(Facts.Origin.BRAND);
        assertThat(mug.officialService().exists()).isFalse();
        assertThat(mug.weightKg()).isNull();
        assertThat(mug.origin(Fact.WEIGHT_KG)).isEqualTo(Facts.Origin.UNKNOWN);

        Facts other = facts.of("MUG-46", "ТЕРМІКА", TODAY);
        assertThat(other.warrantyMonths()).isEqualTo(6);
        assertThat(other.origin(Fact.WARRANTY_MONTHS)).isEqualTo(Facts.Origin.BRAND);
        assertThat(facts.of("MUG-46", TODAY).known()).isFalse();
        assertThat(facts.of(null, TODAY).known()).isFalse();
        assertThat(facts.of(" ", null, TODAY).known()).isFalse();
    }

    @Test
    void tellsWhatAppliedOnTheDayOfSale() {
        take("Артикул;Бренд;Гарантія;Діє з\nKTL-17;Водограй;12;2025-01-01\n;Водограй;6;2025-01-01\n");
        take("Артикул;Гарантія;Діє з\nKTL-17;24;01.06.2026\n");
        take("Артикул;Бренд;Повернення;Діє з\n;Водограй;60;01.07.2026\n");

        assertThat(facts.of("KTL-17", LocalDate.of(2024, 12, 31)).known()).isFalse();
        assertThat(facts.of("KTL-17", LocalDate.of(2025, 1, 1)).warrantyMonths())
                .isEqualTo(12);
        assertThat(facts.of("KTL-17", LocalDate.of(2026, 5, 31)).warrantyMonths())
                .isEqualTo(12);
        assertThat(facts.of("KTL-17", LocalDate.of(2026, 6, 1)).warrantyMonths())
                .isEqualTo(24);
        assertThat(facts.of("KTL-17", LocalDate.of(2026, 6, 30)).returnDays()).isNull();
        assertThat(facts.of("KTL-17", LocalDate.of(2026, 7, 1)).returnDays()).isEqualTo(60);

        List<FactRow> history = book.history(Subject.article("ktl-17"));
        assertThat(history).extracting(FactRow::to).containsExactly(null, LocalDate.of(2026, 5, 31));
        assertThat(history).extracting(row -> row.values().brand()).containsOnly("Водограй");
        assertThat(history).extracting(FactRow::by).containsOnly("danylo");
        assertThat(history).extracting(FactRow::at).containsOnly(NOW);
    }

    @Test
    void whatAFileLeavesOutStaysAndADashTakesBack() {
        take("Артикул;Назва;Гарантія;Вага;Діє з\nA-1;Чайник;12;1;2026-01-01\nA-2;Плед;;2;2026-01-01\n");
        Plan plan = take("Артикул;Гарантія;Вага\nA-1;;-\n");
        assertThat(plan.of(Change.Kind.CHANGED)).singleElement().satisfies(change -> {
            assertThat(change.facts()).containsExactly(Fact.WEIGHT_KG);
            assertThat(change.from()).isEqualTo(TODAY);
        });
        assertThat(facts.of("A-1", TODAY).title()).isEqualTo("Чайник");
        assertThat(facts.of("A-1", TODAY).warrantyMonths()).isEqualTo(12);
        assertThat(facts.of("A-1", TODAY).weightKg()).isNull();
        assertThat(facts.of("A-2", TODAY).weightKg()).isEqualByComparingTo(new BigDecimal(2));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = "Артикул;Гарантія;Вага\nA-1;12;1,50\nA-2;0;\n";
        assertThat(take(file).of(Change.Kind.NEW)).hasSize(2);
        long edition = intake.plan(bytes(file), null).edition();
        Plan again = take(file.replace("1,50", "1,5"));
        assertThat(again.of(Change.Kind.UNCHANGED)).hasSize(2);
        assertThat(intake.plan(bytes(file), null).edition()).isEqualTo(edition);
        assertThat(book.history(Subject.article("A-1"))).hasSize(1);
    }

    @Test
    void whatWasExportedComesBackUnchanged() {
        take("""
                Артикул;Бренд;Назва;Гарантія;Габаритний;Вага;Офіційний сервіс;Сервісний центр;Сезон;Діє з
                ;Терміка;;6;так;;немає;Гвинтик;;2024-01-01
                A-1;Терміка;"Термос ""Гора""; 1 л, сталь";0;ні;100;Сервіс;;01.03;2025-01-01
                """);
        take("Артикул;Гарантія;Діє з\nA-1;3;2026-01-01\n");
        Plan plan = intake.plan(book.file(), null);
        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.news()).isEmpty();

        List<String> before = told();
        byte[] file = book.file();
        nothingKnown();
        intake.take(new FactsIntake.Brought(file, null, null, FactRow.Way.FILE, "danylo"), null);
        assertThat(told()).isEqualTo(before);
    }

    private List<String> told() {
        return List.of("A-1").stream()
                .map(article -> facts.of(article, TODAY))
                .map(one -> one.title()
                        + one.warrantyMonths()
                        + one.bulky()
                        + one.weightKg()
                        + one.officialService()
                        + one.serviceCentre()
                        + one.season()
                        + one.brand())
                .toList();
    }

    @Test
    void nothingIsTakenFromAFileWithAProblem() {
        assertThat(refused("Артикул;Гарантія\nA-1;12\nA-2;довго\n"))
                .extracting(Problem::line)
                .containsExactly(3);
        assertThat(facts.of("A-1", TODAY).known()).isFalse();
        assertThat(refused("Артикул;Гарантія\nA-1;\n")).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("жодного факту"));
        assertThat(refused("Бренд;Гарантія\nРух;\n")).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("жодного факту"));
    }

    @Test
    void aPastDayIsTakenWhereNothingWasKnownOfIt() {
        take("Артикул;Гарантія;Вага\nA-1;12;1\n");
        Plan plan = take("Артикул;Гарантія;Діє з\nA-1;6;2024-03-01\n");
        assertThat(plan.of(Change.Kind.NEW)).singleElement().satisfies(change -> assertThat(change.to())
                .isEqualTo(TODAY.minusDays(1)));
        assertThat(facts.of("A-1", LocalDate.of(2024, 3, 1)).warrantyMonths()).isEqualTo(6);
        assertThat(facts.of("A-1", TODAY.minusDays(1)).warrantyMonths()).isEqualTo(6);
        assertThat(facts.of("A-1", TODAY.minusDays(1)).weightKg()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(facts.of("A-1", TODAY).warrantyMonths()).isEqualTo(12);
        assertThat(take("Артикул;Гарантія;Діє з\nA-1;6;2024-03-01\n").news()).isEmpty();
    }

    @Test
    void whatWasKnownOfAPastDayStaysKnown() {
        take("Артикул;Гарантія;Діє з\nA-1;12;2025-01-01\n");
        take("Артикул;Гарантія;Діє з\nA-1;24;2026-01-01\n");
        for (String day : List.of("2025-01-01", "2025-06-01", "2026-01-01")) {
            assertThat(refused("Артикул;Гарантія;Діє з\nA-1;36;" + day + "\n"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(2);
                        assertThat(problem.column()).isEqualTo("Чинно з");
                        assertThat(problem.remedy()).contains("01.01.2026");
                    });
        }
        assertThat(catchThrowableOfType(
                        FactsRefused.class,
                        () -> intake.plan(bytes("Артикул;Гарантія\nA-1;36\n"), LocalDate.of(2024, 1, 1))))
                .isNotNull();
        assertThat(facts.of("A-1", LocalDate.of(2025, 6, 1)).warrantyMonths()).isEqualTo(12);
    }

    @Test
    void whatBeganTodayIsReplacedAndStaysInTheHistory() {
        take("Артикул;Гарантія;Діє з\nA-1;12;2026-01-01\n");
        take("Артикул;Гарантія\nA-1;42\n");
        take("Артикул;Гарантія\nA-1;24\n");
        assertThat(facts.of("A-1", TODAY).warrantyMonths()).isEqualTo(24);
        assertThat(facts.of("A-1", TODAY.minusDays(1)).warrantyMonths()).isEqualTo(12);
        assertThat(book.history(Subject.article("A-1")))
                .extracting(row -> row.values().warrantyMonths() + " " + row.replaced())
                .containsExactly("24 false", "42 true", "12 false");
    }

    @Test
    void whatIsToComeIsKnownFromItsDayOn() {
        take("Артикул;Гарантія;Діє з\nA-1;12;2026-12-01\n");
        assertThat(facts.of("A-1", TODAY).known()).isFalse();
        assertThat(facts.of("A-1", LocalDate.of(2026, 12, 1)).warrantyMonths()).isEqualTo(12);
        assertThat(found("", false)).containsExactly("A-1");
    }

    @Test
    void aFileIsTakenAsItWasShownOrNotAtAll() {
        byte[] file = bytes("Артикул;Гарантія\nA-1;12\n");
        Plan shown = intake.plan(file, null);
        take("Артикул;Гарантія\nA-1;24\n");
        assertThatThrownBy(() -> intake.take(brought(file), shown.edition())).isInstanceOf(FactsMovedOn.class);
        assertThat(facts.of("A-1", TODAY).warrantyMonths()).isEqualTo(24);
        intake.take(brought(file), intake.plan(file, null).edition());
        assertThat(facts.of("A-1", TODAY).warrantyMonths()).isEqualTo(12);
    }

    @Test
    void aFormSaysAllOfItsFacts() {
        Map<String, String> form = new HashMap<>(Map.of("article", "A/1", "title", "Чайник", "warranty_months", "12"));
        intake.take(form, null, "iryna");
        FactRow first = book.history(Subject.article("A/1")).get(0);
        assertThat(first.way()).isEqualTo(FactRow.Way.FORM);
        assertThat(first.from()).isEqualTo(TODAY);

        assertThatThrownBy(() -> intake.take(form, null, "iryna")).isInstanceOf(FactsMovedOn.class);

        intake = on(NOW.plusSeconds(86_400));
        intake.take(Map.of("article", "A/1", "title", "Чайник"), first.id(), "sofiia");
        assertThat(facts.of("A/1", TODAY).warrantyMonths()).isEqualTo(12);
        assertThat(facts.of("A/1", TODAY.plusDays(1)).warrantyMonths()).isNull();
        assertThat(ProductBook.cells(first))
                .containsEntry("warranty_months", "12")
                .containsEntry("valid_from", "2026-11-25");
    }

    @Test
    void aFormOfABrandHasTheSameChecks() {
        intake.take(Map.of("brand", "Рух", "return_days", "30"), null, "iryna");
        assertThat(facts.of("X", "рух", TODAY).returnDays()).isEqualTo(30);
        assertThat(catchThrowableOfType(
                                FactsRefused.class,
                                () -> intake.take(
                                        Map.of("brand", "Стежка", "return_days", "3", "bulky", "x"), null, "iryna"))
                        .problems())
                .extracting(Problem::line)
                .containsExactly(null, null);
        assertThat(facts.of("X", "Стежка", TODAY).known()).isFalse();
    }

    @Test
    void isSearchedByArticleTitleAndBrand() {
        take("""
                Артикул;Бренд;Назва;Гарантія
                ;Терміка;;6
                A-1;Терміка;Термос їжак;
                A_2;Рух;Килимок;
                A-3;;Плед 100%;0
                """);
        assertThat(found("", false)).containsExactly("A-1", "A-3", "A_2", "Терміка");
        assertThat(found("ЇЖАК", false)).containsExactly("A-1");
        assertThat(found("a_2", false)).containsExactly("A_2");
        assertThat(found("100%", false)).containsExactly("A-3");
        assertThat(found("термік", false)).containsExactly("A-1", "Терміка");
        assertThat(found("", true)).containsExactly("A_2");
        assertThat(book.search("", false, PageRequest.of(1, 3)).map(ProductFactsCases::name))
                .containsExactly("Терміка");
        assertThat(book.search("", false, PageRequest.of(1, 3)).getTotalElements())
                .isEqualTo(4);
        assertThat(book.search("A-1", false, PageRequest.of(0, 3))
                        .getContent()
                        .get(0)
                        .facts()
                        .warrantyMonths())
                .isEqualTo(6);
    }

    @Test
    void aFileIsKeptForTheOneWhoBroughtIt() {
        FactUploads uploads = new FactUploads(jdbc);
        long id = uploads.keep(new FactUploads.Upload("facts.csv", new byte[] {1, 2}, TODAY), "danylo");
        assertThat(uploads.find(id, "danylo")).hasValueSatisfying(upload -> {
            assertThat(upload.content()).containsExactly(1, 2);
            assertThat(upload.from()).isEqualTo(TODAY);
        });
        assertThat(uploads.find(id, "iryna")).isEmpty();
        jdbc.sql("update product_fact_upload set uploaded_at = ?")
                .param(Instant.now().minusSeconds(90_000).atOffset(ZoneOffset.UTC))
                .update();
        uploads.keep(new FactUploads.Upload("facts.csv", new byte[] {1}, TODAY), "danylo");
        assertThat(uploads.find(id, "danylo")).isEmpty();
    }

    @Test
    void theDemosFactsComeOnceAndOverNobodysWords() {
        take("Артикул;Гарантія\nKTL-17;1\n");
        DemoFacts demo = new DemoFacts(table, intake, transactions);
        demo.run(null);
        assertThat(facts.of("KTL-17", TODAY).warrantyMonths()).isEqualTo(1);
        assertThat(facts.of("HDP-05", LocalDate.of(2021, 1, 1))
                        .officialService()
                        .exists())
                .isTrue();
        assertThat(facts.of("MUG-45", LocalDate.of(2021, 1, 1)).officialService())
                .isEqualTo(OfficialService.NONE);
        int rows = table.standing().size();
        take("Артикул;Гарантія\nHDP-05;2\n");
        demo.run(null);
        assertThat(table.standing()).hasSize(rows + 1);
        assertThat(facts.of("HDP-05", TODAY).warrantyMonths()).isEqualTo(2);
    }

    final Plan take(String text) {
        return intake.take(brought(bytes(text)), null);
    }

    private List<Problem> refused(String text) {
        return catchThrowableOfType(FactsRefused.class, () -> take(text)).problems();
    }

    private static FactsIntake.Brought brought(byte[] content) {
        return new FactsIntake.Brought(content, "facts.csv", null, FactRow.Way.FILE, "danylo");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> found(String words, boolean withoutWarranty) {
        return book.search(words, withoutWarranty, PageRequest.of(0, 50))
                .map(ProductFactsCases::name)
                .getContent();
    }

    private static String name(ProductBook.Listed listed) {
        return listed.row().subject().name();
    }
}
