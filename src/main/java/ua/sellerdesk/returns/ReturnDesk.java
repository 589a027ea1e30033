package ua.sellerdesk.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.engine.ProcessInbox;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.returns.payout.PayoutDetails;
import ua.sellerdesk.returns.payout.PayoutRefused;
import ua.sellerdesk.returns.payout.PayoutUnreadable;
import ua.sellerdesk.returns.payout.PayoutVault;

/** What pages and the REST API read of returns and do with them. Refusals are sentences for people. */
@Component
@Transactional
public class ReturnDesk {

    private static final int MOST_LISTED = 200;

    /** Whose goods the buyer may have. */
    private static final Set<Stage> SENT =
            EnumSet.of(Stage.OUT_FOR_DELIVERY, Stage.HANDED_OVER, Stage.COMPLETED, Stage.NOT_COLLECTED);

    private final Rmas rmas;
    private final CaseLocks locks;
    private final OtherReturns others;
    private final RmaTimeline timeline;
    private final ReturnIntake intake;
    private final ReturnParcels parcels;
    private final ProcessInbox inbox;
    private final OrderDesk orders;
    private final RmaEvidence evidence;
    private final PayoutVault vault;

    ReturnDesk(
            Rmas rmas,
            CaseLocks locks,
            OtherReturns others,
            RmaTimeline timeline,
            ReturnIntake intake,
            ReturnParcels parcels,
            ProcessInbox inbox,
            OrderDesk orders,
            RmaEvidence evidence,
            PayoutVault vault) {
        this.rmas = rmas;
        this.locks = locks;
        this.others = others;
        this.timeline = timeline;
        this.intake = intake;
        this.parcels = parcels;
        this.inbox = inbox;
        this.orders = orders;
        this.evidence = evidence;
        this.vault = vault;
    }

    /**
     * @param requestId null for one made here; another system's own id, which comes again for the same return
     * @param quantities pieces by the order's lines, at least one
     */
    public record Wanted(
            long orderNumber,
            String requestId,
            Rma.Kind kind,
            String cause,
            String words,
            Map<Long, Integer> quantities) {}

    /** @param fresh false where the very request was taken in before */
    public record Opened(Rma rma, boolean fresh) {}

    /** Whether the buyer may have the goods of an order at that stage, so that there is something to return. */
    public static boolean returnable(Stage stage) {
        return SENT.contains(stage);
    }

    /** Those that end soonest first, closed ones last. */
    @Transactional(readOnly = true)
    public List<Rma> list(String text, boolean openOnly) {
        return rmas.list(openOnly, text == null ? "" : text.strip(), MOST_LISTED);
    }

    @Transactional(readOnly = true)
    public Optional<Rma> find(long id) {
        return rmas.byId(id);
    }

