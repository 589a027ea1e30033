package ua.sellerdesk.returns.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.law.Words;
import ua.sellerdesk.returns.MoneyForm;
import ua.sellerdesk.returns.RefundCase;
import ua.sellerdesk.returns.ReturnCase;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.returns.ReturnCase.Defect;
import ua.sellerdesk.returns.ReturnCase.Goods;
import ua.sellerdesk.returns.ReturnCase.Sale;
import ua.sellerdesk.returns.ReturnCase.SellerInformation;
import ua.sellerdesk.table.DataTable;

/**
 * A case of the law's tables as a line of a CSV file has it: {@code base=shop used=yes document=?}. What is left out is as
 * the base has it, {@code ?} is not known.
 */
record LawCase(Map<String, String> line, Map<String, String> facts) {

    private static final String GOODS = "consumer=yes listed=none food=no excluded=no soldAsUsed=no used=no look=yes"
            + " document=yes defective=no stock=yes ";

    private static final Map<String, String> BASES = Map.of(
            "nothing", "",
            "shop", GOODS + "channel=shop sold=2026-03-02 claimed=2026-03-12",
            "distance", GOODS + "channel=distance sold=2026-02-25 received=2026-03-02 claimed=2026-03-12 info=proper",
            "defect", GOODS + "channel=shop sold=2026-03-02 claimed=2026-03-12 defective=yes warranty=yes");

    private static final String NEW_LAW = "start=2027-01-01 sold=2027-03-01 claimed=2027-03-11";

    static List<LawCase> all(String file) {
        return DataTable.rows("law/" + file, ';').stream()
                .filter(line -> !line.get("case").startsWith("#"))
                .map(line -> new LawCase(line, facts(line.get("facts"))))
                .toList();
    }

    static LawCase of(String facts) {
        return new LawCase(Map.of("facts", facts), facts(facts));
    }

    private static Map<String, String> facts(String written) {
        Map<String, String> own = pairs(written);
        Map<String, String> facts = pairs(BASES.get(own.getOrDefault("base", "nothing")));
        if ("new".equals(own.get("law"))) {
            facts.putAll(pairs(NEW_LAW));
            facts.computeIfPresent("received", (fact, day) -> "2027-03-01");
        }
        facts.putAll(own);
        facts.values().removeIf("?"::equals);
        return facts;
    }

    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : written.isBlank() ? new String[0] : written.split(" ")) {
            String[] parts = pair.split("=", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    /** What the case expects in a column; null for nothing. */
    String expected(String column) {
        String cell = line.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    List<String> expectedAll(String column) {
        return expected(column) == null ? List.of() : List.of(expected(column).split(" "));
    }

    LocalDate newLawFrom() {
        return day("start");
    }

    ReturnCase asReturn() {
        return new ReturnCase(
                day("claimed"),
                yes("consumer"),
                new Sale(
                        Words.read(Channel.class, facts.get("channel")),
                        day("sold"),
                        facts.containsKey("received")
                                ? Arrays.stream(facts.get("received").split(","))
                                        .map(LocalDate::parse)
                                        .toList()
                                : List.of(),
                        facts.containsKey("sellerTerm") ? Integer.valueOf(facts.get("sellerTerm")) : null,
                        yes("document")),
                new SellerInformation(Words.read(SellerInformation.State.class, facts.get("info")), day("corrected")),
                new Goods(
                        facts.get("listed"),
                        yes("condition"),
                        yes("food"),
                        yes("excluded"),
                        yes("soldAsUsed"),
                        yes("digital"),
                        yes("used"),
                        yes("look"),
                        yes("stock"),
                        number("weight"),
                        yes("bulky")),
                new Defect(yes("defective"), yes("warranty"), yes("substantial")));
    }

    RefundCase asRefund() {
        return new RefundCase(
                refundLaw(),
                Words.read(Ground.class, facts.get("ground")),
                day("terminated"),
                day("agreed"),
                yes("paid"),
                number("pricePaid"),
                number("priceToday"),
                Words.read(MoneyForm.class, facts.get("paidIn")),
                Words.read(MoneyForm.class, facts.get("refundIn")),
                yes("consent"));
    }

    private ConsumerLaw refundLaw() {
        String written = pairs(line.get("facts")).getOrDefault("law", "old");
        return switch (written) {
            case "old" -> ConsumerLaw.LAW_1023_XII;
            case "new" -> ConsumerLaw.LAW_3153_IX;
            default -> null;
        };
    }

    private LocalDate day(String fact) {
        return facts.containsKey(fact) ? LocalDate.parse(facts.get(fact)) : null;
    }

    private BigDecimal number(String fact) {
        return facts.containsKey(fact) ? new BigDecimal(facts.get(fact)) : null;
    }

    private Boolean yes(String fact) {
        return facts.containsKey(fact) ? "yes".equals(facts.get(fact)) : null;
    }

    @Override
    public String toString() {
        return line.get("case");
    }
}
