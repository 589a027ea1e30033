package ua.sellerdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.MarketplaceOrder.Delivery;

class DeliveryWishesTest {

    private static final Delivery TO_POINT = new Delivery(
            5, "Нова Пошта", false, false, 1L, "Київ", null, "ref", "12", "вул. Прикладна", "5", null, null, null);
    private static final Delivery TO_DOOR = new Delivery(
            5, "Нова Пошта", true, false, 1L, "Київ", null, null, null, "вул. Стара", "3", "8", null, null);

    @Test
    void changesNothingWhereNothingIsWished() {
        assertThat(DeliveryWishes.change(TO_POINT, AgreedTerms.Delivery.UNCHANGED))
                .isNull();
        assertThat(DeliveryWishes.change(TO_DOOR, wish(null, true, null, null, "вул. Стара", "3", "8")))
                .isNull();
    }

    @Test
    void completesWhatIsLeftOutFromTheOrder() {
        assertThat(DeliveryWishes.change(TO_POINT, wish(null, null, null, 77L, null, null, null)))
                .isEqualTo(new DeliveryChange(5, false, 1, 77L, null, null, null));
        assertThat(DeliveryWishes.change(TO_DOOR, wish(4, null, null, null, null, null, "9")))
                .isEqualTo(new DeliveryChange(4, true, 1, null, "вул. Стара", "3", "9"));
    }

    @Test
    void doesNotKeepAnAddressInAnotherCityOrOfAPoint() {
        assertThatThrownBy(() -> DeliveryWishes.change(TO_DOOR, wish(null, null, 2L, null, null, null, null)))
                .hasMessageContaining("вулицю та будинок");
        assertThatThrownBy(() -> DeliveryWishes.change(TO_POINT, wish(null, true, null, null, null, null, null)))
                .hasMessageContaining("вулицю та будинок");
    }

    @Test
    void wantsThePointWhereTheParcelGoesToOne() {
        assertThatThrownBy(() -> DeliveryWishes.change(TO_POINT, wish(4, null, null, null, null, null, null)))
                .hasMessageContaining("відділення");
    }

    private static AgreedTerms.Delivery wish(
            Integer service, Boolean courier, Long city, Long point, String street, String house, String flat) {
        return new AgreedTerms.Delivery(service, courier, city, point, street, house, flat);
    }
}
