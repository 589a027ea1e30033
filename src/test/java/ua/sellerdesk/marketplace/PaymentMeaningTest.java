package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.marketplace.MarketplaceOrder.Payment;

class PaymentMeaningTest {

    @Test
    void decidesWhatMayBeSentAndWhatMustGoBack() {
        assertThat(ids(Payment::received)).containsExactly(2, 7);
        assertThat(ids(Payment::refundable)).containsExactly(2, 5, 10);
        assertThat(ids(Payment::onHold)).containsExactly(7);
        assertThat(ids(Payment::givenBack)).containsExactly(8);
    }

    @Test
    void isUnknownForCashAndForWhatTheFileDoesNotKnow() {
        assertThat(paid(null).meaning()).isEqualTo(PaymentMeaning.UNKNOWN);
        assertThat(paid(99).meaning()).isEqualTo(PaymentMeaning.UNKNOWN);
    }

    private static IntStream ids(Predicate<Payment> which) {
        return IntStream.rangeClosed(0, 20).filter(id -> which.test(paid(id)));
    }

    private static Payment paid(Integer status) {
        return new Payment(1, null, null, status, null);
    }
}
