package ua.sellerdesk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 0",
        "2026-03-01, 2026-03-15, 14",
        "2028-02-29, 2028-03-14, 14",
        "2027-02-28, 2027-03-14, 14",
        "2026-03-10, 2026-03-01, 0", // told before the event
        "2026-03-01, 2026-03-11, 10"
    })
    void leaveTheDayOfTheEventOut(LocalDate event, LocalDate day, int days) {
        assertThat(LegalDays.since(event, day)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2026-08-31, 6, 2027-02-28",
        "2026-03-15, 24, 2028-03-15"
    })
    void cutMonthsToTheMonthsEnd(LocalDate event, int months, LocalDate end) {
        assertThat(LegalDays.monthsAfter(event, months)).isEqualTo(end);
    }

    @Test
    void runFromTheLastOfSeveralParts() {
        List<LocalDate> parts = List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 5));
        assertThat(LegalDays.lastPart(parts)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(LegalDays.firstPart(parts)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(LegalDays.lastPart(List.of())).isNull();
    }

    @Test
    void sayNothingOfWhatIsNotKnown() {
        assertThat(LegalDays.since(null, LocalDate.of(2026, 3, 1))).isNull();
        assertThat(LegalDays.since(LocalDate.of(2026, 3, 1), null)).isNull();
        assertThat(LegalDays.after(null, 7)).isNull();
        assertThat(LegalDays.after(LocalDate.of(2026, 3, 1), null)).isNull();
    }
}
