package ua.sellerdesk.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What was entered in a task's form, or sent by a REST client: a number may come as a number or as text, a date as ISO
 * text, and empty text means nothing. What cannot be read is refused in words.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final DelegateTask task;

    public Answers(DelegateTask task) {
        this.task = task;
    }

    /** As it came, may be null. */
    public Object raw(String name) {
        return task.getVariable(name);
    }

    public void set(String name, Object value) {
        task.setVariable(name, value);
    }

    public void remove(String name) {
        task.removeVariable(name);
    }

    public String text(String name) {
        return text(raw(name));
    }

    public static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    /** The text, which leaves the variables: a buyer's data has no place there. */
    public String take(String name) {
        String value = text(name);
        remove(name);
        return value;
    }

    public BigDecimal number(String name) {
        return number(raw(name));
    }

    public static BigDecimal number(Object value) {
        String text = text(value);
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new TaskInputRefused("«" + text + "» – не число. Введіть число цифрами.");
        }
    }

    /** A sum in UAH: not negative, in kopecks at most, less than ten millions; null for nothing. */
    public BigDecimal money(String name) {
        return money(raw(name));
    }

    public static BigDecimal money(Object value) {
        BigDecimal sum = number(value);
        if (sum == null) {
            return null;
        }
        if (sum.signum() < 0
                || sum.precision() - sum.scale() > 7
                || sum.stripTrailingZeros().scale() > 2) {
            throw new TaskInputRefused("«" + text(value) + "» – не сума. Введіть гривні з копійками, наприклад 99,50.");
        }
        return sum.setScale(2, RoundingMode.UNNECESSARY);
    }

    public Integer integer(String name) {
        Long whole = whole(raw(name));
        if (whole != null && whole.intValue() != whole) {
            throw new TaskInputRefused("Число " + whole + " завелике.");
        }
        return whole == null ? null : whole.intValue();
    }

    public Long longNumber(String name) {
        return whole(raw(name));
    }

    public static Long whole(Object value) {
        BigDecimal number = number(value);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            throw new TaskInputRefused("«" + text(value) + "» – не ціле число.");
        }
    }

    /** A day in Kyiv; of a moment its day. */
    public LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не дата.");
        }
    }

    public LocalTime time(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не час. Напишіть, наприклад, 14:00.");
        }
    }

    /** A moment; one without a zone is meant in Kyiv. */
    public Instant moment(String name) {
        if (raw(name) instanceof Date date) {
            return date.toInstant();
        }
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(text).atZone(KYIV).toInstant();
        } catch (DateTimeException e) {
            throw new TaskInputRefused("«" + text + "» – не дата й час.");
        }
    }

    /** Yes or no; null where nothing was said. */
    public Boolean flag(String name) {
        Object value = raw(name);
        String text = text(value);
        if (text == null || value instanceof Boolean) {
            return (Boolean) (text == null ? null : value);
        }
        return switch (text) {
            case "true", "yes" -> Boolean.TRUE;
            case "false", "no" -> Boolean.FALSE;
            case "unknown" -> null;
            default -> throw new TaskInputRefused("«" + text + "» – не так і не ні.");
        };
    }

    /** JSON as a variable of that type or as text; a missing node where nothing was sent. */
    public JsonNode json(String name) {
        Object value = raw(name);
        String text = text(value instanceof SpinJsonNode node ? node.toString() : value);
        try {
            JsonNode node = text == null ? MissingNode.getInstance() : JSON.readTree(text);
            // Tasklist's embedded forms wrap a Json variable in a text once more
            return node.isTextual() ? JSON.readTree(node.textValue()) : node;
        } catch (JsonProcessingException e) {
            throw new TaskInputRefused("Дані форми (" + name + ") не читаються. Оновіть сторінку.");
        }
    }

    public String oneOf(String name, String... allowed) {
        String value = text(name);
        if (value == null || !Set.of(allowed).contains(value)) {
            throw new TaskInputRefused("Оберіть один із варіантів (" + name + ": " + String.join(", ", allowed) + ").");
        }
        return value;
    }

    public static LocalTime now() {
        return LocalTime.now(KYIV);
    }

    public static LocalDate today() {
        return LocalDate.now(KYIV);
    }
}
