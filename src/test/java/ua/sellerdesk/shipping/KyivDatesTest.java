package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KyivDatesTest {

    @ParameterizedTest
    @CsvSource({
        "16-10-2026 12:30:05,2026-10-16T09:30:05Z",
        "2026-10-16 12:30,2026-10-16T09:30:00Z",
        "2026-10-16T12:30:05.123456,2026-10-16T09:30:05Z",
        "16.10.2026 12:30:05,2026-10-16T09:30:05Z",
        "12:30 16.10.2026,2026-10-16T09:30:00Z",
        "16.10.2026,2026-10-15T21:00:00Z",
        "2026-12-16,2026-12-15T22:00:00Z"
    })
    void readsLocalFormats(String written, Instant moment) {
        assertThat(KyivDates.moment(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-16T12:30:05,2026-10-16T09:30:05Z",
        "2026-10-16 12:30,2026-10-16T09:30:00Z",
        "2026-10-16T12:30:05.123,2026-10-16T09:30:05.123Z",
        "2026-10-16T09:30:05Z,2026-10-16T09:30:05Z",
        "2026-10-16T09:30:05.1Z,2026-10-16T09:30:05.100Z",
        "2026-10-16T11:30:05+02:00,2026-10-16T09:30:05Z",
        "2026-10-16T11:30:05+0200,2026-10-16T09:30:05Z",
        "2026-10-16T11:30:05+02,2026-10-16T09:30:05Z",
        "2026-10-16,2026-10-15T21:00:00Z"
    })
    void readsIso(String written, Instant moment) {
        assertThat(KyivDates.iso(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001-01-01 00:00:00", "0001-01-01T00:00:00Z", "01.01.0001", "soon", "2026-13-40"})
    void readsNothingOfWhatIsNoDate(String written) {
        assertThat(KyivDates.moment(written)).isNull();
        assertThat(KyivDates.iso(written)).isNull();
    }
}
