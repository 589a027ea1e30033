package ua.sellerdesk.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.order.TimelineEntry;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.Claims;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.ParcelStory;
import ua.sellerdesk.shipping.Shipment;

/** The desk's web layer alone, and the orders its tests show. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    DeskConfiguration.class,
    PageFormat.class,
    OrderPages.class,
    PageReader.class,
    LabelPage.class,
    OrderParcels.class,
    Claims.class,
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

    /** A parcel on the road, and the waybill that it replaced. */
    static ParcelStories.Stories stories() {
        Instant made = Instant.parse("2026-11-24T10:00:00Z");
        ParcelStory.Attempt refused = new ParcelStory.Attempt(
                1, "nova-poshta", "REJECTED", made, made, null, "20000200350", "Адресу не знайдено");
        ParcelStory.Attempt created = new ParcelStory.Attempt(
                2, "nova-poshta", "CREATED", made.plusSeconds(90), made.plusSeconds(91), "20450123456789", null, null);
        ParcelStory live = new ParcelStory(
                new Shipment(
                        NUMBER,
                        "nova-poshta",
                        "ref",
                        "20450123456789",
                        Carrier.Phase.IN_TRANSIT,
                        "777",
                        "Їде невідомо куди",
                        LocalDate.parse("2099-11-26"),
                        null,
                        made.plusSeconds(91),
                        made.plusSeconds(3600),
                        true,
                        null,
                        new BigDecimal("1399"),
                        new BigDecimal("84.50")),
                null,
                false,
                true,
                URI.create("https://novaposhta.ua/tracking/?cargo_number=20450123456789"),
                null,
                List.of(refused, created),
                List.of(
                        new ParcelStory.Step(
                                made.plusSeconds(7200), "5", "Прямує до міста отримувача", Carrier.Phase.IN_TRANSIT),
                        new ParcelStory.Step(made.plusSeconds(9000), "777", "Їде невідомо куди", null)));
        ParcelStory replaced = new ParcelStory(
                new Shipment(
                        NUMBER,
                        "own-post",
                        null,
                        "OLD-1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        made.minusSeconds(60),
                        null,
                        false),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                List.of());
        return new ParcelStories.Stories(
                List.of(live, replaced),
                List.of(new ParcelStory.Attempt(
                        3, "meest", "UNKNOWN", made.plusSeconds(9999), null, null, null, "Час очікування вийшов")));
    }
}
