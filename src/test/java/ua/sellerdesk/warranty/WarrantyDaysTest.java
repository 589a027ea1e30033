package ua.sellerdesk.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantyDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 0, 2026-02-28",
        "2028-01-31, 1, 0, 2028-02-29",
        "2028-02-29, 12, 0, 2029-02-28",
        "2028-02-29, 48, 0, 2032-02-29",
        "2026-01-31, 1, 2, 2026-03-02", // cut to the month's end first, then longer
        "2026-03-02, 0, 0, 2026-03-02",
        "2026-12-15, 3, 20, 2027-04-04"
    })
    void endOnTheSameDayOfAMonth(LocalDate start, int months, int longer, LocalDate last) {
        assertThat(WarrantyDays.last(start, months, longer)).isEqualTo(last);
    }

    @Test
    void sayNothingOfWhatIsNotKnown() {
        assertThat(WarrantyDays.last(null, 12, 3)).isNull();
        assertThat(WarrantyDays.last(LocalDate.of(2026, 3, 2), null, 3)).isNull();
    }

    @Test
    void addUpRepairs() {
        RepairDays first = repair("2026-03-01", "2026-03-11");
        RepairDays second = repair("2026-03-11", "2026-03-12");
        RepairDays overLeapDay = repair("2028-02-28", "2028-03-01");
        assertThat(WarrantyDays.inRepair(List.of(), null)).isZero();
        assertThat(WarrantyDays.inRepair(List.of(first), null)).isEqualTo(10);
        assertThat(WarrantyDays.inRepair(List.of(first, second, overLeapDay), null))
                .isEqualTo(13);
    }

    @Test
    void countADayOnceThoughItWasWrittenDownTwice() {
        RepairDays repair = repair("2026-03-01", "2026-03-11");
        assertThat(WarrantyDays.inRepair(List.of(repair, repair, repair("2026-03-09", "2026-03-13")), null))
                .isEqualTo(12);
    }

    @Test
    void leaveOutARepairThatGoesOnAndThoseOfGoodsThatWereReplaced() {
        RepairDays before = repair("2026-03-01", "2026-03-11");
        RepairDays during = repair("2026-04-01", "2026-04-20");
        RepairDays after = repair("2026-04-10", "2026-04-13");
        LocalDate replaced = LocalDate.of(2026, 4, 10);
        assertThat(WarrantyDays.inRepair(List.of(before, during, after), replaced))
                .isEqualTo(3);
        assertThat(WarrantyDays.inRepair(List.of(new RepairDays(replaced, null)), null))
                .isZero();
    }

    @Test
    void takeNoGoodsBackBeforeTheyCameIn() {
        assertThatThrownBy(() -> repair("2026-03-11", "2026-03-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-01")
                .hasMessageContaining("2026-03-11");
        assertThatThrownBy(() -> new WarrantyCase.Promise(true, -1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RepairDays repair(String in, String back) {
        return new RepairDays(LocalDate.parse(in), LocalDate.parse(back));
    }
}
