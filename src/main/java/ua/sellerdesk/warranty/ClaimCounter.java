package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseLocks;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.returns.ReturnDesk;

/** Where claims are opened that do not come from the marketplace. Refusals are sentences for people. */
@Component
@Transactional
public class ClaimCounter {

    private final WarrantyClaims claims;
    private final CaseLocks locks;
    private final ClaimTimeline timeline;
    private final ClaimIntake intake;
    private final GoodsReception reception;
    private final OrderDesk orders;

    ClaimCounter(
            WarrantyClaims claims,
            CaseLocks locks,
            ClaimTimeline timeline,
            ClaimIntake intake,
            GoodsReception reception,
            OrderDesk orders) {
        this.claims = claims;
        this.locks = locks;
        this.timeline = timeline;
        this.intake = intake;
        this.reception = reception;
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
        reception.note(claim, seen, actor);
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
        LocalDate today = Days.today();
        LocalDate claimed = wanted.claimedOn() == null ? today : wanted.claimedOn();
        if (claimed.isAfter(today)) {
            throw new CaseRefused("День заявки ще не настав: впишіть, коли покупець справді звернувся.");
        }
        if (claimed.isBefore(Days.of(details.order().created()))) {
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
}
