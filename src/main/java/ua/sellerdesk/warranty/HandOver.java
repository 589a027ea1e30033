package ua.sellerdesk.warranty;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.engine.TaskInputRefused;

/** The goods back with the buyer, checked and kept, with their act. */
@Component
@Transactional
public class HandOver {

    private final WarrantyClaims claims;
    private final ServiceOrders orders;
    private final Loaners loaners;
    private final ItemHistory history;
    private final ClaimActs acts;

    HandOver(WarrantyClaims claims, ServiceOrders orders, Loaners loaners, ItemHistory history, ClaimActs acts) {
        this.claims = claims;
        this.orders = orders;
        this.loaners = loaners;
        this.history = history;
        this.acts = acts;
    }

    /**
     * The goods on their way back to the buyer.
     *
     * @param ttn null where they were handed over at the counter
     * @param loanerState in which the loaner came back, null where nobody told it
     * @param words what the buyer said, null for nothing
     */
    public record HandedBack(LocalDate on, String ttn, boolean loanerBack, String loanerState, String words) {}

    /** Repaired or other goods, or those of a claim that was refused. */
    public void handedBack(WarrantyClaim claim, HandedBack told, String actor) {
        handBack(claim, told, claim.refusalReason() == null && !claim.inMoney(), actor);
    }

    /** Goods that the buyer wants back as they are. */
    public void handedBackUnrepaired(WarrantyClaim claim, HandedBack told, String actor) {
        handBack(claim, told, false, actor);
    }

    private void handBack(WarrantyClaim claim, HandedBack told, boolean served, String actor) {
        LocalDate received = claim.inbound().receivedOn();
        if (received != null && told.on().isBefore(received)) {
            throw new TaskInputRefused("Товар прийшов " + ClaimViews.day(received) + ": видати його раніше не можна.");
        }
        Days.between(null, told.on(), "Дата видачі ще не настала: впишіть день, коли товар справді видано.");
        if (told.ttn() != null && ParcelNumber.read(told.ttn()).isEmpty()) {
            throw new TaskInputRefused("Це не схоже на номер посилки: перевірте його.");
        }
        claims.handedBack(claim.id(), new WarrantyClaim.HandBack(told.on(), told.ttn(), told.words()));
        orders.ended(claim.id(), told.on());
        loaners.cameBackWith(claim, told);
        history.handedBack(claims.running(claim.key()), served);
        acts.handBack(claims.running(claim.key()), served, actor);
    }
}
