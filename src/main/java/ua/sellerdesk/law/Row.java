package ua.sellerdesk.law;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of a table's answer.
 *
 * @param prefix what the names of the table's reasons begin with, since tables that build on one another share one set
 *     of names; empty for none
 */
public record Row(Map<String, Object> cells, String prefix) {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    public Verdict verdict() {
        return Words.read(Verdict.class, reasonCell("verdict"));
    }

    public Reason reason(Ground ground) {
        return new Reason(ground, verdict(), text("rule"), told("reasonUk"), told("reasonEn"), text("article"));
    }

    /** The name of the fact that the row misses; null for none. */
    public String missing() {
        return text("missing");
    }

    public <E extends Enum<E>> E word(Class<E> type, String name) {
        return Words.read(type, cells.get(name));
    }

    public Integer number(String name) {
        return cells.get(name) instanceof Number number ? number.intValue() : null;
    }

    /** A number that need not be whole; null where the cell has none. */
    public BigDecimal decimal(String name) {
        return cells.get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Days as people write them, not as the tables do. */
    private String told(String name) {
        String words = text(name);
        return words == null ? null : DAY.matcher(words).replaceAll("$3.$2.$1");
    }

    private String text(String name) {
        return reasonCell(name) instanceof String text ? text : null;
    }

    private Object reasonCell(String name) {
        return cells.get(prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
}
