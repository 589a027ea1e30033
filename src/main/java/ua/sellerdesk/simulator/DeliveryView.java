package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Map;

/** Writes where an order goes, and to whom. */
final class DeliveryView {

    private DeliveryView() {}

    static Map<String, Object> json(SimOrder order, Places places) {
        String[] name = order.recipientTitle.split(" ", 3);
        return map(
                "delivery_service_id",
                order.serviceId,
                "delivery_service_name",
                order.serviceName,
                "recipient_title",
                order.recipientTitle,
                "recipient_first_name",
                name.length > 1 ? name[1] : "",
                "recipient_last_name",
                name[0],
                "recipient_second_name",
                name.length > 2 ? name[2] : null,
                "recipient_phone",
                order.recipientPhone,
                "another_recipient",
                !order.recipientPhone.equals(order.buyer.phone),
                "delivery_method_id",
                order.methodId,
                "place_id",
                order.methodId == 1 ? order.placeId : null,
                "pickup_rz_id",
                null,
                "pickup_type",
                order.methodId == 1 ? (order.locker ? 1 : 0) : null,
                "place_street",
                order.street,
                "place_number",
                order.placeNumber,
                "place_house",
                order.house,
                "place_flat",
                order.flat,
                "cost",
                null,
                "city",
                map(
                        "id",
                        order.cityId,
                        "uuid",
                        "00000000-0000-0000-0000-%012d".formatted(order.cityId),
                        "city_name",
                        order.city,
                        "name",
                        order.city,
                        "name_ua",
                        order.city,
                        "name_en",
                        order.city,
                        "region_title",
                        places.cities.get(order.cityId).region(),
                        "title",
                        order.city,
                        "status",
                        1),
                "ref_id",
                order.refId,
                "name_logo",
                order.logo,
                "street_directory_id",
                null,
                "street_id",
                null,
                "email",
                null,
                "reserve_date",
                null,
                "delivery_date",
                null);
    }
}
