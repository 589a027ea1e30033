package ua.sellerdesk.returns.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutDetailsTest {

    private static final String IBAN = "UA213223130000026007233566001";
    private static final PayoutDetails WHOLE = new PayoutDetails(IBAN, "1234567890", "Коваленко Олена", "4242");

    @Test
    void whatIsRightHasNoProblems() {
        assertThat(WHOLE.problems()).isEmpty();
        assertThat(new PayoutDetails(null, "12345678", null, null).problems()).isEmpty();
        assertThat(new PayoutDetails(null, null, null, null).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UA213223130000026007233566002 | контрольне число",
                "UA123223130000026007233566001 | контрольне число",
                "UA21322313000002600723356600  | 27 цифр",
                "UA2132231300000260072335660010| 27 цифр",
                "UА213223130000026007233566001 | латинських",
                "PL61109010140000071219812874  | латинських",
                "213223130000026007233566001   | латинських",
            })
    void tellsWhatIsWrongWithAnIban(String iban, String words) {
        assertThat(new PayoutDetails(iban, null, null, null).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains(words).doesNotContain(iban));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "1234567", "12345678901", "АА123456"})
    void aTaxNumberHasTenOrEightDigits(String number) {
        assertThat(new PayoutDetails(null, number, null, null).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("Податковий номер").doesNotContain(number));
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(new PayoutDetails("UA1", "1", "О".repeat(201), "424").problems())
                .hasSize(4);
    }

    @Test
    void takesWhatPeopleWriteAround() {
        assertThat(new PayoutDetails(
                        "ua21 3223 1300\u00a00002 6007 2335 66001 ", " 12345 67890", " Олена\n К. ", "*4242"))
                .isEqualTo(new PayoutDetails(IBAN, "1234567890", "Олена К.", "4242"));
        assertThat(new PayoutDetails(" ", "", "\n", "****")).isEqualTo(new PayoutDetails(null, null, null, null));
    }

    @Test
    void takesNoMoreOfACardThanItsLastFourDigits() {
        assertThat(new PayoutDetails(null, null, null, "4111 1111 1111 1234").cardDigits())
                .isEqualTo("1234");
    }

    @Test
    void showsNothingAsTextOrJson() throws Exception {
        assertThat(WHOLE).hasToString("PayoutDetails[hidden]");
        assertThat(new ObjectMapper().writeValueAsString(Map.of("payout", WHOLE)))
                .isEqualTo("{\"payout\":{}}");
    }
}
