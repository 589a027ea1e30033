package ua.sellerdesk.warranty;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.returns.ServicedReturns;

/** What a claim is about and who serves it, checked and kept. Refusals are sentences for whoever entered it. */
@Component
@Transactional
public class ClaimAssessment {

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final SoldItems items;
    private final ClaimAdvice advice;
    private final ClaimParcels parcels;
    private final GoodsReception reception;
    private final ServicedReturns returns;
    private final ClaimTimeline timeline;

    ClaimAssessment(
            WarrantyClaims claims,
            CaseLocks locks,
            SoldItems items,
            ClaimAdvice advice,
            ClaimParcels parcels,
            GoodsReception reception,
            ServicedReturns returns,
            ClaimTimeline timeline) {
        this.claims = claims;
        this.locks = locks;
        this.items = items;
        this.advice = advice;
        this.parcels = parcels;
        this.reception = reception;
        this.returns = returns;
        this.timeline = timeline;
    }

    /**
     * @param serial null where nobody told it now: a number told before stays
     * @param pieces how many of those bought the claim is about; null where nobody told: one with a serial number, else
     *     as known
     * @throws TaskInputRefused when the facts cannot be so
     */
    public void about(WarrantyClaim claim, String serial, Integer pieces, ToldFacts facts) {
        LocalDate sold = items.soldOn(claim);
        Days.between(
                sold,
                facts.receivedOn(),
                "Товар отримано від дня продажу" + Days.named(sold) + " до сьогодні: виправте день отримання.");
        Days.between(
                sold,
                facts.discoveredOn(),
                "Недолік виявлено від дня продажу" + Days.named(sold)
                        + " до сьогодні: виправте день, коли його виявлено.");
        if (facts.receivedOn() != null
                && facts.discoveredOn() != null
                && facts.discoveredOn().isBefore(facts.receivedOn())) {
            throw new TaskInputRefused(
                    "Недолік виявлено раніше, ніж покупець отримав товар: виправте один із цих днів.");
        }
        if (facts.weightKg() != null && facts.weightKg().signum() <= 0) {
            throw new TaskInputRefused("Вага має бути більша за 0 кг: виправте її або лишіть порожньою.");
        }
        if (serial != null) {
            claims.serial(claim.id(), serial);
        }
        if (pieces != null || serial != null) {
            pieces(claim, pieces == null ? 1 : pieces);
        }
        claims.facts(claim.id(), facts);
    }

    private void pieces(WarrantyClaim claim, int pieces) {
        int bought = items.bought(claim);
        if (pieces < 1 || pieces > bought) {
            throw new TaskInputRefused("Скільки штук не працює: від 1 до " + bought + ", бо стільки куплено.");
        }
        claims.quantity(claim.id(), pieces);
        if (claim.rmaId() != null) {
            returns.pieces(claim.rmaId(), claim.item().lineId(), pieces);
        }
    }

    /**
     * Keeps who serves the claim; a decision against the tables needs a reason.
     *
     * @param refusal the words for the buyer, null unless refused
     * @param override why it is decided against the tables, null where it is not
     */
    public void assess(WarrantyClaim claim, String assessment, String refusal, String override) {
        locks.lock(claim.orderNumber());
        WarrantyClaim known = claims.running(claim.key());
        CoverAdvice said = advice.cover(known, known.facts());
        Verdict verdict = said.verdict();
        if (assessment.equals("official-service") && items.terms(known).official() == null) {
            throw new TaskInputRefused("Офіційного сервісу цього бренду ми не знаємо."
                    + " Впишіть його назву й адресу для покупця або оберіть, що обслуговує магазин.");
        }
        boolean refuses = assessment.equals("refuse");
        boolean against = refuses ? verdict == Verdict.ACCEPT : verdict == Verdict.REFUSE;
        if (against && override == null) {
            throw new TaskInputRefused("Закон радить інакше (" + ClaimViews.words(verdict)
                    + "). Напишіть, чому вирішено саме так, або змініть рішення.");
        }
        if (refuses && refusal == null) {
            throw new TaskInputRefused("Напишіть покупцеві, чому відмовлено: причину й статтю закону.");
        }
        timeline.advised(claim.id(), verdict, said.reasons());
        claims.assessed(claim.id(), assessment, refuses ? refusal : null, override);
    }

    public void travelsUnder(WarrantyClaim claim, String actor, String ttn) {
        parcels.travelsUnder(
                claim,
                actor,
                ParcelNumber.read(ttn)
                        .orElseThrow(() -> new TaskInputRefused("Це не схоже на номер посилки: перевірте його.")));
    }

    /** The buyer brought the goods: today in Kyiv, unless they are here since an earlier day. */
    public void goodsAreHere(WarrantyClaim claim, String actor) {
        if (claim.inbound().receivedOn() == null) {
            claims.received(claim.id(), Days.today());
        }
        reception.accept(claim.key(), actor);
    }
}
