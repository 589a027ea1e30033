package ua.sellerdesk.marketplace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.table.DataTable;

/** Tells kinds of requests by the words of their titles; the first row that fits decides, none leaves it unclear. */
final class ReturnKindTable {

    private static final String FILE = "marketplace/return-kinds.csv";
    private static final List<Row> ROWS =
            DataTable.rows(FILE, ';').stream().map(Row::of).toList();

    private ReturnKindTable() {}

    static ReturnKind kind(String type, String cause, String wish) {
        String plainType = TitleWords.plain(type);
        String plainCause = TitleWords.plain(cause);
        String plainWish = TitleWords.plain(wish);
        return ROWS.stream()
                .filter(row -> row.type.fits(plainType) && row.cause.fits(plainCause) && row.wish.fits(plainWish))
                .findFirst()
                .map(Row::kind)
                .orElse(ReturnKind.UNCLEAR);
    }

    private record Row(Cell type, Cell cause, Cell wish, ReturnKind kind) {

        static Row of(Map<String, String> row) {
            return new Row(
                    Cell.of(row.get("type")),
                    Cell.of(row.get("cause")),
                    Cell.of(row.get("wish")),
                    ReturnKind.valueOf(row.get("kind")));
        }
    }

    /** Nothing fits any title, {@code -} one that is missing, otherwise all the beginnings of words joined by +. */
    private record Cell(boolean missing, List<String> stems) {

        static Cell of(String text) {
            boolean missing = "-".equals(text);
            return new Cell(
                    missing,
                    missing || text.isBlank()
                            ? List.of()
                            : Arrays.stream(text.split("\\+"))
                                    .map(TitleWords::plain)
                                    .toList());
        }

        boolean fits(String title) {
            return missing ? title.isEmpty() : stems.stream().allMatch(stem -> (" " + title).contains(" " + stem));
        }
    }
}
