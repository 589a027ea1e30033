package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.CaseLine;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.warranty.Diagnosis;
import ua.sellerdesk.warranty.ExpertiseCase;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.RepairDays;
import ua.sellerdesk.warranty.ReplacementCase;
import ua.sellerdesk.warranty.TransportCase;
import ua.sellerdesk.warranty.WarrantyCase;

/** A case of the law of warranty. */
record ClaimCase(CaseLine line) {

    private static final String CLAIM = "consumer=yes soldAsUsed=no document=yes passport=yes misuse=none"
            + " claimed=2026-09-01 found=2026-08-25 ";

    private static final Map<String, String> BASES = Map.of(
            "nothing", "",
            "sent", CLAIM + "channel=distance sold=2026-02-25 received=2026-03-02 given=yes months=12",
            "shop", CLAIM + "channel=shop sold=2026-03-02 given=yes months=12",
            "none",
                    CLAIM + "channel=distance sold=2026-02-25 received=2026-03-02 given=no earlier=yes"
                            + " reasonable=yes",
            "grave", "unusable=yes fault=yes again=yes irremovable=no days=20 different=no");

    private static final String NEW_LAW =
            "start=2027-01-01 sold=2027-02-25 received=2027-03-01 claimed=2027-09-01 found=2027-08-25";

    static List<ClaimCase> all(String file) {
        return CaseLine.all("warranty-" + file + "-cases.csv", BASES, NEW_LAW).stream()
                .map(ClaimCase::new)
                .toList();
    }

    static ClaimCase of(String facts) {
        return new ClaimCase(CaseLine.of(Map.of("facts", facts), BASES, NEW_LAW));
    }

    WarrantyCase asClaim() {
        return new WarrantyCase(
                line.day("claimed"),
                line.day("found"),
                line.yes("consumer"),
                new WarrantyCase.Sale(
                        line.word(Channel.class, "channel"),
                        line.day("sold"),
                        line.day("received"),
                        line.day("season"),
                        line.yes("soldAsUsed"),
                        line.yes("commission"),
                        line.yes("consents")),
                new WarrantyCase.Promise(line.yes("given"), line.whole("months"), line.whole("part")),
                line.texts("repairs").stream().map(ClaimCase::repair).toList(),
                line.day("replaced"),
                new WarrantyCase.Documents(line.yes("document"), line.yes("passport"), line.yes("asked")),
                new WarrantyCase.Proof(
                        line.word(WarrantyCase.Misuse.class, "misuse"), line.yes("earlier"), line.yes("reasonable")));
    }

    static RepairDays repair(String days) {
        String[] both = days.split("\\.\\.", -1);
        return new RepairDays(LocalDate.parse(both[0]), both[1].isEmpty() ? null : LocalDate.parse(both[1]));
    }

    RemedyCase asRemedy() {
        return new RemedyCase(
                line.law(),
                line.day("claimed"),
                new RemedyCase.Defect(
                        line.yes("unusable"),
                        line.yes("fault"),
                        line.yes("again"),
                        line.yes("irremovable"),
                        line.whole("days"),
                        line.yes("different")),
                line.word(Remedy.class, "chosen"),
                line.yes("met"));
    }

    ReplacementCase asReplacement() {
        return new ReplacementCase(
                line.law(), line.day("claimed"), line.yes("stock"), line.yes("check"), line.day("agreed"));
    }

    RepairCase asRepair() {
        return new RepairCase(
                line.law(),
                line.day("claimed"),
                line.day("agreed"),
                line.day("in"),
                line.day("ended"),
                line.number("price"),
                new RepairCase.Loaner(
                        line.word(RepairCase.Request.class, "request"), line.day("asked"), line.day("supplied")));
    }

    TransportCase asTransport() {
        return new TransportCase(
                line.law(),
                line.day("claimed"),
                line.number("weight"),
                line.yes("bulky"),
                line.word(Diagnosis.class, "diagnosis"));
    }

    ExpertiseCase asExpertise() {
        return new ExpertiseCase(
                line.law(),
                line.day("claimed"),
                line.yes("disputed"),
                line.yes("consent"),
                line.day("consentOn"),
                line.word(Diagnosis.class, "diagnosis"));
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
