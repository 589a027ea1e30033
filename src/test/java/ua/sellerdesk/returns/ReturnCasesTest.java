package ua.sellerdesk.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.casework.Deliveries;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.product.FactValues;
import ua.sellerdesk.product.Facts;
import ua.sellerdesk.product.ProductFacts;

/** The law is told what the products' pages promised on the day of the sale. */
class ReturnCasesTest {

    private static final long ORDER = 812_345_678L;
    private static final LocalDate SOLD = LocalDate.parse("2026-11-01");

    private final OrderDesk orders = mock(OrderDesk.class);
    private final ProductFacts products = mock(ProductFacts.class);
    private final ReturnCases cases = new ReturnCases(orders, mock(Deliveries.class), products);

    @BeforeEach
    void sellThem() {
        MarketplaceOrder order = mock(MarketplaceOrder.class);
        when(order.created()).thenReturn(Instant.parse("2026-11-01T21:30:00Z"));
        OrderDetails details = mock(OrderDetails.class);
        when(details.order()).thenReturn(order);
        when(orders.find(ORDER)).thenReturn(Optional.of(details));
        when(products.of(any(), any(LocalDate.class))).thenReturn(Facts.of(null, null));
        when(products.of("KT-17", SOLD)).thenReturn(promising(30));
        when(products.of("KT-18", SOLD)).thenReturn(promising(60));
    }

    @Test
    void tellsTheTermThatThePagePromised() {
        assertThat(sale("KT-17").sellerTermDays()).isEqualTo(30);
        assertThat(sale("KT-17").soldOn()).as("in Kyiv").isEqualTo(SOLD);
    }

    @Test
    void tellsTheTermThatAllOfTheGoodsHave() {
        assertThat(sale("KT-17", "KT-18").sellerTermDays()).isEqualTo(30);
        assertThat(sale("KT-17", "unknown").sellerTermDays()).isNull();
    }

    @Test
    void promisesNothingForAnOrderThatIsNotKnown() {
        when(orders.find(ORDER)).thenReturn(Optional.empty());
        assertThat(sale("KT-17").sellerTermDays()).isNull();
    }

    @Test
    void countsFromTheDayTheBuyerAskedNotFromTheDayItWasSeenHere() {
        assertThat(cases.of(rma("KT-17"), ReturnFacts.NONE).claimedOn()).isEqualTo(LocalDate.parse("2026-11-18"));
    }

    private ReturnCase.Sale sale(String... articles) {
        return cases.of(rma(articles), ReturnFacts.NONE).sale();
    }

    private static Facts promising(int days) {
        return Facts.of(new FactValues(null, null, null, days, null, null, null, null, null), null);
    }

    private static Rma rma(String... articles) {
        Rma rma = mock(Rma.class);
        when(rma.orderNumber()).thenReturn(ORDER);
        when(rma.requestedOn()).thenReturn(LocalDate.parse("2026-11-18"));
        when(rma.openedAt()).thenReturn(Instant.parse("2026-11-20T10:00:00Z"));
        when(rma.lines())
                .thenReturn(Stream.of(articles)
                        .map(article -> new Rma.Line(11, "Чайник", article, 1, BigDecimal.TEN))
                        .toList());
        return rma;
    }
}
