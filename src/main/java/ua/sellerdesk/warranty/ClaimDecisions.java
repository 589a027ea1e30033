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
import ua.sellerdesk.returns.ServicedReturns;

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
    private final GoodsReception reception;
    private final ItemHistory history;
    private final ServicedReturns returns;
    private final FreeRemedies free;

    ClaimDecisions(
            WarrantyClaims claims,
            CaseLocks locks,
            SoldItems items,
            ServiceOrders orders,
            ClaimActs acts,
            ClaimAdvice advice,
            ClaimParcels parcels,
            GoodsReception reception,
            ItemHistory history,
            ServicedReturns returns,
            FreeRemedies free) {
        this.claims = claims;
        this.locks = locks;
        this.items = items;
        this.orders = orders;
        this.acts = acts;
        this.advice = advice;
        this.parcels = parcels;
        this.reception = reception;
        this.history = history;
        this.returns = returns;
        this.free = free;
    }

    /**
     * The goods on their way back to the buyer.
     *
     * @param ttn null where they were handed over at the counter
     * @param loanerState in which the loaner came back, null where nobody told it
     * @param words what the buyer said, null for nothing
     */
    public record HandedBack(LocalDate on, String ttn, boolean loanerBack, String loanerState, String words) {}

    public WarrantyClaim running(String key) {
        return claims.running(key);
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
                "Товар отримано від дня продажу" + named(sold) + " до сьогодні: виправте день отримання.");
        Days.between(
                sold,
                facts.discoveredOn(),
                "Недолік виявлено від дня продажу" + named(sold) + " до сьогодні: виправте день, коли його виявлено.");
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

    /** Nothing for a day that is not known. */
    private static String named(LocalDate day) {
        return day == null ? "" : " (" + ClaimViews.day(day) + ")";
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
        Verdict verdict = advice.cover(known, known.facts()).verdict();
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

    /** Keeps what was noted of the goods. */
    public void seen(WarrantyClaim claim, TakenIn seen) {
        reception.note(claim, seen);
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
                "Товар передають у сервіс від дня, коли його отримано ("
                        + ClaimViews.day(claim.inbound().receivedOn()) + "), до сьогодні: виправте день передачі.");
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

    /** The buyer consented in writing to an expertise: the days to order it run from then. */
    public void consented(WarrantyClaim claim, LocalDate day) {
        Days.between(claim.claimedOn(), day, "День згоди має бути від дня заявки до сьогодні.");
        claims.consented(claim.id(), day);
    }

    /**
     * The goods go to an expert, with the act that sends them there among the documents.
     *
     * @param askedBy {@code buyer} or {@code shop}
     * @param question null for the usual one
     * @throws TaskInputRefused where the buyer has not consented
     */
    public void expertiseArranged(WarrantyClaim claim, String expert, String askedBy, String question, String actor) {
        if (claims.running(claim.key()).finding().consentOn() == null) {
            throw new TaskInputRefused("Без письмової згоди покупця експертизи немає: впишіть день згоди"
                    + " та додайте її до документів заявки.");
        }
        claims.expertiseArranged(claim.id(), expert, askedBy, question);
        acts.expertise(claims.running(claim.key()), actor);
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
     * Keeps what the buyer chose; a remedy that the tables do not give for such a defect, as far as it is known, needs a
     * reason.
     *
     * @param amount of a lower price or of repair costs, null with other remedies
     * @param wanted only its day counts with other remedies than a replacement; without one the buyer asked today
     * @return the last day by law for other goods, null with other remedies
     */
    public LocalDate choose(
            WarrantyClaim claim,
            Remedy remedy,
            RemedyCase.Defect defect,
            BigDecimal amount,
            Replacement wanted,
            String override) {
        ToldFacts facts = claim.facts().with(defect);
        claims.facts(claim.id(), facts);
        if (override == null
                && !free.of(claims.running(claim.key()), facts.defect()).contains(remedy)) {
            throw new TaskInputRefused("За такого недоліку, як відомо зараз, закон не дає цього на вибір покупця."
                    + " Впишіть, що ще відомо про недолік, напишіть, чому вирішено саме так, або змініть вибір.");
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
        return due;
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
        loanerCameBack(claim, told);
        history.handedBack(claims.running(claim.key()), served);
        acts.handBack(claims.running(claim.key()), served, actor);
    }

    private void loanerCameBack(WarrantyClaim claim, HandedBack told) {
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
