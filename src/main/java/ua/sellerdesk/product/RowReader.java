package ua.sellerdesk.product;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads one row of cells, of a file or a form, and notes every problem that it has. */
final class RowReader {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_ADDRESS = 300;

    private final Integer line;
    private final Map<Column, String> cells;
    private final LocalDate today;
    private final List<Problem> problems;
    private final Map<Fact, Object> told = new EnumMap<>(Fact.class);

    private RowReader(Integer line, Map<Column, String> cells, LocalDate today, List<Problem> problems) {
        this.line = line;
        this.cells = cells;
        this.today = today;
        this.problems = problems;
    }

    /**
     * The row, or null where it has problems.
     *
     * @param line null for a form
     * @param cells an empty cell leaves a fact as it is, a dash takes it back
     * @param problems where to add to
     */
    static ToldRow read(Integer line, Map<Column, String> cells, LocalDate today, List<Problem> problems) {
        int before = problems.size();
        ToldRow row = new RowReader(line, cells, today, problems).row();
        return problems.size() == before ? row : null;
    }

    private ToldRow row() {
        Subject subject = subject();
        if (subject == null) {
            return null;
        }
        facts(subject.kind());
        LocalDate from = parsed(Column.VALID_FROM, cell -> Cell.day(cell, today));
        return new ToldRow(line, subject, from, told);
    }

    private Subject subject() {
        if (!empty(Column.ARTICLE)) {
            String article = parsed(Column.ARTICLE, RowReader::name);
            return article == null ? null : Subject.article(article);
        }
        if (!empty(Column.BRAND) && !Cell.takesBack(cell(Column.BRAND))) {
            String brand = parsed(Column.BRAND, RowReader::name);
            return brand == null ? null : Subject.brand(brand);
        }
        problem(null, "Немає ні артикула, ні бренду", "Вкажіть артикул товару або, для фактів усього бренду, бренд.");
        return null;
    }

    private void facts(Subject.Kind kind) {
        if (kind == Subject.Kind.ARTICLE) {
            fact(Fact.TITLE, Column.TITLE, cell -> Cell.text(cell, LONGEST_TITLE));
            fact(Fact.WEIGHT_KG, Column.WEIGHT_KG, Cell::kilograms);
        } else {
            onlyOfArticles(Column.TITLE);
            onlyOfArticles(Column.WEIGHT_KG);
        }
        fact(Fact.BRAND, Column.BRAND, RowReader::name);
        fact(Fact.WARRANTY_MONTHS, Column.WARRANTY_MONTHS, Cell::months);
        fact(Fact.RETURN_DAYS, Column.RETURN_DAYS, Cell::returnDays);
        fact(Fact.BULKY, Column.BULKY, Cell::yesOrNo);
        season();
        if (Cell.saysNone(cell(Column.OFFICIAL_SERVICE))) {
            noMoreOf(Column.OFFICIAL_SERVICE_ADDRESS, Column.OFFICIAL_SERVICE_PHONE);
            told.put(Fact.OFFICIAL_SERVICE, OfficialService.NONE);
        } else {
            point(
                    Fact.OFFICIAL_SERVICE,
                    OfficialService::new,
                    Column.OFFICIAL_SERVICE,
                    Column.OFFICIAL_SERVICE_ADDRESS,
                    Column.OFFICIAL_SERVICE_PHONE);
        }
        point(
                Fact.SERVICE_CENTRE,
                point -> point,
                Column.SERVICE_CENTRE,
                Column.SERVICE_CENTRE_ADDRESS,
                Column.SERVICE_CENTRE_PHONE);
    }

    private void fact(Fact fact, Column column, Function<String, Object> parser) {
        if (Cell.takesBack(cell(column))) {
            told.put(fact, null);
        } else if (!empty(column)) {
            told.put(fact, parsed(column, parser));
        }
    }

    /** Name, address and phone are one fact: a new service does not keep the address of the old one. */
    private void point(
            Fact fact, Function<ServicePoint, Object> as, Column nameColumn, Column addressColumn, Column phoneColumn) {
        if (empty(nameColumn) || Cell.takesBack(cell(nameColumn))) {
            noMoreOf(addressColumn, phoneColumn);
            if (!empty(nameColumn)) {
                told.put(fact, null);
            }
            return;
        }
        String name = parsed(nameColumn, RowReader::name);
        String address = optional(addressColumn, cell -> Cell.text(cell, LONGEST_ADDRESS));
        String phone = optional(phoneColumn, Cell::phone);
        if (name != null) {
            told.put(fact, as.apply(new ServicePoint(name, address, phone)));
        }
    }

    /** Start and end are one fact, as name and address are. */
    private void season() {
        if (empty(Column.SEASON_START) || Cell.takesBack(cell(Column.SEASON_START))) {
            if (!empty(Column.SEASON_END) && !Cell.takesBack(cell(Column.SEASON_END))) {
                problem(Column.SEASON_END, "Немає початку сезону, який тут кінчається", "Вкажіть і початок сезону.");
            }
            if (!empty(Column.SEASON_START)) {
                told.put(Fact.SEASON, null);
            }
            return;
        }
        MonthDay start = parsed(Column.SEASON_START, Cell::season);
        MonthDay end = optional(Column.SEASON_END, Cell::season);
        if (start != null && start.equals(end)) {
            problem(Column.SEASON_END, "Сезон кінчається того дня, коли починається", "Вкажіть останній день сезону.");
        } else if (start != null) {
            told.put(Fact.SEASON, new Season(start, end));
        }
    }

    private <T> T optional(Column column, Function<String, T> parser) {
        return Cell.takesBack(cell(column)) ? null : parsed(column, parser);
    }

    private void noMoreOf(Column... columns) {
        for (Column column : columns) {
            if (!empty(column) && !Cell.takesBack(cell(column))) {
                problem(
                        column,
                        "Немає назви сервісу, якому це належить",
                        "Вкажіть і назву: назва, адреса й телефон записуються разом.");
            }
        }
    }

    private void onlyOfArticles(Column column) {
        if (!empty(column)) {
            problem(
                    column,
                    "Це факт окремого товару, а рядок без артикула описує весь бренд",
                    "Вкажіть артикул або очистіть клітинку.");
        }
    }

    private static String name(String cell) {
        return Cell.text(cell, Subject.LONGEST);
    }

    /** Null where the cell is empty or bad. */
    private <T> T parsed(Column column, Function<String, T> parser) {
        if (empty(column)) {
            return null;
        }
        try {
            return parser.apply(cell(column));
        } catch (Cell.Bad bad) {
            problem(column, bad.getMessage(), bad.remedy());
            return null;
        }
    }

    private boolean empty(Column column) {
        return cell(column).isEmpty();
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }

    private void problem(Column column, String what, String remedy) {
        problems.add(new Problem(line, column == null ? null : column.title(), what, remedy));
    }
}
