package ua.sellerdesk.returns.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.CaseLine;
import ua.sellerdesk.law.Ground;
import ua.sellerdesk.returns.MoneyForm;
import ua.sellerdesk.returns.RefundCase;
import ua.sellerdesk.returns.ReturnCase;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.returns.ReturnCase.Defect;
import ua.sellerdesk.returns.ReturnCase.Goods;
import ua.sellerdesk.returns.ReturnCase.Sale;
import ua.sellerdesk.returns.ReturnCase.SellerInformation;

/** A case of the law of returns. */
record LawCase(CaseLine line) {

    private static final String GOODS = "consumer=yes listed=none food=no excluded=no soldAsUsed=no used=no look=yes"
            + " document=yes defective=no stock=yes ";

    private static final Map<String, String> BASES = Map.of(
            "nothing", "",
            "shop", GOODS + "channel=shop sold=2026-03-02 claimed=2026-03-12",
            "distance", GOODS + "channel=distance sold=2026-02-25 received=2026-03-02 claimed=2026-03-12 info=proper",
            "defect", GOODS + "channel=shop sold=2026-03-02 claimed=2026-03-12 defective=yes warranty=yes");

    private static final String NEW_LAW = "start=2027-01-01 sold=2027-03-01 received=2027-03-01 claimed=2027-03-11";

    static List<LawCase> all(String file) {
        return CaseLine.all(file, BASES, NEW_LAW).stream().map(LawCase::new).toList();
    }

    static LawCase of(String facts) {
        return new LawCase(CaseLine.of(Map.of("facts", facts), BASES, NEW_LAW));
    }

    String expected(String column) {
        return line.expected(column);
    }

    List<String> expectedAll(String column) {
        return line.expectedAll(column);
    }

    LocalDate newLawFrom() {
        return line.day("start");
    }

    ReturnCase asReturn() {
        return new ReturnCase(
                line.day("claimed"),
                line.yes("consumer"),
                new Sale(
                        line.word(Channel.class, "channel"),
                        line.day("sold"),
                        line.texts("received").stream().map(LocalDate::parse).toList(),
                        line.whole("sellerTerm"),
                        line.yes("document")),
                new SellerInformation(line.word(SellerInformation.State.class, "info"), line.day("corrected")),
                new Goods(
                        line.text("listed"),
                        line.yes("condition"),
                        line.yes("food"),
                        line.yes("excluded"),
                        line.yes("soldAsUsed"),
                        line.yes("digital"),
                        line.yes("used"),
                        line.yes("look"),
                        line.yes("stock"),
                        line.number("weight"),
                        line.yes("bulky")),
                new Defect(line.yes("defective"), line.yes("warranty"), line.yes("substantial")));
    }

    RefundCase asRefund() {
        return new RefundCase(
                line.law(),
                line.word(Ground.class, "ground"),
                line.day("terminated"),
                line.day("agreed"),
                line.yes("paid"),
                line.number("pricePaid"),
                line.number("priceToday"),
                line.word(MoneyForm.class, "paidIn"),
                line.word(MoneyForm.class, "refundIn"),
                line.yes("consent"));
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
