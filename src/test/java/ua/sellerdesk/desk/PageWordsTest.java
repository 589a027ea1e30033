package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.product.Change;
import ua.sellerdesk.product.Column;
import ua.sellerdesk.product.Fact;
import ua.sellerdesk.product.FactRow;
import ua.sellerdesk.returns.Payer;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.warranty.Diagnosis;
import ua.sellerdesk.warranty.ProvingParty;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.ServiceResult;
import ua.sellerdesk.warranty.WarrantyCase;
import ua.sellerdesk.warranty.WarrantyClaim;

/** Whatever a page names by a key has words in both languages. */
class PageWordsTest {

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("message.", BuyerMessages.Kind.values()),
                Arguments.of("stage.", Stage.values()),
                Arguments.of("rma.kind.", Rma.Kind.values()),
                Arguments.of("rma.state.", Rma.State.values()),
                Arguments.of("rma.origin.", Rma.Origin.values()),
                Arguments.of("rma.outcome.", Rma.Outcome.values()),
                Arguments.of("fact.", Fact.values()),
                Arguments.of("column.", Column.values()),
                Arguments.of("products.change.", Change.Kind.values()),
                Arguments.of("products.way.", FactRow.Way.values()),
                Arguments.of("claim.state.", WarrantyClaim.State.values()),
                Arguments.of("claim.origin.", WarrantyClaim.Origin.values()),
                Arguments.of("claim.outcome.", WarrantyClaim.Outcome.values()),
                Arguments.of("service.result.", ServiceResult.Kind.values()),
                Arguments.of("verdict.", Verdict.values()),
                Arguments.of("law.", ConsumerLaw.values()),
                Arguments.of("warranty.remedy.", Remedy.values()),
                Arguments.of("warranty.diagnosis.", Diagnosis.values()),
                Arguments.of("warranty.misuse.", WarrantyCase.Misuse.values()),
                Arguments.of("warranty.proves.", ProvingParty.values()),
                Arguments.of("warranty.payer.", Payer.values()),
                Arguments.of("warranty.loaner.", RepairCase.Request.values()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyKindHasWords(String prefix, Enum<?>[] kinds) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String language : new String[] {"uk", "en"}) {
            Properties words = words(language);
            Arrays.stream(kinds)
                    .map(kind -> prefix + kind.name())
                    .filter(key -> words.getProperty(key, "").isBlank())
                    .forEach(key -> missing.add(language + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                PageWordsTest.class.getResourceAsStream("/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
