package ua.sellerdesk.warranty;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskInputRefused;

/** Goods that the buyer has for the time of the repair. */
@Component
@Transactional
public class Loaners {

    private final WarrantyClaims claims;

    Loaners(WarrantyClaims claims) {
        this.claims = claims;
    }

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
