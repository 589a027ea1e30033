package ua.sellerdesk.product;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a brought row means for the rows that stand. What was known of a day stays known: rows begin after the
 * newest one, or before the oldest one, where nothing was known. Only a row that began today, or has yet to begin, can be
 * replaced from its first day on.
 */
final class Planner {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LocalDate today;
    private final LocalDate usualFrom;
    private final List<Problem> problems;

    /**
     * @param usualFrom from when rows apply that name no day
     * @param problems where to add to
     */
    Planner(LocalDate today, LocalDate usualFrom, List<Problem> problems) {
        this.today = today;
        this.usualFrom = usualFrom;
        this.problems = problems;
    }

    /**
     * What is to be done, or nothing where there is a problem.
     *
     * @param rows the subject's rows of any day and order
     */
    Optional<Change> change(ToldRow told, List<FactRow> rows) {
        List<FactRow> standing = rows.stream()
                .filter(row -> !row.replaced())
                .sorted(Comparator.comparing(FactRow::from))
                .toList();
        LocalDate from = told.from() == null ? usualFrom : told.from();
        if (standing.isEmpty()) {
            return first(told, from);
        }
        FactRow oldest = standing.get(0);
        FactRow newest = standing.get(standing.size() - 1);
        if (told.from() != null && from.isBefore(oldest.from())) {
            return Optional.of(new Change(
                    Change.Kind.NEW,
                    told.line(),
                    told.subject(),
                    from,
                    oldest.from().minusDays(1),
                    null,
                    oldest.values().with(told.told())));
        }
        FactRow base = told.from() == null ? newest : applying(standing, from);
        FactValues after = base.values().with(told.told());
        if (after.equals(base.values())) {
            return Optional.of(new Change(
                    Change.Kind.UNCHANGED, told.line(), told.subject(), base.from(), base.to(), base, after));
        }
        if (from.isAfter(newest.from()) || (from.equals(newest.from()) && !from.isBefore(today))) {
            return Optional.of(new Change(Change.Kind.CHANGED, told.line(), told.subject(), from, null, newest, after));
        }
        problems.add(new Problem(
                told.line(),
                Column.VALID_FROM.title(),
                "Факти, чинні з " + DAY.format(newest.from()) + ", уже записано, тому з " + DAY.format(from)
                        + " змінити їх не можна",
                "Вкажіть день після " + DAY.format(newest.from())
                        + (told.from() != null && told.line() != null
                                ? " або очистіть клітинку: тоді зміна діятиме з дня, вибраного для файлу."
                                : ".")));
        return Optional.empty();
    }

    private Optional<Change> first(ToldRow told, LocalDate from) {
        FactValues after = FactValues.NOTHING.with(told.told());
        boolean nothing = told.subject().kind() == Subject.Kind.BRAND
                ? after.equals(FactValues.NOTHING.with(Map.of(Fact.BRAND, after.brand())))
                : after.equals(FactValues.NOTHING);
        if (nothing) {
            problems.add(new Problem(
                    told.line(),
                    null,
                    "У рядку немає жодного факту",
                    "Заповніть хоч одну клітинку або вилучіть рядок."));
            return Optional.empty();
        }
        return Optional.of(new Change(Change.Kind.NEW, told.line(), told.subject(), from, null, null, after));
    }

    /** The newest row that began by then. */
    private static FactRow applying(List<FactRow> standing, LocalDate day) {
        List<FactRow> begun = new ArrayList<>(standing);
        begun.removeIf(row -> row.from().isAfter(day));
        return begun.get(begun.size() - 1);
    }
}
