package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What buyers do about goods they have received: ask, ask twice, send, forget to send, think better of it. Besides those
 * whose parcels the shop has just sent, there are some who bought earlier, so that requests come however slow the shop
 * is.
 */
@Component("simulatedReturningBuyers")
@Profile("demo")
class ReturningBuyers {

    private static final double ASKS = 5;
    private static final double ASKS_TWICE = 5;
    private static final double NEVER_SENDS = 10;
    private static final double WITHDRAWS = 8;
    private static final double TELLS_IN_CHAT = 15;
    private static final int COMPLETED = 6;
    private static final int TICKS_PER_MINUTE = 60;

    private final Market market;
    private final Returns returns;
    private final ReturnReasons reasons;
    private final OrderFactory factory;
    private final Parcels parcels;
    private final Chats chats;
    private final SimulatedTime time;
    private final Chance chance;
    private final double earlierOnesPerTick;
    private final Map<Integer, Plan> plans = new HashMap<>();
    private double due;

    /** @param at when the buyer asks; far away is never */
    private record Plan(Instant at, ReturnReasons.Reason reason) {

        static final Plan NONE = new Plan(Instant.MAX, null);
    }

    ReturningBuyers(
            Market market,
            Returns returns,
            ReturnReasons reasons,
            OrderFactory factory,
            Parcels parcels,
            Chats chats,
            SimulatedTime time,
            Chance chance,
            SimulatorProperties properties) {
        this.market = market;
        this.returns = returns;
        this.reasons = reasons;
        this.factory = factory;
        this.parcels = parcels;
        this.chats = chats;
        this.time = time;
        this.chance = chance;
        this.earlierOnesPerTick = properties.returnsPerMinute() / TICKS_PER_MINUTE;
    }

    /** To be called once a second. */
    void tick(Instant now) {
        askAnew(now);
        due += earlierOnesPerTick;
        while (due >= 1) {
            due--;
            earlier(reasons.draw(chance));
        }
        for (ReturnRequest request : returns.all()) {
            think(request, now);
            if (sends(request, now)) {
                send(request);
            }
        }
    }

    private void askAnew(Instant now) {
        synchronized (market) {
            for (SimOrder order : market.all()) {
                if (order.status == COMPLETED && order.received) {
                    Plan plan = plans.computeIfAbsent(order.id, id -> plan(order));
                    if (!now.isBefore(plan.at())) {
                        plans.put(order.id, Plan.NONE);
                        ask(order, plan.reason());
                    }
                }
            }
        }
    }

    private Plan plan(SimOrder order) {
        if (!chance.trouble(ASKS)) {
            return Plan.NONE;
        }
        ReturnReasons.Reason reason = reasons.draw(chance);
        return new Plan(order.statusAt.plus(time.days(chance.between(reason.fromDays(), reason.toDays()))), reason);
    }

    private ReturnRequest ask(SimOrder order, ReturnReasons.Reason reason) {
        ReturnRequest request = returns.open(order, reason);
        if (chance.trouble(WITHDRAWS)) {
            request.withdrawsAt = time.now().plus(time.sellerDays(chance.between(0.02, 0.5)));
        }
        if (chance.trouble(ASKS_TWICE)) {
            returns.open(order, request.line, reason);
        }
        return request;
    }

    /** Someone who got the goods before the shop began with all this asks now. */
    ReturnRequest earlier(ReturnReasons.Reason reason) {
        synchronized (market) {
            SimOrder order = factory.received(chance.between(reason.fromDays(), reason.toDays()));
            plans.put(order.id, Plan.NONE);
            return ask(order, reason);
        }
    }

    private void think(ReturnRequest request, Instant now) {
        synchronized (market) {
            if (returns.over(request) || request.parcel != null) {
                return;
            }
            if (request.withdrawsAt != null && !now.isBefore(request.withdrawsAt)) {
                withdraw(request);
            }
            if (request.status == Returns.AWAITS_PARCEL && !request.decided) {
                request.decided = true;
                if (!chance.trouble(NEVER_SENDS)) {
                    request.sendsAt = now.plus(time.days(chance.between(0.3, 2.5)));
                    request.tellsInChat = chance.trouble(TELLS_IN_CHAT);
                }
            }
        }
    }

    /** The marketplace has no way for it but to tell the shop. */
    void withdraw(ReturnRequest request) {
        synchronized (market) {
            request.withdrawsAt = null;
            request.decided = true;
            request.sendsAt = null;
            chats.fromBuyer(
                    request.order,
                    "Передумав повертати «" + request.line.good.name()
                            + "», залишаю собі. Закрийте, будь ласка, заявку.");
        }
    }

    private boolean sends(ReturnRequest request, Instant now) {
        synchronized (market) {
            return request.parcel == null
                    && request.sendsAt != null
                    && !now.isBefore(request.sendsAt)
                    && !returns.over(request);
        }
    }

    /** The buyer hands the parcel to Nova Poshta; returns its number. */
    String send(ReturnRequest request) {
        // the lock of the parcels is never taken under that of the market
        String ttn = parcels.fromBuyer();
        synchronized (market) {
            request.parcel = ttn;
            request.decided = true;
            if (request.tellsInChat) {
                chats.fromBuyer(request.order, "Відправив Новою поштою, номер накладної " + ttn + ".");
            } else {
                request.ttn = ttn;
            }
            return ttn;
        }
    }
}
