package ua.sellerdesk.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayPenaltyTest {

    private static final LocalDate LAST = LocalDate.of(2028, 2, 28);

    @ParameterizedTest
    @CsvSource({
        "2028-02-20, 0, 0.00", // long before
        "2028-02-28, 0, 0.00", // the last day costs nothing
        "2028-02-29, 1, 3.33",
        "2028-03-01, 2, 6.67", // rounded once, not day by day
        "2028-06-08, 101, 336.63" // the law names no upper limit
    })
    void countsTheDaysAfterTheLastOne(LocalDate today, int days, BigDecimal amount) {
        DelayPenalty penalty = new DelayPenalty(LAST, null, BigDecimal.ONE, new BigDecimal("333.30"));
        assertThat(penalty.days(today)).isEqualTo(days);
        assertThat(penalty.amount(today)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-25, 2028-03-31, 0", // ended in time
        "2028-02-28, 2028-03-31, 0",
        "2028-02-29, 2028-03-31, 1",
        "2028-03-04, 2028-03-31, 5",
        "2028-03-31, 2028-03-02, 3" // looked at before it ends
    })
    void stopsWhenTheDelayEnds(LocalDate ended, LocalDate today, int days) {
        assertThat(new DelayPenalty(LAST, ended, BigDecimal.ONE, BigDecimal.TEN).days(today))
                .isEqualTo(days);
    }

    @Test
    void takesAPartOfAPercent() {
        DelayPenalty penalty = new DelayPenalty(LAST, null, new BigDecimal("0.5"), new BigDecimal("999"));
        assertThat(penalty.amount(LAST.plusDays(2))).isEqualTo(new BigDecimal("9.99"));
    }

    @Test
    void knowsNoAmountWithoutAPrice() {
        DelayPenalty penalty = new DelayPenalty(LAST, null, BigDecimal.ONE, null);
        assertThat(penalty.amount(LAST.plusDays(3))).isNull();
        assertThat(penalty.days(LAST.plusDays(3))).isEqualTo(3);
    }

    @Test
    void needsItsLastDay() {
        assertThatThrownBy(() -> new DelayPenalty(null, null, BigDecimal.ONE, BigDecimal.TEN))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("freeUntil");
    }
}
