package ua.sellerdesk.warranty.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.sellerdesk.warranty.RepairTerm;

/** An analyst changes the term of a repair and its penalty from a day on by copying a row; no code knows the numbers. */
class ChangedWarrantyNumberTest {

    private static final Pattern ROW = Pattern.compile("<rule id=\"MN-1023\">.*?</rule>", Pattern.DOTALL);

    private static WarrantyOnAnEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new WarrantyOnAnEngine("warranty-changed", ChangedWarrantyNumberTest::longerFromMarch);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String longerFromMarch(String tables) {
        Matcher row = ROW.matcher(tables);
        if (!row.find()) {
            return tables;
        }
        String old = row.group();
        String changed = cell(cell(old, "out-repairDays", "14", "21"), "out-penaltyPercent", "1", "0.5");
        return row.replaceFirst(Matcher.quoteReplacement(cell(old, "in-claimed", "", "&lt; date(\"2027-03-01\")")
                + cell(changed, "in-claimed", "", "&gt;= date(\"2027-03-01\")")
                        .replace("id=\"MN-1023", "id=\"MN-1023-b")));
    }

    private static String cell(String row, String name, String from, String to) {
        Matcher cell = Pattern.compile("(id=\"MN-1023-" + name + "\">\\s*<text>)" + from + "(</text>)")
                .matcher(row);
        assertThat(cell.find()).as(name).isTrue();
        return cell.replaceFirst("$1" + Matcher.quoteReplacement(to) + "$2");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2027-03-14, 20.00", // two days past the old term
        "2027-03-01, 2027-03-22, 10.00" // two days past the new one
    })
    void holdsFromItsDayOn(LocalDate claimed, LocalDate last, BigDecimal cost) {
        RepairTerm term = engine.law(null)
                .repair(ClaimCase.of("price=1000 claimed=" + claimed).asRepair());
        assertThat(term.deadline().lastDay()).isEqualTo(last);
        assertThat(term.penalty().amount(last.plusDays(2))).isEqualTo(cost);
    }
}
