package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ruling;
import ua.sellerdesk.returns.Payer;

/** What consumer law says of a warranty claim, as the decision tables have it. It advises: a person decides. */
public interface WarrantyLaw {

    /** The law of a claim; null while that is open. */
    ConsumerLaw applying(LocalDate soldOn, LocalDate claimedOn);

    /** Whether the claim is covered, up to which day, and who has to prove the cause. */
    CoverAdvice cover(WarrantyCase facts);

    /** The same case under each law, whichever is in force. */
    Map<ConsumerLaw, CoverAdvice> compare(WarrantyCase facts);

    /** From when to when the warranty runs, earlier repairs and a replacement counted in. */
    WarrantyTerm term(WarrantyCase facts);

    /** What the buyer may choose, and whether a choice made may be changed. */
    RemedyAdvice remedies(RemedyCase facts);

    /** By when a replacement is due. */
    RemedyDeadline replacement(ReplacementCase facts);

    /** By when the repair is due, and what each day after that costs. */
    RepairTerm repair(RepairCase facts);

    /** Whether goods are owed for the time of the repair, and what each day without them costs. */
    LoanerTerm loaner(RepairCase facts);

    /** What late days cost in each of many repairs; the tables are asked a question once, however many repairs share it. */
    Map<RepairCase, RepairPenalties> penalties(Set<RepairCase> repairs);

    /** Who pays for both ways; its answer is null while that is open. */
    Ruling<Payer> transport(TransportCase facts);

    /** Whether an expertise is due, by when it has to be ordered, and who pays it. */
    ExpertiseTerm expertise(ExpertiseCase facts);
}
