package ua.sellerdesk.product;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ua.sellerdesk.table.CsvLines;
import ua.sellerdesk.table.CsvLines.Line;

/**
 * A file of facts as it was read: CSV with comma or semicolon, in UTF-8 or Windows-1251.
 *
 * @param rows those without problems
 * @param charset null where the file is no text
 */
record FactFile(List<ToldRow> rows, List<Problem> problems, Charset charset) {

    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;

    private static final char SEMICOLON = ';';
    private static final String SAVE_AS =
            "Збережіть файл в Excel як «CSV UTF-8 (розділювач - кома)» і завантажте ще раз.";

    static FactFile read(byte[] content, LocalDate today) {
        if (content.length > LARGEST) {
            return refused(null, whole("Файл більший за 5 МБ", "Розділіть його на менші файли."));
        }
        Optional<FileText> text = FileText.of(content);
        if (text.isEmpty()) {
            return refused(null, whole("Це не текст CSV у кодуванні UTF-8 чи Windows-1251", SAVE_AS));
        }
        Charset charset = text.get().charset();
        if (text.get().text().isBlank()) {
            return refused(charset, whole("Файл порожній", "Заповніть шаблон і завантажте його."));
        }
        try {
            return rows(lines(text.get().text()), charset, today);
        } catch (CsvLines.Unreadable e) {
            return refused(
                    charset,
                    new Problem(
                            e.line(),
                            null,
                            "Лапки розставлено неправильно, тому далі файл прочитати не можна",
                            "Закрийте лапки в цьому рядку; лапки всередині тексту подвойте: \"\"."));
        }
    }

    /** The file parted by whichever of the two separators makes more of its headings known. */
    private static List<Line> lines(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return CsvLines.read(text, known(first, ',') > known(first, SEMICOLON) ? ',' : SEMICOLON);
    }

    private static long known(String headings, char separator) {
        try {
            return CsvLines.read(headings, separator).stream()
                    .flatMap(line -> line.cells().stream())
                    .filter(cell -> Column.headed(cell).isPresent())
                    .count();
        } catch (CsvLines.Unreadable e) {
            return 0;
        }
    }

    private static FactFile rows(List<Line> lines, Charset charset, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Line first = lines.get(0);
        List<Column> columns = columns(first, problems);
        List<Line> filled = lines.subList(1, lines.size()).stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (filled.isEmpty()) {
            problems.add(whole("У файлі немає жодного рядка з фактами", "Додайте рядки під заголовками."));
        }
        if (filled.size() > MOST_ROWS) {
            problems.add(whole(
                    "У файлі " + filled.size() + " рядків, а приймається щонайбільше " + MOST_ROWS,
                    "Розділіть його на менші файли."));
        }
        if (!problems.isEmpty()) {
            return new FactFile(List.of(), problems, charset);
        }
        List<ToldRow> rows = new ArrayList<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Line line : filled) {
            if (hasCellsWithoutHeading(line, columns)) {
                problems.add(new Problem(
                        line.number(),
                        null,
                        "Є клітинка без заголовка над нею",
                        "Візьміть у лапки текст, у якому є розділювач, або вилучіть зайве."));
                continue;
            }
            ToldRow row = RowReader.read(line.number(), cells(line, columns), today, problems);
            if (row != null) {
                Integer earlier = seen.putIfAbsent(
                        List.of(row.subject().kind(), row.subject().key()), line.number());
                if (earlier == null) {
                    rows.add(row);
                } else {
                    problems.add(twice(row, earlier));
                }
            }
        }
        return new FactFile(rows, problems, charset);
    }

    private static boolean hasCellsWithoutHeading(Line line, List<Column> columns) {
        return IntStream.range(0, line.cells().size())
                .filter(i -> i >= columns.size() || columns.get(i) == null)
                .anyMatch(i -> !line.cells().get(i).isBlank());
    }

    private static Problem twice(ToldRow row, int earlier) {
        boolean article = row.subject().kind() == Subject.Kind.ARTICLE;
        return new Problem(
                row.line(),
                (article ? Column.ARTICLE : Column.BRAND).title(),
                "«" + row.subject().name() + "» уже є в рядку " + earlier,
                article ? "Залиште один рядок на артикул." : "Залиште один рядок без артикула на бренд.");
    }

    private static List<Column> columns(Line headings, List<Problem> problems) {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String heading : headings.cells()) {
            Optional<Column> column = Column.headed(heading);
            columns.add(column.orElse(null));
            if (column.isEmpty() && !heading.isBlank()) {
                problems.add(new Problem(
                        headings.number(),
                        heading,
                        "Такого стовпця немає",
                        "Візьміть заголовки з шаблону або вилучіть цей стовпець."));
            } else if (column.isPresent() && !seen.add(column.get())) {
                problems.add(new Problem(
                        headings.number(), heading, "Цей стовпець є у файлі двічі", "Залиште один із них."));
            }
        }
        if (!seen.contains(Column.ARTICLE) && !seen.contains(Column.BRAND)) {
            problems.add(new Problem(
                    headings.number(),
                    null,
                    "У першому рядку немає заголовка «Артикул» чи «Бренд»",
                    "Поставте заголовки в перший рядок; готові є в шаблоні."));
        }
        return columns;
    }

    private static Map<Column, String> cells(Line line, List<Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            if (columns.get(i) != null) {
                cells.put(columns.get(i), line.cells().get(i));
            }
        }
        return cells;
    }

    private static FactFile refused(Charset charset, Problem problem) {
        return new FactFile(List.of(), List.of(problem), charset);
    }

    private static Problem whole(String what, String remedy) {
        return new Problem(null, null, what, remedy);
    }

    /** The rows in the form in which they are read, for Ukrainian Excel: UTF-8 with its mark, semicolons. */
    static byte[] of(List<FactRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Arrays.stream(Column.values()).map(Column::title).toList());
        rows.forEach(row -> {
            Map<Column, String> cells = FactCells.of(row);
            lines.add(Arrays.stream(Column.values()).map(cells::get).toList());
        });
        return ("\uFEFF" + CsvLines.write(lines, SEMICOLON)).getBytes(StandardCharsets.UTF_8);
    }
}
