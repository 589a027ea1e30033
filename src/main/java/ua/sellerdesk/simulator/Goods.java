package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.OrderView.map;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the shop sells, and how its buyers may get it and pay. */
@Component
@Profile("demo")
class Goods {

    final List<Good> all = List.of(
            new Good(400000111, "Чайник електричний 1,7 л", "KTL-17", 899, "Чайники"),
            new Good(400000112, "Навушники бездротові", "HDP-05", 1499, "Навушники"),
            new Good(400000113, "Термокружка 450 мл", "MUG-45", 549, "Термопосуд"),
            new Good(400000114, "Настільна лампа з USB", "LMP-02", 749, "Освітлення"),
            new Good(400000115, "Рюкзак міський 20 л", "BAG-20", 1290, "Рюкзаки"),
            new Good(400000116, "Килимок для йоги", "YGA-06", 420, "Спорт"),
            new Good(400000117, "Блендер занурювальний", "BLD-80", 1890, "Блендери"),
            new Good(400000118, "Плед вовняний 140 × 200", "PLD-14", 1150, "Текстиль"),
            new Good(400000119, "Зарядний пристрій 65 Вт", "CHR-65", 999, "Зарядні пристрої"),
            new Good(400000120, "Набір каструль, 6 предметів", "POT-06", 3490, "Посуд"));

    Good byId(int itemId) {
        return all.stream()
                .filter(good -> good.itemId() == itemId)
                .findFirst()
                .orElseThrow(() -> ApiRefusal.invalid("purchases", "Товар не знайдено"));
    }

    void payBy(SimOrder order, int methodId) {
        boolean cash = methodId == 1;
        order.paymentMethodId = methodId;
        order.paymentType = cash ? "cash" : "card";
        order.paymentName = cash ? "Оплата під час отримання товару" : "Оплатити зараз карткою";
        order.paymentStatus = cash ? null : 3;
    }

    List<Map<String, Object>> deliveryServices() {
        return List.of(
                service(1, "ROZETKA", 0),
                service(4, "Meest", 0),
                service(5, "Нова Пошта", 0),
                service(2024, "Укрпошта", 0),
                service(7777, "Власний кур'єр", 1));
    }

    private static Map<String, Object> service(int id, String name, int type) {
        return map(
                "id",
                id,
                "name",
                name,
                "type",
                type,
                "status",
                1,
                "mdm_id",
                id,
                "can_edit",
                type == 1,
                "can_use",
                true,
                "is_default",
                false);
    }
}
