package ua.sellerdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the warranty of seasonal goods starts, at both ends of the season and of the year. */
class SeasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // summer goods
                "01.04 | 30.09 | 2026-12-10 | 2027-04-01",
                "01.04 | 30.09 | 2026-02-01 | 2026-04-01",
                "01.04 | 30.09 | 2026-03-31 | 2026-04-01",
                "01.04 | 30.09 | 2026-04-01 | -",
                "01.04 | 30.09 | 2026-09-30 | -",
                "01.04 | 30.09 | 2026-10-01 | 2027-04-01",
                // winter goods, over the turn of the year
                "01.11 | 28.02 | 2026-01-10 | -",
                "01.11 | 28.02 | 2025-12-31 | -",
                "01.11 | 28.02 | 2026-02-28 | -",
                "01.11 | 28.02 | 2026-03-01 | 2026-11-01",
                "01.11 | 28.02 | 2026-10-31 | 2026-11-01",
                "01.11 | 29.02 | 2027-03-01 | 2027-11-01",
                // half a year where nobody told the end
                "01.11 | -     | 2026-04-30 | -",
                "01.11 | -     | 2026-05-01 | 2026-11-01",
            })
    void startsAnewForGoodsSoldOutOfSeason(String start, String end, LocalDate sold, LocalDate next) {
        assertThat(new Season(day(start), day(end)).nextStart(sold)).isEqualTo(next);
    }

    @Test
    void saysWhenItIs() {
        assertThat(new Season(day("01.11"), day("28.02")).inWords()).isEqualTo("01.11 - 28.02");
        assertThat(new Season(day("01.11"), null).inWords()).isEqualTo("01.11");
    }

    private static MonthDay day(String written) {
        return written == null ? null : Cell.season(written);
    }
}
