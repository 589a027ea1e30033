package ua.sellerdesk.product;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts that people bring, in files and forms: taken whole or not at all. */
@Component
public class FactsIntake {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST_FILE = FactFile.LARGEST;

    private static final Logger log = LoggerFactory.getLogger(FactsIntake.class);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final FactTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    FactsIntake(FactTable table, PlatformTransactionManager transactions) {
        this(table, transactions, Clock.systemUTC());
    }

    FactsIntake(FactTable table, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A file that somebody brings.
     *
     * @param name null where it has none
     * @param from from when rows apply that name no day; null for today
     */
    public record Brought(byte[] content, String name, LocalDate from, FactRow.Way way, String by) {}

    /**
     * What the file would change; nothing is written.
     *
     * @throws FactsRefused with all its problems
     */
    public Plan plan(byte[] content, LocalDate from) {
        return transaction.execute(status -> plan(content, from, table.edition()));
    }

    /**
     * Takes the file.
     *
     * @param edition the one of the plan that was shown; null to take it whatever it changes
     * @throws FactsRefused with all its problems
     * @throws FactsMovedOn when the facts are no longer those of the plan that was shown
     */
    public Plan take(Brought file, Long edition) {
        return transaction.execute(status -> {
            long now = table.lockedEdition();
            if (edition != null && edition != now) {
                throw new FactsMovedOn();
            }
            Plan plan = plan(file.content(), file.from(), now);
            write(plan.news(), file.way(), file.name(), file.by());
            return plan;
        });
    }

    /**
     * Takes what a form says of one article or brand: empty fields take facts back.
     *
     * @param cells by {@link Column#machineName()}
     * @param basedOn the id of the newest row that the form was filled with; null where there was none
     * @return what was written; nothing was where it is {@link Change.Kind#UNCHANGED}
     * @throws FactsRefused with all its problems
     * @throws FactsMovedOn when that row is the newest no more
     */
    public Change take(Map<String, String> cells, Long basedOn, String by) {
        return transaction.execute(status -> {
            table.lockedEdition();
            List<Problem> problems = new ArrayList<>();
            ToldRow told = RowReader.read(null, formCells(cells), today(), problems);
            if (told == null) {
                throw new FactsRefused(problems);
            }
            List<FactRow> rows = table.history(told.subject());
            Long newest = rows.stream()
                    .filter(row -> row.to() == null)
                    .map(FactRow::id)
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(newest, basedOn)) {
                throw new FactsMovedOn();
            }
            Change change = new Planner(today(), today(), problems)
                    .change(told, rows)
                    .orElseThrow(() -> new FactsRefused(problems));
            if (change.kind() != Change.Kind.UNCHANGED) {
                write(List.of(change), FactRow.Way.FORM, null, by);
            }
            return change;
        });
    }

    /** What was left empty was seen to be empty. */
    private static Map<Column, String> formCells(Map<String, String> fields) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String cell = Objects.toString(fields.get(column.machineName()), "").strip();
            boolean names = column == Column.ARTICLE || column == Column.VALID_FROM;
            cells.put(column, cell.isEmpty() && !names ? "-" : cell);
        }
        if (cells.get(Column.ARTICLE).isEmpty()) {
            // a brand's row has no such facts to take back
            cells.remove(Column.TITLE, "-");
            cells.remove(Column.WEIGHT_KG, "-");
        }
        return cells;
    }

    private Plan plan(byte[] content, LocalDate from, long edition) {
        FactFile file = FactFile.read(content, today());
        List<Problem> problems = new ArrayList<>(file.problems());
        Map<List<Object>, List<FactRow>> standing =
                table.standing().stream().collect(Collectors.groupingBy(row -> key(row.subject())));
        Planner planner = new Planner(today(), from == null ? today() : from, problems);
        List<Change> changes = file.rows().stream()
                .map(row -> planner.change(row, standing.getOrDefault(key(row.subject()), List.of())))
                .flatMap(change -> change.stream())
                .toList();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::line, Comparator.nullsFirst(Comparator.naturalOrder())));
            throw new FactsRefused(problems);
        }
        return new Plan(edition, file.charset(), changes);
    }

    void write(List<Change> changes, FactRow.Way way, String fileName, String by) {
        if (changes.isEmpty()) {
            return;
        }
        long importId = table.addImport(way, fileName, by, clock.instant());
        for (Change change : changes) {
            if (change.before() != null) {
                table.end(change.before().id(), change.from().minusDays(1));
            }
            table.add(change, importId);
        }
        table.nextEdition();
        log.info("{} rows of product facts were brought by {} ({})", changes.size(), by, way);
    }

    private static List<Object> key(Subject subject) {
        return List.of(subject.kind(), subject.key());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KYIV);
    }
}
