package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskInputRefused;

/** Goods that the buyer has for the time of the repair: asked for, given or refused, back. */
@Component
@Transactional
public class Loaners {

    private final WarrantyClaims claims;
    private final RunningClaims running;
    private final ClaimTimeline timeline;
    private final ProcessInbox inbox;

    Loaners(WarrantyClaims claims, RunningClaims running, ClaimTimeline timeline, ProcessInbox inbox) {
        this.claims = claims;
        this.running = running;
        this.timeline = timeline;
        this.inbox = inbox;
    }

    /**
     * The buyer asks in writing for goods of the same kind for the time of the repair.
     *
     * @param day of the paper, in Kyiv
     * @throws CaseRefused when that cannot be, or was asked before
     */
    public void request(long id, LocalDate day, String actor) {
        WarrantyClaim claim = running.open(id);
        if (claim.loaner().requestedOn() != null) {
            throw new CaseRefused("Письмову вимогу про товар на час ремонту вже записано.");
        }
        if (day == null || day.isAfter(Days.today()) || day.isBefore(claim.claimedOn())) {
            throw new CaseRefused("Впишіть день письмової вимоги: від дня заявки до сьогодні.");
        }
        claims.loanerRequested(id, day);
        timeline.add(id, actor, "Покупець письмово вимагає товар на час ремонту", null);
        inbox.tell(claim.key(), WarrantyProcess.LOANER_REQUESTED, "loaner", Map.of());
    }

    /**
     * Given at the task that decides on it.
     *
     * @param day in Kyiv
     * @throws TaskInputRefused for a day that cannot be
     */
    public void supplied(WarrantyClaim claim, String item, LocalDate day) {
        if (claim.loaner().requestedOn() != null && day.isBefore(claim.loaner().requestedOn())) {
            throw new TaskInputRefused("Товар на підміну видають після письмової вимоги ("
                    + ClaimViews.day(claim.loaner().requestedOn()) + ").");
        }
        Days.between(null, day, "День видачі товару на підміну ще не настав: впишіть, коли його справді видано.");
        claims.loanerSupplied(claim.id(), item, day);
    }

    public void refused(WarrantyClaim claim, String why) {
        claims.loanerRefused(claim.id(), why);
    }

    /**
     * A loaner that was refused at first is given after all.
     *
     * @param day in Kyiv
     * @throws CaseRefused when none is asked for, or the buyer has one
     */
    public void give(long id, String item, LocalDate day, String actor) {
        WarrantyClaim claim = running.open(id);
        if (claim.loaner().refusal() == null || claim.loaner().suppliedOn() != null) {
            throw new CaseRefused("За цією заявкою товар на час ремонту не просили або його вже видано.");
        }
        if (item == null || item.isBlank()) {
            throw new CaseRefused("Впишіть, що саме видано на час ремонту.");
        }
        if (day == null
                || day.isAfter(Days.today())
                || day.isBefore(claim.loaner().requestedOn())) {
            throw new CaseRefused("Впишіть день видачі: від дня вимоги до сьогодні.");
        }
        claims.loanerSupplied(id, item.strip(), day);
        timeline.add(id, actor, "Видано товар на час ремонту", item.strip());
    }

    /**
     * The buyer brought the loaner back, which may be after the claim was closed.
     *
     * @param state in which it came back, null where nobody told it
     * @throws CaseRefused when the buyer has none
     */
    public void isBack(long id, String state, String actor) {
        WarrantyClaim claim = claims.byId(id).orElseThrow(() -> new CaseRefused("Такої заявки немає."));
        if (!claim.loaner().out()) {
            throw new CaseRefused("У покупця немає товару на час ремонту за цією заявкою.");
        }
        claims.loanerBack(id, Days.today(), state);
        timeline.add(
                id,
                actor,
                "Товар на час ремонту повернуто",
                claim.loaner().item() + (state == null ? "" : ", стан: " + state));
    }

    /** What was told of the loaner when the goods were handed back. */
    void cameBackWith(WarrantyClaim claim, HandOver.HandedBack told) {
        if (told.loanerBack() && claim.loaner().suppliedOn() == null) {
            throw new TaskInputRefused("Товару на час ремонту за цією заявкою не видавали: зніміть позначку.");
        }
        if (told.loanerState() != null && !told.loanerBack()) {
            throw new TaskInputRefused(
                    "Стан товару на час ремонту вписують, коли його повернуто: поставте позначку або приберіть стан.");
        }
        // it may have been marked on the claim's page while the form was open
        if (told.loanerBack() && claim.loaner().out()) {
            claims.loanerBack(claim.id(), told.on(), told.loanerState());
        }
    }
}
