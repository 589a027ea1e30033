package ua.sellerdesk.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.table.DataTable;

/**
 * A case of the law's tables as a line of a CSV file has it: {@code base=shop used=yes document=?}. What is left out is as
 * the base has it, {@code ?} is not known.
 */
public record CaseLine(Map<String, String> cells, Map<String, String> facts) {

    /**
     * @param bases what cases start from, by name
     * @param newLaw what {@code law=new} changes in a base, and the start of the new law
     */
    public static List<CaseLine> all(String file, Map<String, String> bases, String newLaw) {
        return DataTable.rows("law/" + file, ';').stream()
                .filter(cells -> !cells.get("case").startsWith("#"))
                .map(cells -> of(cells, bases, newLaw))
                .toList();
    }

    public static CaseLine of(Map<String, String> cells, Map<String, String> bases, String newLaw) {
        Map<String, String> own = pairs(cells.get("facts"));
        Map<String, String> facts = pairs(bases.get(own.getOrDefault("base", "nothing")));
        if ("new".equals(own.get("law"))) {
            pairs(newLaw).forEach((fact, value) -> {
                if (fact.equals("start") || facts.containsKey(fact)) {
                    facts.put(fact, value);
                }
            });
        }
        facts.putAll(own);
        facts.values().removeIf("?"::equals);
        return new CaseLine(cells, facts);
    }

    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : written.isBlank() ? new String[0] : written.split(" ")) {
            String[] parts = pair.split("=", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    /** What the case expects in a column; null for nothing. */
    public String expected(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    public List<String> expectedAll(String column) {
        return expected(column) == null ? List.of() : List.of(expected(column).split(" "));
    }

    public String text(String fact) {
        return facts.get(fact);
    }

    public List<String> texts(String fact) {
        return facts.containsKey(fact) ? Arrays.asList(facts.get(fact).split(",")) : List.of();
    }

    public LocalDate day(String fact) {
        return facts.containsKey(fact) ? LocalDate.parse(facts.get(fact)) : null;
    }

    public BigDecimal number(String fact) {
        return facts.containsKey(fact) ? new BigDecimal(facts.get(fact)) : null;
    }

    public Integer whole(String fact) {
        return facts.containsKey(fact) ? Integer.valueOf(facts.get(fact)) : null;
    }

    public Boolean yes(String fact) {
        return facts.containsKey(fact) ? "yes".equals(facts.get(fact)) : null;
    }

    public <E extends Enum<E>> E word(Class<E> type, String fact) {
        return Words.read(type, facts.get(fact));
    }

    /** The law that a case names; the old one where it names none, null where it is not known. */
    public ConsumerLaw law() {
        return switch (pairs(cells.get("facts")).getOrDefault("law", "old")) {
            case "old" -> ConsumerLaw.LAW_1023_XII;
            case "new" -> ConsumerLaw.LAW_3153_IX;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return cells.get("case");
    }
}