    @Transactional(readOnly = true)
    public List<Rma> ofOrder(long order) {
        return rmas.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(long id) {
        return timeline.of(id);
    }

    /**
     * Opens a return at the counter, on the phone, or for another system.
     *
     * @param actor the user's id
     * @throws CaseRefused with what is wrong
     */
    public Opened open(Wanted wanted, Rma.Origin origin, String actor) {
        OrderDetails details = orders.find(wanted.orderNumber())
                .orElseThrow(
                        () -> new CaseRefused("Замовлення № " + wanted.orderNumber() + " тут немає: перевірте номер."));
        if (!returnable(details.summary().stage())) {
            throw new CaseRefused("Це замовлення ще не в покупця: змініть або скасуйте його, повертати ще нічого.");
        }
        MarketplaceOrder order = details.order();
        locks.lock(wanted.orderNumber());
        String id = wanted.requestId() == null ? nextId(wanted.orderNumber()) : wanted.requestId();
        Optional<Rma> known = rmas.ofRequest(wanted.orderNumber(), id);
        if (known.isPresent()) {
            return new Opened(known.get(), false);
        }
        if (wanted.cause() == null || wanted.cause().isBlank()) {
            throw new CaseRefused("Напишіть, чому товар повертають.");
        }
        List<Rma.Line> lines = lines(order, wanted.quantities());
        Rma rma = intake.open(new Rmas.New(
                        wanted.orderNumber(),
                        id,
                        origin,
                        wanted.kind() == null ? Rma.Kind.RETURN : wanted.kind(),
                        wanted.cause(),
                        null,
                        wanted.words() == null || wanted.words().isBlank() ? null : wanted.words(),
                        lines))
                .orElseThrow(() -> new CaseRefused("Це повернення щойно записав хтось інший. Оновіть сторінку."));
        timeline.add(rma.id(), actor, "Записано повернення", wanted.cause());
        return new Opened(rma, true);
    }

    private List<Rma.Line> lines(MarketplaceOrder order, Map<Long, Integer> quantities) {
        List<Rma.Line> lines = new ArrayList<>();
        if (quantities.isEmpty()) {
            throw new CaseRefused("Оберіть, що саме повертають.");
        }
        quantities.forEach((lineId, quantity) -> {
            MarketplaceOrder.Line bought = order.lines().stream()
                    .filter(line -> line.id() == lineId)
                    .findFirst()
                    .orElseThrow(() -> new CaseRefused("У замовленні немає рядка " + lineId + "."));
            int left = bought.quantity() - others.asked(order.number(), lineId);
            if (quantity == null || quantity < 1 || quantity > left) {
                throw new CaseRefused(
                        left < 1
                                ? "«" + bought.name() + "» уже повертають або повернули: відкрийте те повернення."
                                : "«" + bought.name() + "»: повернути можна від 1 до " + left + ".");
            }
            lines.add(new Rma.Line(bought.id(), bought.name(), bought.article(), quantity, bought.price()));
        });
        return lines;
    }

    private String nextId(long order) {
        int next = rmas.ofOrder(order).size() + 1;
        while (rmas.ofRequest(order, "D" + next).isPresent()) {
            next++;
        }
        return "D" + next;
    }

    /** The shop has the goods, whatever the carrier says. */
    public void goodsAreHere(long id, LocalDate day, String actor) {
        Rma rma = open(id);
        timeline.add(rma.id(), actor, "Товар у магазині", null);
        parcels.cameBack(rma, day);
    }

    /** The buyer has told the parcel's number. */
    public void travelsUnder(long id, String ttn, String actor) {
        Rma rma = open(id);
        parcels.travelsUnder(rma, actor, parcels.numberOf(rma, ttn));
    }

    /**
     * Where the buyer's money goes; a part that is not given stays what it was.
     *
     * @throws CaseRefused with what cannot be right about it
     */
    public void keepAccount(long id, PayoutDetails account, String actor) {
        Rma rma = open(id);
        try {
            vault.keep(rma.id(), account);
        } catch (PayoutRefused wrong) {
            throw new CaseRefused(wrong.getMessage());
        } catch (PayoutUnreadable lostKey) {
            throw new CaseRefused("Рахунок, записаний раніше, зашифровано іншим ключем: зверніться до адміністратора.");
        }
        timeline.add(rma.id(), actor, "Записано рахунок покупця", null);
    }

    /** The buyer keeps the goods after all. */
    public void callOff(long id, String actor) {
        Rma rma = open(id);
        if (rma.goodsHere() || rma.state() == Rma.State.INSPECTION || rma.exchangeFirst()) {
            throw new CaseRefused("Товар або гроші вже в дорозі чи повернулися: завершіть повернення його завданнями.");
        }
        timeline.add(rma.id(), actor, "Покупець передумав", null);
        inbox.tell(rma.key(), ReturnProcess.RETURN_WITHDRAWN, "desk", Map.of());
    }

    private Rma open(long id) {
        return rmas.byId(id).filter(Rma::open).orElseThrow(() -> new CaseRefused("Це повернення вже закрито."));
    }

    /**
     * Attaches a photo, a video or a document.
     *
     * @throws CaseRefused when it is of another kind
     */
    public void attach(long id, Evidence.Content content, String actor) {
        evidence.attach(id, content, actor);
        timeline.add(id, actor, "Додано доказ", content.name());
    }

    @Transactional(readOnly = true)
    public List<Evidence> evidence(long id) {
        return evidence.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<Evidence.Content> content(long id, long one) {
        return evidence.content(id, one);
    }
}
