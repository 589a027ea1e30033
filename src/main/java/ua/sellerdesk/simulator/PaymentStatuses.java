package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The marketplace's states of a payment. */
final class PaymentStatuses {

    static final int PAID = 2;
    static final int UNPAID = 3;
    static final int EXPIRED = 6;
    static final int HOLD = 7;
    static final int RETURNED = 8;

    private static final List<String[]> ALL = List.of(
            row("cancelled", "Скасовано"),
            row("paid", "Оплачено"),
            row("unpaid", "Очікує оплати"),
            row("unapproved", "Перевіряється"),
            row("part_paid", "Оплачено частково"),
            row("expired", "Час оплати минув"),
            row("hold", "Кошти заблоковано"),
            row("returned", "Повернено"),
            row("part_returned", "Повернено частково"),
            row("ready_for_return", "Очікує повернення"));

    private PaymentStatuses() {}

    private static String[] row(String name, String title) {
        return new String[] {name, title};
    }

    static String name(int status) {
        return ALL.get(status - 1)[0];
    }

    static String title(int status) {
        return ALL.get(status - 1)[1];
    }

    static List<Map<String, Object>> all() {
        return IntStream.rangeClosed(1, ALL.size())
                .mapToObj(id -> map("id", id, "name", name(id), "title", title(id)))
                .toList();
    }
}
