package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.returns.ReturnDesk;

/** What pages and the REST API read of warranty claims and do with them. Refusals are sentences for people. */
@Component
@Transactional
public class ClaimDesk {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final ClaimTimeline timeline;
    private final ClaimDocuments documents;
    private final ServiceOrders serviceOrders;
    private final SameItems same;
    private final ClaimIntake intake;
    private final ClaimParcels parcels;
    private final ClaimEndings endings;
    private final RepairAgreement repair;
    private final GoodsReception reception;
    private final ProcessInbox inbox;
    private final OrderDesk orders;

    ClaimDesk(
            WarrantyClaims claims,
            CaseLocks locks,
            ClaimTimeline timeline,
            ClaimDocuments documents,
            ServiceOrders serviceOrders,
            SameItems same,
            ClaimIntake intake,
            ClaimParcels parcels,
            ClaimEndings endings,
            RepairAgreement repair,
            GoodsReception reception,
            ProcessInbox inbox,
            OrderDesk orders) {
        this.claims = claims;
        this.locks = locks;
        this.timeline = timeline;
        this.documents = documents;
        this.serviceOrders = serviceOrders;
        this.same = same;
        this.intake = intake;
        this.parcels = parcels;
        this.endings = endings;
        this.repair = repair;
        this.reception = reception;
        this.inbox = inbox;
        this.orders = orders;
    }

    /**
     * @param requestId null for one made here; another system's own id, which comes again for the same claim
     * @param lineId the order's line
     * @param serial null where the goods have none, or nobody knows it
     * @param cause what does not work
     * @param claimedOn the day the buyer claimed, in Kyiv; null for today
     * @param goodsHere whether the shop has the goods
     * @param form of the page's form, which may be sent twice; null where it came another way
     */
    public record Wanted(
            long orderNumber,
            String requestId,
            long lineId,
            int quantity,
            String serial,
            String cause,
            String words,
            LocalDate claimedOn,
            boolean goodsHere,
            String form) {

        /** Not from a page. */
        public Wanted(
                long orderNumber,
                String requestId,
                long lineId,
                int quantity,
                String serial,
                String cause,
                String words,
                LocalDate claimedOn,
                boolean goodsHere) {
            this(orderNumber, requestId, lineId, quantity, serial, cause, words, claimedOn, goodsHere, null);
        }

        /** As far as both tell: a serial number may have been told later. */
        private boolean isAbout(WarrantyClaim.Item item) {
            String told = WarrantyClaims.serial(serial);
            return lineId == item.lineId() && (told == null || item.serial() == null || told.equals(item.serial()));
        }
    }

    /** @param fresh false where the very request was taken in before */
    public record Opened(WarrantyClaim claim, boolean fresh) {}

    /** Those whose repair ends soonest first, closed ones last. */
    @Transactional(readOnly = true)
    public Page<WarrantyClaim> search(String text, boolean openOnly, Pageable page) {
        return claims.search(openOnly, text == null ? "" : text.strip(), page);
    }

