package ua.sellerdesk.returns.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.sellerdesk.law.Verdict;

/** An analyst changes a term from a day on by copying a row, as the guide says; no code knows the number. */
class ChangedNumberTest {

    private static final Pattern ROW = Pattern.compile("<rule id=\"T-1023\">.*?</rule>", Pattern.DOTALL);

    private static LawOnAnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new LawOnAnEngine("law-changed", ChangedNumberTest::twentyDaysFromMarch);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String twentyDaysFromMarch(String tables) {
        Matcher row = ROW.matcher(tables);
        if (!row.find()) {
            return tables;
        }
        String old = claimed(row.group(), "&lt; date(\"2027-03-01\")");
        String changed = claimed(row.group(), "&gt;= date(\"2027-03-01\")")
                .replace("id=\"T-1023", "id=\"T-1023-b")
                .replace("<text>14</text>", "<text>20</text>");
        return row.replaceFirst(Matcher.quoteReplacement(old + changed));
    }

    private static String claimed(String row, String days) {
        String changed = row.replaceFirst(
                "(<inputEntry id=\"T-1023-in-claimed\">\\s*<text>)\\s*(</text>)",
                "$1" + Matcher.quoteReplacement(days) + "$2");
        assertThat(changed).isNotEqualTo(row);
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-13, 2027-02-28, REFUSE", // day 15 under the old number
        "2027-02-14, 2027-02-28, ACCEPT",
        "2027-02-09, 2027-03-01, ACCEPT", // day 20 under the new one
        "2027-02-08, 2027-03-01, REFUSE"
    })
    void holdsFromItsDayOn(String sold, String claimed, Verdict verdict) {
        LawCase line = LawCase.of("base=shop sold=" + sold + " claimed=" + claimed);
        assertThat(engine.law(null).advise(line.asReturn()).verdict()).isEqualTo(verdict);
    }
}
