package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.product.ServicePoint;

/** What people decide about a claim, checked and kept. Refusals are sentences for whoever entered it. */
@Component
@Transactional
public class ClaimDecisions {

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final SoldItems items;
    private final ServiceOrders orders;
    private final ClaimActs acts;
    private final ClaimAdvice advice;
    private final ClaimParcels parcels;
    private final RepairTimers timers;

    ClaimDecisions(
            WarrantyClaims claims,
            CaseLocks locks,
            SoldItems items,
            ServiceOrders orders,
            ClaimActs acts,
            ClaimAdvice advice,
            ClaimParcels parcels,
            RepairTimers timers) {
        this.claims = claims;
        this.locks = locks;
        this.items = items;
        this.orders = orders;
        this.acts = acts;
        this.advice = advice;
        this.parcels = parcels;
        this.timers = timers;
    }

    public WarrantyClaim running(String key) {
        return claims.running(key);
    }

    /**
     * @param serial null where nobody told it now: a number told before stays
     * @throws TaskInputRefused when the facts cannot be so
     */
    public void about(WarrantyClaim claim, String serial, ToldFacts facts) {
        LocalDate sold = items.soldOn(claim);
        Days.between(
                sold,
                facts.receivedOn(),
                "Покупець отримав товар між днем продажу й сьогодні: виправте день отримання.");
        Days.between(
                sold,
                facts.discoveredOn(),
                "Недолік виявлено між днем продажу й сьогодні: виправте день, коли його виявлено.");
        if (facts.weightKg() != null && facts.weightKg().signum() <= 0) {
            throw new TaskInputRefused("Вага має бути більша за 0 кг: виправте її або лишіть порожньою.");
        }
        if (serial != null) {
            claims.serial(claim.id(), serial);
        }
        claims.facts(claim.id(), facts);
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
        Verdict verdict = advice.cover(known, known.facts()).verdict();
        boolean refuses = assessment.equals("refuse");
        boolean against = refuses ? verdict == Verdict.ACCEPT : verdict == Verdict.REFUSE;
        if (against && override == null) {
            throw new TaskInputRefused("Закон радить інакше (" + ClaimViews.words(verdict)
                    + "). Напишіть, чому вирішено саме так, або змініть рішення.");
        }
        if (refuses && refusal == null) {
            throw new TaskInputRefused("Напишіть покупцеві, чому відмовлено: причину й статтю закону.");
        }
        claims.assessed(claim.id(), assessment, refuses ? refusal : null, override);
    }

    public void travelsUnder(WarrantyClaim claim, String actor, String ttn) {
        parcels.travelsUnder(
                claim,
                actor,
                ParcelNumber.read(ttn)
                        .orElseThrow(() -> new TaskInputRefused("Це не схоже на номер посилки: перевірте його.")));
    }

    /** The buyer brought the goods: today in Kyiv. */
    public void goodsAreHere(WarrantyClaim claim) {
        if (claim.inbound().receivedOn() == null) {
            claims.received(claim.id(), Days.today());
        }
    }

