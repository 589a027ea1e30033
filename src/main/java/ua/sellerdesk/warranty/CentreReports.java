package ua.sellerdesk.warranty;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.product.ServicePoint;

/** What service centres get and what they find, checked and kept. Refusals are sentences for whoever entered it. */
@Component
@Transactional
public class CentreReports {

    private final WarrantyClaims claims;
    private final SoldItems items;
    private final ServiceOrders orders;
    private final ClaimActs acts;

    CentreReports(WarrantyClaims claims, SoldItems items, ServiceOrders orders, ClaimActs acts) {
        this.claims = claims;
        this.items = items;
        this.orders = orders;
        this.acts = acts;
    }

    /** What a refusal at the diagnosis rests on. */
    public enum Ground {
        NO_DEFECT,
        MISUSE_PROVED
    }

    /**
     * Why the claim is not upheld.
     *
     * @param words for the buyer
     * @param ground null where nothing is proved, or was not told now
     * @param override why it is refused all the same, null where it is not
     */
    public record NotUpheld(String words, Ground ground, String override) {}

    /**
     * Gives the goods to a service centre, with the act of transfer among the documents.
     *
     * @param order one without a centre goes to the one that usually repairs such goods; one without a day is expected on
     *     the last day of the repair
     */
    public void sendToCentre(WarrantyClaim claim, ServiceOrder order, String actor) {
        if (order.centre() == null) {
            ServicePoint usual = items.terms(claim).centre();
            if (usual == null) {
                throw new TaskInputRefused("Впишіть, хто оглядає товар: сервісний центр або сам магазин.");
            }
            sendToCentre(claim, order.at(usual.name(), usual.address(), usual.phone()), actor);
            return;
        }
        Days.between(
                claim.inbound().receivedOn(),
                order.sentOn(),
                "Товар передають у сервіс від дня, коли його отримано"
                        + Days.named(claim.inbound().receivedOn()) + ", до сьогодні: виправте день передачі.");
        if (order.expectedOn() == null) {
            LocalDate limit = claims.running(claim.key()).clock().limitOn();
            boolean late = limit == null || limit.isBefore(order.sentOn());
            sendToCentre(claim, order.expected(late ? order.sentOn() : limit), actor);
            return;
        }
        if (order.expectedOn().isBefore(order.sentOn())) {
            throw new TaskInputRefused("Чекати назад раніше, ніж передано (" + ClaimViews.day(order.sentOn())
                    + "), не можна: виправте дату.");
        }
        orders.send(order);
        acts.transfer(claims.running(claim.key()), orders.last(claim.id()).orElseThrow(), actor);
    }

    public void found(WarrantyClaim claim, ServiceOrder.Report report) {
        if (report.cost() != null && report.cost().signum() < 0) {
            throw new TaskInputRefused("Вартість не може бути від'ємною.");
        }
        Days.between(
                orders.last(claim.id()).map(ServiceOrder::sentOn).orElse(null),
                report.backOn(),
                "Товар повертається із сервісу від дня передачі до сьогодні: виправте день повернення.");
        orders.found(claim.id(), report);
    }

    /**
     * Keeps what was found. Within the warranty the burden is the shop's (Law 1023-XII, art. 8): where there is a defect,
     * a refusal needs a breach of the rules of use that is proved, or a reason.
     *
     * @param refusal null where the claim is upheld
     */
    public void diagnosed(
            WarrantyClaim claim, String diagnosis, String words, RemedyCase.Defect defect, NotUpheld refusal) {
        ToldFacts facts = claim.facts().with(defect);
        if (refusal != null) {
            facts = grounds(facts, refusal);
            if (refusal.override() != null) {
                claims.overridden(claim.id(), refusal.override());
            }
        }
        claims.diagnosed(claim.id(), diagnosis, words);
        claims.facts(claim.id(), facts);
        claims.refused(claim.id(), refusal == null ? null : refusal.words());
    }

    private static ToldFacts grounds(ToldFacts told, NotUpheld refusal) {
        ToldFacts facts = refusal.ground() == null
                ? told
                : told.with(
                        refusal.ground() == Ground.NO_DEFECT ? WarrantyCase.Misuse.NONE : WarrantyCase.Misuse.PROVED);
        boolean proved = refusal.ground() == Ground.NO_DEFECT || facts.misuse() == WarrantyCase.Misuse.PROVED;
        if (refusal.override() == null && (!proved || facts.sellersFault())) {
            throw new TaskInputRefused("Відмовити можна, коли недоліку немає або доведено, що покупець порушив правила"
                    + " користування: доводить магазин. Оберіть підставу або напишіть, чому вирішено саме так.");
        }
        return facts;
    }
}
