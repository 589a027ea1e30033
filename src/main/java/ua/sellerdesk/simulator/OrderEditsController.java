package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.Envelope.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes of recipient, delivery and payment while an order is being processed. */
@RozetkaResource
class OrderEditsController {

    private static final int DOOR = 2;

    private final Market market;
    private final OrderView view;
    private final Places places;
    private final DeliveryServices services;
    private final Payments payments;
    private final SimulatedTime time;

    OrderEditsController(
            Market market,
            OrderView view,
            Places places,
            DeliveryServices services,
            Payments payments,
            SimulatedTime time) {
        this.market = market;
        this.view = view;
        this.places = places;
        this.services = services;
        this.payments = payments;
        this.time = time;
    }

    @PostMapping("/orders/update-receiver")
    Map<String, Object> receiver(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.path("order_id").asInt());
            String name = body.path("recipient_title").asText("").trim();
            String phone = body.path("recipient_phone").asText(order.recipientPhone);
            if (!name.contains(" ")) {
                throw ApiRefusal.invalid("recipient_title", "Вкажіть прізвище та ім'я отримувача");
            }
            if (!phone.matches("380\\d{9}")) {
                throw ApiRefusal.invalid("recipient_phone", "Невірний формат телефону");
            }
            order.recipientTitle = name;
            order.recipientPhone = phone;
            return edited(order, "delivery");
        }
    }

    @PostMapping("/orders/update-delivery")
    Map<String, Object> delivery(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.at("/order/order_id").asInt());
            JsonNode wanted = body.at("/order/delivery");
            DeliveryServices.Service service =
                    services.byId(wanted.path("delivery_service_id").asInt(order.serviceId));
            Places.City city = places.cities.get(wanted.at("/city/id").asInt(order.cityId));
            if (city == null) {
                throw ApiRefusal.invalid("city", "Місто не знайдено");
            }
            if (wanted.path("delivery_method_id").asInt(order.methodId) == DOOR) {
                toDoor(order, city, wanted);
            } else {
                toPlace(order, city, wanted);
            }
            order.serviceId = service.id();
            order.serviceName = service.name();
            order.logo = service.logo();
            return edited(order, "delivery");
        }
    }

    private static void toDoor(SimOrder order, Places.City city, JsonNode wanted) {
        String street = wanted.path("place_street").asText(order.street);
        String house = wanted.path("place_house").asText(order.house);
        if (street == null || street.isBlank() || house == null || house.isBlank()) {
            throw ApiRefusal.invalid("place_street", "Вкажіть вулицю та будинок");
        }
        order.methodId = DOOR;
        order.cityId = city.id();
        order.city = city.name();
        order.street = street;
        order.house = house;
        order.flat = wanted.path("place_flat").asText(null);
        order.placeNumber = null;
        order.refId = null;
        order.locker = false;
    }

    private void toPlace(SimOrder order, Places.City city, JsonNode wanted) {
        Places.Place place = places.byPlaceId(wanted.path("place_id").asInt(order.placeId));
        if (place == null || place.cityId() != city.id()) {
            throw ApiRefusal.invalid("place_id", "Відділення не знайдено");
        }
        OrderFactory.at(order, place);
    }

    @PutMapping("/orders/update-payment")
    Map<String, Object> payment(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = editable(body.path("order_id").asInt());
            if (order.paid()) {
                throw new ApiRefusal(1031, "model_cannot_be_saved", null);
            }
            order.payBy(payments.byId(body.path("payment_method_id").asInt()), time.now());
            return edited(order, "payment");
        }
    }

    @PutMapping("/orders/return-money")
    Map<String, Object> returnMoney(@RequestBody JsonNode body) {
        synchronized (market) {
            SimOrder order = market.get(body.path("order_id").asInt());
            order.returnMoney = body.path("is_return_money_cost").asInt() == 1;
            return edited(order, "payment");
        }
    }

    @GetMapping("/orders/available-payments")
    Map<String, Object> availablePayments(@RequestParam("order_id") int id) {
        synchronized (market) {
            return Envelope.list("payments", market.get(id).paid() ? List.of() : payments.json());
        }
    }

    @GetMapping("/orders/available-deliveries")
    Map<String, Object> availableDeliveries() {
        return Envelope.list("deliveries", services.json());
    }

    private SimOrder editable(int id) {
        SimOrder order = market.get(id);
        if (!OrderView.EDITABLE.contains(order.status)) {
            throw ApiRefusal.invalid("status", "Редагування недоступне у статусі " + order.status);
        }
        return order;
    }

    private Map<String, Object> edited(SimOrder order, String block) {
        market.touch(order);
        return ok(view.json(order, Set.of(block)));
    }
}