    @Transactional(readOnly = true)
    public Optional<WarrantyClaim> find(long id) {
        return claims.byId(id);
    }

    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofOrder(long order) {
        return claims.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofRma(long rma) {
        return claims.ofRma(rma);
    }

    /** All claims about an item, oldest first. */
    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofSerial(String serial) {
        return claims.ofSerial(serial);
    }

    /** Claims, open or not, about the same item but for this one, oldest first. */
    @Transactional(readOnly = true)
    public List<WarrantyClaim> aboutTheSame(WarrantyClaim claim) {
        return same.others(claim);
    }

    /** What services changed about the item of a claim, oldest first. */
    @Transactional(readOnly = true)
    public List<ServiceResult> results(WarrantyClaim claim) {
        return same.results(claim);
    }

    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(long id) {
        return timeline.of(id);
    }

    @Transactional(readOnly = true)
    public List<ServiceOrder> serviceOrders(long id) {
        return serviceOrders.of(id);
    }

    /** What service centres have now, what is expected first coming first. */
    @Transactional(readOnly = true)
    public List<ServiceOrder> atCentres() {
        return serviceOrders.underWay();
    }

    /**
     * Opens a claim at the counter, on the phone, or for another system.
     *
     * @param seen of the goods; kept with a fresh claim only
     * @param actor the user's id
     * @throws ClaimKnownOtherwise where the request, or the form, came before for other goods
     * @throws CaseRefused with what is wrong
     */
    public Opened open(Wanted wanted, TakenIn seen, WarrantyClaim.Origin origin, String actor) {
        Opened opened = open(wanted, origin, actor);
        if (!opened.fresh()) {
            return opened;
        }
        WarrantyClaim claim = opened.claim();
        note(claim, seen, actor);
        if (claim.goodsHere()) {
            reception.accept(claim.key(), actor);
        }
        return new Opened(claims.running(claim.key()), true);
    }

    private Opened open(Wanted wanted, WarrantyClaim.Origin origin, String actor) {
        OrderDetails details = orders.find(wanted.orderNumber())
                .orElseThrow(
                        () -> new CaseRefused("Замовлення № " + wanted.orderNumber() + " тут немає: перевірте номер."));
        if (!ReturnDesk.returnable(details.summary().stage())) {
            throw new CaseRefused("Це замовлення ще не в покупця: гарантія починається, коли товар отримано.");
        }
        locks.lock(wanted.orderNumber());
        Optional<WarrantyClaim> known = known(wanted);
        if (known.isPresent()) {
            if (!wanted.isAbout(known.get().item())) {
                throw new ClaimKnownOtherwise(known.get());
            }
            return new Opened(known.get(), false);
        }
        String request = wanted.requestId() == null ? nextId(wanted.orderNumber()) : wanted.requestId();
        LocalDate today = LocalDate.now(KYIV);
        LocalDate claimed = wanted.claimedOn() == null ? today : wanted.claimedOn();
        if (claimed.isAfter(today)) {
            throw new CaseRefused("День заявки ще не настав: впишіть, коли покупець справді звернувся.");
        }
        if (claimed.isBefore(LocalDate.ofInstant(details.order().created(), KYIV))) {
            throw new CaseRefused("Заявки не було раніше за саме замовлення: впишіть, коли покупець звернувся.");
        }
        WarrantyClaim claim = intake.open(new WarrantyClaims.New(
                        wanted.orderNumber(),
                        request,
                        origin,
                        null,
                        item(details.order(), wanted),
                        wanted.cause(),
                        null,
                        wanted.words() == null || wanted.words().isBlank() ? null : wanted.words(),
                        claimed,
                        wanted.goodsHere() ? today : null,
                        null,
                        null))
                .orElseThrow(() -> new CaseRefused("Цю заявку щойно записав хтось інший. Оновіть сторінку."));
        if (wanted.form() != null) {
            claims.form(claim.id(), wanted.form());
        }
        timeline.add(claim.id(), actor, "Записано гарантійну заявку", wanted.cause());
        return new Opened(claim, true);
    }

    private Optional<WarrantyClaim> known(Wanted wanted) {
        if (wanted.requestId() != null) {
            return claims.byKey(WarrantyProcess.key(wanted.orderNumber(), wanted.requestId()));
        }
        return wanted.form() == null ? Optional.empty() : claims.ofForm(wanted.orderNumber(), wanted.form());
    }

    private static WarrantyClaim.Item item(MarketplaceOrder order, Wanted wanted) {
        MarketplaceOrder.Line bought = order.lines().stream()
                .filter(line -> line.id() == wanted.lineId())
                .findFirst()
                .orElseThrow(() -> new CaseRefused("Оберіть товар, про який заявка."));
        if (wanted.cause() == null || wanted.cause().isBlank()) {
            throw new CaseRefused("Напишіть, що саме не працює.");
        }
        if (wanted.quantity() < 1 || wanted.quantity() > bought.quantity()) {
            throw new CaseRefused("«" + bought.name() + "»: кількість має бути від 1 до " + bought.quantity() + ".");
        }
        return new WarrantyClaim.Item(
                bought.id(), bought.name(), bought.article(), wanted.quantity(), bought.price(), wanted.serial());
    }

    private String nextId(long order) {
        int next = claims.ofOrder(order).size() + 1;
        while (claims.byKey(WarrantyProcess.key(order, "W" + next)).isPresent()) {
            next++;
        }
        return "W" + next;
    }

    /**
     * The shop has the goods, whatever the carrier says.
     *
     * @param day since when, in Kyiv
     */
    public void goodsAreHere(long id, LocalDate day, TakenIn seen, String actor) {
        WarrantyClaim claim = open(id);
        timeline.add(claim.id(), actor, "Товар у магазині", null);
        parcels.cameIn(claim, day);
        note(claims.running(claim.key()), seen, actor);
        reception.accept(claim.key(), actor);
    }

    private void note(WarrantyClaim claim, TakenIn seen, String actor) {
        reception.note(claim, seen);
        if (seen.loanerWanted() && claim.loaner().requestedOn() == null) {
            requestLoaner(claim.id(), LocalDate.now(KYIV), actor);
        }
    }

    /** The buyer has told the parcel's number. */
    public void travelsUnder(long id, String ttn, String actor) {
        String number = ParcelNumber.read(ttn)
                .orElseThrow(() -> new CaseRefused("Це не схоже на номер посилки: перевірте його."));
        parcels.travelsUnder(open(id), actor, number);
    }

    /** The buyer thought better of it. */
    public void callOff(long id, String actor) {
        WarrantyClaim claim = open(id);
        if (claim.state() == WarrantyClaim.State.MONEY || claim.state() == WarrantyClaim.State.HAND_BACK) {
            throw new CaseRefused("Товар або гроші вже йдуть до покупця: завершіть заявку її завданнями.");
        }
        timeline.add(claim.id(), actor, "Покупець передумав", null);
        endings.withdraw(claim, "Заявку скасовано", "desk");
    }

    /**
     * The buyer asks in writing for goods of the same kind for the time of the repair.
     *
     * @param day of the paper, in Kyiv
     * @throws CaseRefused when that cannot be, or was asked before
     */
    public void requestLoaner(long id, LocalDate day, String actor) {
        WarrantyClaim claim = open(id);
        if (claim.loaner().requestedOn() != null) {
            throw new CaseRefused("Письмову вимогу про товар на час ремонту вже записано.");
        }
        if (day == null || day.isAfter(LocalDate.now(KYIV)) || day.isBefore(claim.claimedOn())) {
            throw new CaseRefused("Впишіть день письмової вимоги: від дня заявки до сьогодні.");
        }
        claims.loanerRequested(id, day);
        timeline.add(id, actor, "Покупець письмово вимагає товар на час ремонту", null);
        inbox.tell(claim.key(), WarrantyProcess.LOANER_REQUESTED, "loaner", Map.of());
    }

    /**
     * A loaner that was refused at first is given after all.
     *
     * @param day in Kyiv
     * @throws CaseRefused when none is asked for, or the buyer has one
     */
    public void giveLoaner(long id, String item, LocalDate day, String actor) {
        WarrantyClaim claim = open(id);
        if (claim.loaner().refusal() == null || claim.loaner().suppliedOn() != null) {
            throw new CaseRefused("За цією заявкою товар на час ремонту не просили або його вже видано.");
        }
        if (item == null || item.isBlank()) {
            throw new CaseRefused("Впишіть, що саме видано на час ремонту.");
        }
        if (day == null
                || day.isAfter(LocalDate.now(KYIV))
                || day.isBefore(claim.loaner().requestedOn())) {
            throw new CaseRefused("Впишіть день видачі: від дня вимоги до сьогодні.");
        }
        claims.loanerSupplied(id, item.strip(), day);
        timeline.add(id, actor, "Видано товар на час ремонту", item.strip());
    }

    /**
     * Another last day of the repair, agreed with the buyer in writing.
     *
     * @throws CaseRefused when the shop does not have the goods, or the day cannot be
     */
    public void agree(long id, LocalDate until, String actor) {
        WarrantyClaim claim = open(id);
        if (claim.state() != WarrantyClaim.State.IN_SERVICE) {
            throw new CaseRefused("Строк ремонту домовляють, доки товар у сервісі.");
        }
        if (until == null || until.isBefore(LocalDate.now(KYIV))) {
            throw new CaseRefused("Впишіть новий останній день ремонту: сьогодні або пізніше.");
        }
        try {
            repair.agreed(claim, until);
        } catch (TaskInputRefused refused) {
            throw new CaseRefused(refused.getMessage());
        }
        timeline.add(id, actor, "Домовлено новий строк ремонту", ClaimViews.day(until));
    }

    /**
     * The buyer brought the loaner back, which may be after the claim was closed.
     *
     * @param state in which it came back, null where nobody told it
     */
    public void loanerIsBack(long id, String state, String actor) {
        WarrantyClaim claim = claims.byId(id).orElseThrow(() -> new CaseRefused("Такої заявки немає."));
        if (!claim.loaner().out()) {
            throw new CaseRefused("У покупця немає товару на час ремонту за цією заявкою.");
        }
        claims.loanerBack(id, LocalDate.now(KYIV), state);
        timeline.add(
                id,
                actor,
                "Товар на час ремонту повернуто",
                claim.loaner().item() + (state == null ? "" : ", стан: " + state));
    }

    private WarrantyClaim open(long id) {
        return claims.byId(id).filter(WarrantyClaim::open).orElseThrow(() -> new CaseRefused("Цю заявку вже закрито."));
    }

    /**
     * Attaches a photo, a video or a document.
     *
     * @throws CaseRefused when it is of another kind
     */
    public void attach(long id, Evidence.Content content, String actor) {
        documents.attach(id, content, actor);
        timeline.add(id, actor, "Додано документ", content.name());
    }

    @Transactional(readOnly = true)
    public List<Evidence> documents(long id) {
        return documents.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<Evidence.Content> document(long id, long document) {
        return documents.content(id, document);
    }
}