    /** Another last day of the repair, agreed in writing; the clocks follow it. */
    public void agreed(WarrantyClaim claim, LocalDate until) {
        if (until.isBefore(claim.claimedOn())) {
            throw new TaskInputRefused("Домовлений строк " + ClaimViews.day(until) + " раніший за саму заявку ("
                    + ClaimViews.day(claim.claimedOn()) + ").");
        }
        claims.agreed(claim.id(), until);
        RemedyDeadline deadline = advice.repair(claims.running(claim.key())).deadline();
        claims.clock(claim.id(), deadline.warnOn(), deadline.lastDay());
        timers.move(claim.key(), deadline);
    }

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
                "Товар передають у сервіс від дня, коли його отримано, до сьогодні: виправте день передачі.");
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

    /** What the centre found, kept with the act that it came with. */
    public void found(WarrantyClaim claim, LocalDate backOn, String act, BigDecimal cost, String conclusion) {
        if (cost != null && cost.signum() < 0) {
            throw new TaskInputRefused("Вартість не може бути від'ємною.");
        }
        Days.between(
                orders.last(claim.id()).map(ServiceOrder::sentOn).orElse(null),
                backOn,
                "Товар повертається із сервісу від дня передачі до сьогодні: виправте день повернення.");
        orders.found(claim.id(), backOn, act, cost, conclusion);
    }

    /** @param refusal the words for the buyer where the claim is not upheld, else null */
    public void diagnosed(
            WarrantyClaim claim, String diagnosis, String words, RemedyCase.Defect defect, String refusal) {
        claims.diagnosed(claim.id(), diagnosis, words);
        claims.facts(claim.id(), claim.facts().with(defect));
        claims.refused(claim.id(), refusal);
    }

    /** The buyer consented in writing to an expertise: the days to order it run from then. */
    public void consented(WarrantyClaim claim, LocalDate day) {
        Days.between(claim.claimedOn(), day, "День згоди має бути від дня заявки до сьогодні.");
        claims.consented(claim.id(), day);
    }

    /** @throws TaskInputRefused where the buyer has not consented */
    public void expertiseArranged(WarrantyClaim claim, String expert) {
        if (claim.finding().consentOn() == null) {
            throw new TaskInputRefused("Без письмової згоди покупця експертизи немає: впишіть день згоди"
                    + " та додайте її до документів заявки.");
        }
        claims.expertiseArranged(claim.id(), expert);
    }

    /** The last day to order the expertise; null while the day of the consent is not known. */
    public LocalDate expertiseBy(WarrantyClaim claim) {
        return advice.expertise(claim).orderBy();
    }

    /** @param refusal the words for the buyer where the expert proved misuse, else null */
    public void expertiseMade(WarrantyClaim claim, String expertise, String words, BigDecimal cost, String refusal) {
        claims.expertiseMade(claim.id(), expertise, words, cost);
        claims.refused(claim.id(), refusal);
    }

    /**
     * Keeps what the buyer chose; a remedy that the tables do not give for such a defect needs a reason.
     *
     * @param amount of a lower price or of repair costs, null with other remedies
     * @param wanted only its day counts with other remedies than a replacement; without one the buyer asked today
     */
    public void choose(
            WarrantyClaim claim,
            Remedy remedy,
            RemedyCase.Defect defect,
            BigDecimal amount,
            Replacement wanted,
            String override) {
        claims.facts(claim.id(), claim.facts().with(defect));
        RemedyAdvice said = advice.remedies(claims.running(claim.key()), defect);
        if (said.verdict() == Verdict.ACCEPT && !said.choices().contains(remedy) && override == null) {
            throw new TaskInputRefused("За такого недоліку закон не дає цього на вибір покупця."
                    + " Напишіть, чому вирішено саме так, або змініть вибір.");
        }
        boolean sum = remedy == Remedy.PRICE_CUT || remedy == Remedy.REPAIR_COSTS;
        if (sum && (amount == null || amount.signum() <= 0)) {
            throw new TaskInputRefused("Впишіть суму, більшу за 0.");
        }
        BigDecimal cost = claim.item().cost();
        if (remedy == Remedy.PRICE_CUT && cost.signum() > 0 && amount.compareTo(cost) > 0) {
            throw new TaskInputRefused(
                    "Зменшити ціну більше, ніж на неї саму (" + ClaimViews.money(cost) + "), не можна.");
        }
        Replacement asked = asked(claim, wanted);
        LocalDate due =
                remedy == Remedy.REPLACEMENT ? advice.replacement(claim, asked).lastDay() : null;
        if (override != null) {
            claims.overridden(claim.id(), override);
        }
        claims.settled(
                claim.id(),
                new WarrantyClaim.Settlement(
                        remedy, sum ? amount : null, asked.inStock(), asked.checkNeeded(), due, null, asked.askedOn()));
    }

    private static Replacement asked(WarrantyClaim claim, Replacement wanted) {
        LocalDate day = wanted.askedOn() == null ? Days.today() : wanted.askedOn();
        Days.between(claim.claimedOn(), day, "День вимоги покупця має бути від дня заявки до сьогодні: виправте дату.");
        if (wanted.agreedUntil() != null && wanted.agreedUntil().isBefore(day)) {
            throw new TaskInputRefused("Домовлений строк перевірки " + ClaimViews.day(wanted.agreedUntil())
                    + " раніший за саму вимогу (" + ClaimViews.day(day) + ").");
        }
        return new Replacement(day, wanted.inStock(), wanted.checkNeeded(), wanted.agreedUntil());
    }

    /** @param serial of the other goods, null where they have none */
    public void replaced(WarrantyClaim claim, String serial) {
        claims.replaced(claim.id(), serial);
    }

    /** @param ttn null where the goods were handed over at the counter */
    public void handedBack(WarrantyClaim claim, LocalDate day, String ttn, boolean loanerBack, String actor) {
        LocalDate received = claim.inbound().receivedOn();
        if (received != null && day.isBefore(received)) {
            throw new TaskInputRefused("Товар прийшов " + ClaimViews.day(received) + ": видати його раніше не можна.");
        }
        Days.between(null, day, "Дата видачі ще не настала: впишіть день, коли товар справді видано.");
        if (ttn != null && ParcelNumber.read(ttn).isEmpty()) {
            throw new TaskInputRefused("Це не схоже на номер посилки: перевірте його.");
        }
        claims.handedBack(claim.id(), day, ttn);
        if (loanerBack) {
            claims.loanerBack(claim.id(), day);
        }
        acts.handBack(claims.running(claim.key()), actor);
    }

    public void loanerSupplied(WarrantyClaim claim, String item, LocalDate day) {
        if (claim.loaner().requestedOn() != null && day.isBefore(claim.loaner().requestedOn())) {
            throw new TaskInputRefused("Товар на підміну видають після письмової вимоги ("
                    + ClaimViews.day(claim.loaner().requestedOn()) + ").");
        }
        Days.between(null, day, "День видачі товару на підміну ще не настав: впишіть, коли його справді видано.");
        claims.loanerSupplied(claim.id(), item, day);
    }

    public void loanerRefused(WarrantyClaim claim, String why) {
        claims.loanerRefused(claim.id(), why);
    }
}
