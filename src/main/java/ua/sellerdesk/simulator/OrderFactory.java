package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes up orders of buyers who do not exist. */
@Component
@Profile("demo")
class OrderFactory {

    private static final List<String> WOMEN = List.of("Олена", "Ірина", "Наталія", "Оксана", "Юлія", "Тетяна");
    private static final List<String> MEN = List.of("Андрій", "Сергій", "Олександр", "Дмитро", "Тарас", "Богдан");
    private static final List<String> SURNAMES =
            List.of("Шевченко", "Коваленко", "Бондаренко", "Ткаченко", "Мельник", "Кравчук", "Гончар", "Лисенко");
    private static final List<String> COMMENTS = List.of(
            "Телефонуйте після 17:00",
            "Упакуйте, будь ласка, як подарунок",
            "Потрібен чек",
            "Не дзвонити, пишіть у чат");

    private final Market market;
    private final Goods goods;
    private final Places places;
    private final Random random = new Random();
    private final Faker faker = new Faker(Locale.forLanguageTag("uk"), random);

    OrderFactory(Market market, Goods goods, Places places) {
        this.market = market;
        this.goods = goods;
        this.places = places;
    }

    /**
     * @param serviceId the delivery service, or null for any
     * @param payment {@code cash}, {@code card} (unpaid) or {@code paid}, or null for any
     */
    SimOrder make(Integer serviceId, String payment) {
        synchronized (market) {
            SimOrder order = new SimOrder();
            order.firstName = random.nextBoolean() ? pick(WOMEN) : pick(MEN);
            order.lastName = pick(SURNAMES);
            order.phone = "380" + faker.numerify("50#######");
            order.recipientTitle = OrderView.fullName(order);
            order.recipientPhone = order.phone;
            order.userId = 70_000_000 + random.nextInt(1_000_000);
            order.buyerOrders = 1 + random.nextInt(5);
            order.comment = random.nextInt(3) == 0 ? pick(COMMENTS) : "";
            lines(order);
            deliver(order, serviceId == null ? pick(List.of(5, 5, 5, 5, 2024, 4, 1, 7777)) : serviceId);
            pay(order, payment == null ? pick(List.of("cash", "cash", "card", "paid")) : payment, payment == null);
            if (serviceId == null && payment == null && random.nextInt(20) == 0) {
                order.cancelsAt = Instant.now().plusSeconds(30 + random.nextInt(120));
            }
            return market.add(order);
        }
    }

    private void lines(SimOrder order) {
        int start = random.nextInt(goods.all.size());
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Good good = goods.all.get((start + i) % goods.all.size());
            order.lines.add(new SimOrder.Line(market.lineId(), good, random.nextInt(4) == 0 ? 2 : 1));
        }
    }

    private void deliver(SimOrder order, int serviceId) {
        order.serviceId = serviceId;
        switch (serviceId) {
            case 1 -> name(order, "ROZETKA", "octopus");
            case 4 -> name(order, "Meest", "meest");
            case 5 -> name(order, "Нова Пошта", "nova-pochta");
            case 2024 -> name(order, "Укрпошта", "ukrposhta");
            default -> name(order, "Власний кур'єр", "");
        }
        Places.Place place = places.any(random);
        order.city = place.city();
        order.cityId = place.cityId();
        boolean door = serviceId == 7777 || (serviceId == 5 && random.nextInt(5) == 0);
        if (door) {
            order.methodId = 2;
            order.street = "вул. " + pick(List.of("Садова", "Франка", "Лесі Українки", "Соборна"));
            order.house = String.valueOf(1 + random.nextInt(90));
            order.flat = String.valueOf(1 + random.nextInt(60));
        } else {
            order.placeId = 15_000 + place.index();
            order.placeNumber = place.number();
            order.street = place.street();
            order.house = "5";
            order.refId = place.ref();
        }
    }

    private static void name(SimOrder order, String name, String logo) {
        order.serviceName = name;
        order.logo = logo;
    }

    private void pay(SimOrder order, String payment, boolean mayPayLater) {
        goods.payBy(order, "cash".equals(payment) ? 1 : 6211);
        if ("paid".equals(payment)) {
            order.paymentStatus = 2;
        } else if ("card".equals(payment) && mayPayLater && random.nextInt(4) > 0) {
            order.paysAt = Instant.now().plusSeconds(20 + random.nextInt(120));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
