package ua.sellerdesk.warranty.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessOwner;
import ua.sellerdesk.engine.TaskFilterSource;
import ua.sellerdesk.warranty.WarrantyProcess;

/** Who works on the tasks of claims, and where in Tasklist they find them. */
@Component
class ClaimTasks implements ProcessOwner, TaskFilterSource {

    @Override
    public Set<String> processKeys() {
        return WarrantyProcess.KEYS;
    }

    @Override
    public List<String> groups() {
        return List.of("service", "supervisors");
    }

    @Override
    public Set<String> notInHistory() {
        return Set.of(
                "orderNumber",
                "goods",
                "repairBy",
                "atStake",
                "serial",
                "refusalReason",
                "overrideReason",
                "findings",
                "expert",
                "loanerItem",
                "loanerRefusal",
                "loanerState",
                "buyerWords",
                "completeness",
                "look",
                "replacedParts",
                "expertiseQuestion",
                "note",
                "centre",
                "centreAddress",
                "centrePhone");
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        "Warranty claims",
                        "Speak with the buyer, assess, follow up",
                        46,
                        "#2f7d6b",
                        List.of(
                                "assess-claim",
                                "follow-up-referral",
                                "confirm-hand-back",
                                "mark-claim-refused",
                                "mark-handed-back")),
                new Shelf(
                        "At the service",
                        "Diagnose, repair, replace, hand back",
                        48,
                        "#4f6d8f",
                        List.of(
                                "send-to-service-centre",
                                "record-diagnosis",
                                "arrange-expertise",
                                "record-expertise",
                                "choose-remedy",
                                "record-repair",
                                "replace-item",
                                "supply-loaner",
                                "hand-back",
                                "hand-back-withdrawn")));
    }

    @Override
    public List<CardVariable> card() {
        return List.of(
                new CardVariable("orderNumber", "Order"),
                new CardVariable("goods", "Goods"),
                new CardVariable("repairBy", "Repair by"),
                new CardVariable("atStake", "At stake"));
    }
}
