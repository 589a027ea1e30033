package ua.sellerdesk.warranty.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ua.sellerdesk.law.CaseLine;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.returns.ReturnCase.Channel;
import ua.sellerdesk.warranty.Diagnosis;
import ua.sellerdesk.warranty.ExpertiseCase;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.RemedyCase;
import ua.sellerdesk.warranty.RepairCase;
import ua.sellerdesk.warranty.ReplacementCase;
import ua.sellerdesk.warranty.TransportCase;
import ua.sellerdesk.warranty.WarrantyCase;

/** Puts a case that was written in the words of the law, without knowing the tables, in the words of the tables. */
record IndependentCase(CaseLine line) {

    private static final LocalDate NEW_LAW_FROM = LocalDate.of(2026, 6, 1);

    private static final String COMMON = "consumer=yes channel=shop bought=2025-03-10 warranty=12m claimed=2025-09-01"
            + " used=no receipt=yes passport=yes";

    private static final Set<String> WORDS = Set.of(
            "agreed",
            "asked",
            "back",
            "bought",
            "bulky",
            "channel",
            "check",
            "claimed",
            "commission",
            "consent",
            "consumer",
            "days",
            "different",
            "disputed",
            "earlierCause",
            "fault",
            "found",
            "given",
            "handedIn",
            "inWriting",
            "law",
            "misuse",
            "notMet",
            "officialService",
            "part",
            "passport",
            "price",
            "receipt",
            "received",
            "removable",
            "repair",
            "replaced",
            "request",
            "seasonFrom",
            "stock",
            "substantial",
            "unusable",
            "used",
            "wants",
            "warranty",
            "weight");

    IndependentCase {
        Set<String> unknown = new TreeSet<>(line.facts().keySet());
        unknown.removeAll(WORDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Case " + line + " has facts that nobody reads: " + unknown);
        }
    }

    static List<IndependentCase> all(String question) {
        return CaseLine.all("warranty-cases-independent.csv", Map.of("nothing", COMMON), "").stream()
                .filter(line -> question.equals(line.expected("question")))
                .map(IndependentCase::new)
                .toList();
    }

    /** Null while the new law is not in force. */
    LocalDate newLawFrom() {
        return line.text("law") == null ? null : NEW_LAW_FROM;
    }

    private ConsumerLaw law() {
        return line.text("law") == null ? ConsumerLaw.LAW_1023_XII : ConsumerLaw.LAW_3153_IX;
    }

    WarrantyCase asClaim() {
        boolean given = !line.text("warranty").equals("none");
        boolean commission = Boolean.TRUE.equals(line.yes("commission"));
        return new WarrantyCase(
                line.day("claimed"),
                line.day("found"),
                line.yes("consumer"),
                new WarrantyCase.Sale(
                        line.word(Channel.class, "channel"),
                        line.day("bought"),
                        line.day("received"),
                        line.day("seasonFrom"),
                        commission || line.yes("used"),
                        commission,
                        line.yes("consent")),
                new WarrantyCase.Promise(given, given ? months("warranty") : null, months("part")),
                line.texts("repair").stream().map(ClaimCase::repair).toList(),
                line.day("replaced"),
                new WarrantyCase.Documents(line.yes("receipt"), line.yes("passport"), line.yes("asked")),
                new WarrantyCase.Proof(misuse(line.text("misuse")), proved("earlierCause"), null));
    }

    /** A claim within its warranty once an expertise has found something: only a proved breach is misuse. */
    static WarrantyCase claimAfter(Diagnosis found) {
        String misuse = found == Diagnosis.BUYERS_FAULT ? "misuse=proved" : "misuse=no";
        return new IndependentCase(CaseLine.of(Map.of("facts", misuse), Map.of("nothing", COMMON), "")).asClaim();
    }

    RemedyCase asRemedy() {
        return new RemedyCase(law(), null, defect(), chosen(), line.text("notMet") == null ? null : false);
    }

    /** A defect that a line calls not substantial is one with which the goods can be used, and that is soon removed. */
    private RemedyCase.Defect defect() {
        return line.text("substantial") != null
                ? new RemedyCase.Defect(false, true, false, false, 3, false)
                : new RemedyCase.Defect(
                        line.yes("unusable"),
                        line.text("fault") == null
                                ? null
                                : List.of("maker", "seller").contains(line.text("fault")),
                        line.yes("back"),
                        not(line.yes("removable")),
                        line.whole("days"),
                        line.yes("different"));
    }

    private Remedy chosen() {
        return line.word(Remedy.class, "notMet");
    }

    Remedy wanted() {
        return line.word(Remedy.class, "wants");
    }

    ReplacementCase asReplacement() {
        return new ReplacementCase(law(), line.day("asked"), line.yes("stock"), line.yes("check"), line.day("agreed"));
    }

    /** The goods are in by the day a loaner is asked for, and nothing is late any more once they are replaced. */
    RepairCase asRepair() {
        return new RepairCase(
                law(),
                line.day("asked"),
                line.day("agreed"),
                line.day(line.text("handedIn") == null ? "asked" : "handedIn"),
                ended(),
                line.number("price"),
                new RepairCase.Loaner(request(), line.day("asked"), line.day("given")));
    }

    LocalDate ended() {
        return line.day(line.text("replaced") == null ? "back" : "replaced");
    }

    private RepairCase.Request request() {
        if ("never".equals(line.text("request"))) {
            return RepairCase.Request.NONE;
        }
        return Boolean.TRUE.equals(line.yes("inWriting")) ? RepairCase.Request.WRITTEN : RepairCase.Request.ORAL;
    }

    TransportCase asTransport() {
        return new TransportCase(law(), null, line.number("weight"), line.yes("bulky"), null);
    }

    /** A consent that was not given is one that was not asked for yet. */
    ExpertiseCase asExpertise() {
        boolean consents = !"no".equals(line.text("consent"));
        return new ExpertiseCase(
                law(),
                null,
                line.yes("disputed"),
                consents ? true : null,
                consents ? line.day("consent") : null,
                diagnosis());
    }

    /** Null while nothing is found. */
    Diagnosis diagnosis() {
        return line.text("found") == null
                ? null
                : switch (line.text("found")) {
                    case "buyer" -> Diagnosis.BUYERS_FAULT;
                    case "maker" -> Diagnosis.DEFECT_CONFIRMED;
                    default -> Diagnosis.CAUSE_UNKNOWN;
                };
    }

    private Integer months(String fact) {
        return line.text(fact) == null ? null : Integer.valueOf(line.text(fact).replace("m", ""));
    }

    private static WarrantyCase.Misuse misuse(String word) {
        return word == null
                ? null
                : switch (word) {
                    case "no" -> WarrantyCase.Misuse.NONE;
                    case "alleged" -> WarrantyCase.Misuse.DISPUTED;
                    default -> WarrantyCase.Misuse.PROVED;
                };
    }

    private Boolean proved(String fact) {
        return line.text(fact) == null ? null : line.text(fact).equals("proved");
    }

    private static Boolean not(Boolean fact) {
        return fact == null ? null : !fact;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
