package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.order.TimelineEntry;

/** The desk's web layer alone, and the orders its tests show. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    DeskConfiguration.class,
    PageFormat.class,
    OrderPages.class,
    LabelPage.class,
    OrdersApi.class,
    ApiProblems.class
})
class DeskSlice {

    static final long NUMBER = 812345678L;

    static OrderSummary summary() {
        return new OrderSummary(
                NUMBER,
                Instant.parse("2026-11-24T08:15:00Z"),
                "Коваленко Олена",
                "380501112233",
                "Київ",
                new BigDecimal("1499.00"),
                "Нова Пошта",
                "20450123456789",
                Stage.CONFIRMED,
                2,
                "Комплектується",
                Instant.parse("2026-11-25T15:00:00Z"));
    }

    static OrderDetails details() {
        MarketplaceOrder.Person buyer =
                new MarketplaceOrder.Person("Олена", "Коваленко", null, "Коваленко Олена", "380501112233");
        MarketplaceOrder order = new MarketplaceOrder(
                NUMBER,
                2,
                1,
                Instant.parse("2026-11-24T08:15:00Z"),
                Instant.parse("2026-11-24T08:20:00Z"),
                new BigDecimal("1499.00"),
                new BigDecimal("1399.00"),
                buyer,
                new MarketplaceOrder.Person("Тарас", "Мельник", null, "Мельник Тарас", "380671112233"),
                new MarketplaceOrder.Delivery(
                        5,
                        "Нова Пошта",
                        false,
                        false,
                        1L,
                        "Київ",
                        "Київська",
                        "ref",
                        "12",
                        null,
                        null,
                        null,
                        new BigDecimal("100"),
                        null),
                new MarketplaceOrder.Payment(1, "Оплата карткою", "card", 2, "Оплачено"),
                List.of(new MarketplaceOrder.Line(
                        900001,
                        1,
                        "Чайник <електричний>",
                        "KT-17",
                        1,
                        new BigDecimal("1399.00"),
                        new BigDecimal("1399.00"),
                        null)),
                "Подзвоніть після 18:00",
                true,
                2,
                "20450123456789",
                null,
                List.of(61));
        return new OrderDetails(
                summary(),
                order,
                "Перевізник не прийняв адресу",
                List.of(
                        new TimelineEntry(
                                Instant.parse("2026-11-24T08:16:00Z"), "marketplace", "Замовлення надійшло", "Нове"),
                        new TimelineEntry(Instant.parse("2026-11-24T08:18:00Z"), "olena", "Прийнято", null)),
                1);
    }
}
