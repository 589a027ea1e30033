package ua.sellerdesk.order.process;

import java.math.BigDecimal;
import ua.sellerdesk.engine.TaskInputRefused;

/** Reads what forms and REST clients send: a number may come as a number or as text, empty text means nothing. */
final class Inputs {

    private Inputs() {}

    static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    static BigDecimal number(Object value) {
        String text = text(value);
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new TaskInputRefused("«" + text + "» – не число. Введіть число цифрами.");
        }
    }

    static Integer integerOrNull(Object value) {
        BigDecimal number = number(value);
        return number == null ? null : number.intValue();
    }

    static Long longOrNull(Object value) {
        BigDecimal number = number(value);
        return number == null ? null : number.longValue();
    }
}
