package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderStatuses;

/** What an operator enters about an order, kept in the tables until the next steps carry it out. */
@Component
@Transactional
public class OrderDrafts {

    private static final BigDecimal HEAVIEST_KG = new BigDecimal("1000");

    private final Orders orders;
    private final OrderEdits edits;
    private final OrderStatuses statuses;

    OrderDrafts(Orders orders, OrderEdits edits, OrderStatuses statuses) {
        this.orders = orders;
        this.edits = edits;
        this.statuses = statuses;
    }

    /** A sentence when the marketplace does not offer this reason for the order now. */
    public Optional<String> refuseCancellation(long number, Integer statusId) {
        if (statusId == null) {
            return Optional.of("Оберіть причину скасування.");
        }
        boolean offered = statuses
                .cancellations(orders.running(number).snapshot().availableStatuses())
                .stream()
                .anyMatch(reason -> reason.id() == statusId);
        return offered
                ? Optional.empty()
                : Optional.of("Маркетплейс не дозволяє зараз цю причину скасування. Оберіть іншу зі списку.");
    }

    /**
     * @param kg may be null for what is set already, as each of the sizes in cm
     * @return whether anything differs from what was set
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public boolean parcel(long number, BigDecimal kg, Integer length, Integer width, Integer height, Integer seats) {
        Order order = orders.running(number);
        if (kg != null && (kg.signum() <= 0 || kg.compareTo(HEAVIEST_KG) > 0)) {
            throw new IllegalArgumentException("Вага посилки має бути більшою за 0 і не більшою за 1000 кг.");
        }
        for (Integer size : new Integer[] {length, width, height, seats}) {
            if (size != null && size < 1) {
                throw new IllegalArgumentException("Розміри та кількість місць мають бути більшими за 0.");
            }
        }
        return order.parcel(
                kg == null ? order.weightKg() : kg,
                length == null ? order.lengthCm() : length,
                width == null ? order.widthCm() : width,
                height == null ? order.heightCm() : height,
                seats == null ? Integer.valueOf(order.seats()) : seats);
    }

    /**
     * Keeps what differs from the order as the marketplace shows it.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public void edit(long number, AgreedTerms terms) {
        MarketplaceOrder shown = orders.running(number).snapshot();
        Map<Long, Integer> now = new HashMap<>();
        shown.lines().forEach(line -> now.put(line.id(), line.quantity()));
        Map<Long, Integer> quantities = terms.quantityByLine();
        if (quantities != null) {
            checkLines(quantities, now);
        }
        String phone = phone(terms.recipientPhone());
        edits.put(
                number,
                new OrderEdits.Edit(
                        quantities == null || quantities.equals(now) ? null : quantities,
                        same(terms.recipientName(), shown.recipient().fullName()) ? null : terms.recipientName(),
                        same(phone, shown.recipient().phone()) ? null : phone,
                        DeliveryWishes.change(shown.delivery(), terms.delivery()),
                        payment(shown, terms.paymentMethodId())));
    }

    private static String phone(String typed) {
        String digits = typed == null ? null : typed.replaceAll("\\D", "");
        if (digits != null && !digits.matches("(38)?0\\d{9}")) {
            throw new IllegalArgumentException("Телефон отримувача має вигляд 380XXXXXXXXX.");
        }
        return digits == null || digits.startsWith("38") ? digits : "38" + digits;
    }

    private static Integer payment(MarketplaceOrder shown, Integer wanted) {
        if (wanted == null
                || shown.payment() != null && wanted.equals(shown.payment().methodId())) {
            return null;
        }
        if (shown.payment() != null && shown.payment().received()) {
            throw new IllegalArgumentException("Замовлення вже оплачене, спосіб оплати змінити не можна.");
        }
        return wanted;
    }

    private static void checkLines(Map<Long, Integer> wanted, Map<Long, Integer> now) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "У замовленні має лишитися хоча б один товар. Якщо не лишається нічого, скасуйте замовлення.");
        }
        wanted.forEach((line, quantity) -> {
            if (!now.containsKey(line)) {
                throw new IllegalArgumentException("Рядка " + line + " у замовленні немає. Оновіть сторінку.");
            }
            if (quantity == null || quantity < 1) {
                throw new IllegalArgumentException("Кількість має бути цілим числом, більшим за 0.");
            }
        });
    }

    private static boolean same(String one, String other) {
        return one == null || one.equals(other);
    }
}
