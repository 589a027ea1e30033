package ua.sellerdesk.order;

import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.MarketplaceOrder.Delivery;

/** Makes a whole delivery of what an operator changed of it: the marketplace takes it as one piece. */
final class DeliveryWishes {

    private DeliveryWishes() {}

    /**
     * @return null where nothing is to change
     * @throws IllegalArgumentException with a sentence that says what is missing
     */
    static DeliveryChange change(Delivery now, AgreedTerms.Delivery wish) {
        if (wish.equals(AgreedTerms.Delivery.UNCHANGED)) {
            return null;
        }
        Integer service = wish.serviceId() == null ? now.serviceId() : wish.serviceId();
        boolean courier = wish.courier() == null ? now.courier() : wish.courier();
        Long city = wish.cityId() == null ? now.cityId() : wish.cityId();
        if (service == null || city == null) {
            throw new IllegalArgumentException("Оберіть службу доставки та місто.");
        }
        return courier ? toDoor(now, wish, service, city) : toPoint(wish, service, city);
    }

    private static DeliveryChange toPoint(AgreedTerms.Delivery wish, int service, long city) {
        if (wish.pointId() == null) {
            throw new IllegalArgumentException("Оберіть відділення або поштомат зі списку.");
        }
        return new DeliveryChange(service, false, city, wish.pointId(), null, null, null);
    }

    private static DeliveryChange toDoor(Delivery now, AgreedTerms.Delivery wish, int service, long city) {
        // in another city the old street means nothing
        boolean sameCity = now.courier() && Long.valueOf(city).equals(now.cityId());
        String street = either(wish.street(), sameCity ? now.street() : null);
        String house = either(wish.house(), sameCity && wish.street() == null ? now.house() : null);
        if (street == null || house == null) {
            throw new IllegalArgumentException("Вкажіть вулицю та будинок для кур'єра.");
        }
        DeliveryChange change = new DeliveryChange(service, true, city, null, street, house, wish.flat());
        boolean asNow = sameCity
                && Integer.valueOf(service).equals(now.serviceId())
                && street.equals(now.street())
                && house.equals(now.house())
                && (wish.flat() == null || wish.flat().equals(now.flat()));
        return asNow ? null : change;
    }

    private static String either(String wished, String now) {
        return wished == null || wished.isBlank() ? now : wished.trim();
    }
}
