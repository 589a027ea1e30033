package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.casework.process.CaseStarts;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.ReturnFeed;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.ParcelReceivedBack;
import ua.sellerdesk.order.PeopleNotice;
import ua.sellerdesk.returns.payout.PayoutDetails;
import ua.sellerdesk.returns.payout.PayoutVault;

/** Takes in the marketplace's requests: a row and an instance for each new one, news for those known. */
@Component
class ReturnIntake implements ReturnFeed {

    /** What nobody asks for, and nobody decides upon. */
    private static final Set<Rma.Origin> DECIDED = EnumSet.of(Rma.Origin.PARCEL, Rma.Origin.SERVICE);

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Logger log = LoggerFactory.getLogger(ReturnIntake.class);

    private final OrderDesk orders;
    private final OrderWork work;
    private final Rmas rmas;
    private final OtherReturns others;
    private final RmaTimeline timeline;
    private final RequestNews news;
    private final PayoutVault vault;
    private final ReturnsProperties settings;
    private final CaseStarts starts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReturnIntake(
            OrderDesk orders,
            OrderWork work,
            Rmas rmas,
            OtherReturns others,
            RmaTimeline timeline,
            RequestNews news,
            PayoutVault vault,
            ReturnsProperties settings,
            CaseStarts starts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.work = work;
        this.rmas = rmas;
        this.others = others;
        this.timeline = timeline;
        this.news = news;
        this.vault = vault;
        this.settings = settings;
        this.starts = starts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Rejected> takeIn(List<ReturnRequest> requests) {
        List<Rejected> rejected = new ArrayList<>();
        for (ReturnRequest request : requests) {
            reason(request).ifPresent(reason -> rejected.add(new Rejected(request.id(), reason)));
        }
        return rejected;
    }

    private Optional<String> reason(ReturnRequest request) {
        try {
            Optional<String> reason = transaction.execute(t -> takeIn(request));
            keepPayout(request);
            return reason;
        } catch (RuntimeException broken) {
            // its words may quote what the buyer wrote
            log.error(
                    "Return request {} cannot be taken in: {}",
                    request.id(),
                    broken.getClass().getSimpleName());
            return Optional.of("A fault of ours: " + broken.getClass().getSimpleName());
        }
    }

    /** Why it cannot be taken in; empty when it was. */
    private Optional<String> takeIn(ReturnRequest request) {
        Optional<Rma> known = rmas.ofRequest(request.orderNumber(), request.id());
        if (known.isPresent()) {
            if (news.takeOver(known.get(), request)) {
                reopened(known.get());
            }
            return Optional.empty();
        }
        Optional<OrderDetails> order = orders.find(request.orderNumber());
        if (order.isEmpty()) {
            return Optional.of("The order " + request.orderNumber() + " is not known yet");
        }
        Rmas.New fresh = new Rmas.New(
                request.orderNumber(),
                request.id(),
                Rma.Origin.MARKETPLACE,
                Rma.Kind.valueOf(request.kind().name()),
                request.cause() == null ? request.type() : request.cause(),
                request.wish(),
                request.words(),
                List.of(line(order.get().order(), request)),
                request.created() == null ? null : LocalDate.ofInstant(request.created(), KYIV));
        if (request.status().meaning().over()) {
            insert(fresh).ifPresent(rma -> overBefore(rma, request));
        } else {
            open(fresh).ifPresent(rma -> news.takeOver(rma, request));
        }
        return Optional.empty();
    }

    /** Worked in the cabinet before it was seen here: kept for what it took, and nobody's work. */
    private void overBefore(Rma rma, ReturnRequest request) {
        news.readBack(rma, request);
        Instant now = Instant.now();
        rmas.close(rma.id(), Rma.Outcome.of(request.status().meaning()), now);
        vault.closed(rma.id(), now);
        timeline.add(
                rma.id(), RmaTimeline.MARKETPLACE, "Заявку завершено в кабінеті до того, як її тут побачили", null);
    }

    /** What came to nothing is decided anew; where money or goods went out, people look what the buyer still wants. */
    private void reopened(Rma former) {
        timeline.add(former.id(), RmaTimeline.MARKETPLACE, "Заявку знову відкрито", null);
        if (former.outcome().tookNothing()) {
            start(rmas.insertAnew(former, Instant.now()));
        } else {
            events.publishEvent(new PeopleNotice("returns", "return-reopened", former.orderNumber(), Map.of()));
        }
    }

    /** The new return; empty where it was known already. */
    Optional<Rma> open(Rmas.New fresh) {
        Optional<Rma> opened = insert(fresh);
        opened.ifPresent(this::start);
        return opened;
    }

    /** The new return, for which no instance runs yet; empty where it was known already. */
    Optional<Rma> insert(Rmas.New fresh) {
        return rmas.insert(fresh, Instant.now());
    }

    void start(Rma rma) {
        timeline.add(rma.id(), actor(rma), "Заявку на повернення відкрито", rma.cause());
        work.record(rma.orderNumber(), actor(rma), "Заявка на повернення " + rma.requestId(), rma.cause());
        if (!servedFirst(rma)) {
            events.publishEvent(new PeopleNotice("returns", "return-requested", rma.orderNumber(), Map.of()));
        }
        starts.start(ReturnProcess.RETURN_REQUESTED, rma.key(), variables(rma));
    }

    /** Such a parcel is not asked for and not decided upon: its goods are inspected, and what was paid goes back. */
    @EventListener
    void on(ParcelReceivedBack parcel) {
        Optional<OrderDetails> order = orders.find(parcel.orderNumber());
        if (order.isEmpty()) {
            return;
        }
        String request = "P" + parcel.round();
        rmas.insert(
                        new Rmas.New(
                                parcel.orderNumber(),
                                request,
                                Rma.Origin.PARCEL,
                                Rma.Kind.RETURNED_PARCEL,
                                parcel.words(),
                                null,
                                null,
                                order.get().order().lines().stream()
                                        .map(line -> new Rma.Line(
                                                line.id(), line.name(), line.article(), line.quantity(), line.price()))
                                        .toList()),
                        Instant.now())
                .ifPresent(rma -> {
                    rmas.resolved(rma.id(), "accept", null, null, false);
                    rmas.received(rma.id(), LocalDate.now(KYIV));
                    start(rmas.running(rma.key()));
                });
    }

    private Map<String, Object> variables(Rma rma) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ReturnProcess.CAME_BACK, DECIDED.contains(rma.origin()));
        variables.put(ReturnProcess.REFUND_LIMIT, settings.approvalLimit().doubleValue());
        variables.put(ReturnProcess.RESOLUTION, servedFirst(rma) ? "warranty" : rma.resolution());
        if (rma.refundAmount() != null) {
            variables.put(ReturnProcess.REFUND_AMOUNT, rma.refundAmount().doubleValue());
        }
        variables.put(ReturnProcess.GOODS_HERE, rma.goodsHere());
        variables.put(ReturnProcess.EXCHANGE_FIRST, false);
        variables.put(ReturnProcess.REPLACEMENT_SENT, false);
        return variables;
    }

    /** A request for repair goes to the warranty service before anybody decides of money. */
    private static boolean servedFirst(Rma rma) {
        return rma.kind() == Rma.Kind.REPAIR && rma.resolution() == null;
    }

    private static String actor(Rma rma) {
        return rma.origin() == Rma.Origin.MARKETPLACE ? RmaTimeline.MARKETPLACE : RmaTimeline.SELLERDESK;
    }

    /**
     * The order's line with the item, one with pieces that no return asks for yet before others; else the goods as the
     * request names them, at no price that we know. One piece is to be repaired, as a rule, of however many.
     */
    private Rma.Line line(MarketplaceOrder order, ReturnRequest request) {
        List<MarketplaceOrder.Line> same = order.lines().stream()
                .filter(line -> request.itemId() != null && request.itemId() == line.itemId())
                .toList();
        return same.stream()
                .filter(line -> others.asked(order.number(), line.id()) < line.quantity())
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(line -> new Rma.Line(
                        line.id(),
                        line.name(),
                        line.article(),
                        request.kind() == ReturnKind.REPAIR ? 1 : line.quantity(),
                        line.price()))
                .orElseGet(() -> new Rma.Line(
                        0,
                        request.itemName() == null ? "Товар без назви" : request.itemName(),
                        null,
                        1,
                        BigDecimal.ZERO));
    }

    /** After the rest: an account that cannot be kept holds no news up. */
    private void keepPayout(ReturnRequest request) {
        ReturnRequest.PersonalData personal = request.personal();
        if (personal.iban() != null || personal.cardLastDigits() != null) {
            rmas.ofRequest(request.orderNumber(), request.id())
                    .ifPresent(rma -> vault.keepAsReceived(
                            rma.id(),
                            new PayoutDetails(
                                    personal.iban(),
                                    personal.taxNumber(),
                                    personal.accountOwner(),
                                    personal.cardLastDigits())));
        }
    }
}
