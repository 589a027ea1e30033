package ua.sellerdesk.simulator;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What buyers do before their parcel is on its way: pay, give up, write. */
@Component
@Profile("demo")
class Buyers {

    private static final double CANCEL = 6;
    private static final double SILENT = 8;
    private static final double NEVER_PAY = 12;
    private static final double PAY_LATE = 13;
    private static final double ASK = 7;
    private static final double ANSWER = 55;
    private static final List<String> QUESTIONS = List.of(
            "Доброго дня! Коли зможете відправити?",
            "Вітаю, чи є товар у наявності?",
            "Добрий день, підкажіть, будь ласка, яка гарантія?",
            "Чи можна замінити відділення, якщо ще не відправили?");
    private static final List<String> ANSWERS = List.of(
            "Дякую!", "Добре, чекаю.", "Так, усе правильно.", "Дякую за інформацію, заберу.", "Окей, до побачення");

    private final Market market;
    private final StatusBook statuses;
    private final Chats chats;
    private final SimulatedTime time;
    private final Chance chance;

    Buyers(Market market, StatusBook statuses, Chats chats, SimulatedTime time, Chance chance) {
        this.market = market;
        this.statuses = statuses;
        this.chats = chats;
        this.time = time;
        this.chance = chance;
    }

    /** Decides what the buyer of a fresh order will do. */
    void decide(SimOrder order) {
        order.answers = !chance.trouble(SILENT);
        if (chance.trouble(CANCEL)) {
            // half of them think better of it within two hours
            order.cancelsAt = chance.percent(50) ? in(0.01, 0.08) : in(0.1, 1.5);
        }
        if (order.awaitsPayment() && !chance.trouble(NEVER_PAY)) {
            order.paysAt = chance.trouble(PAY_LATE) ? in(0.2, 0.48) : in(0.004, 0.04);
        }
        if (order.answers && chance.percent(ASK)) {
            order.writesAt = in(0.005, 0.1);
        }
    }

    /** A seller has written. */
    void hear(SimOrder order) {
        if (order.answers && chance.percent(ANSWER)) {
            order.writesAt = in(0.003, 0.05);
        }
    }

    void tick(Instant now) {
        synchronized (market) {
            for (SimOrder order : market.all()) {
                boolean waiting = statuses.inProcessing(order.status) && !statuses.travelling(order.status);
                if (waiting && due(order.cancelsAt, now) && order.ttn.isEmpty()) {
                    order.cancelsAt = null;
                    market.set(order, 45, Actor.BUYER);
                } else if (waiting && due(order.paysAt, now) && order.awaitsPayment()) {
                    order.paysAt = null;
                    order.paymentStatus = PaymentStatuses.PAID;
                    market.touch(order);
                }
                if (due(order.writesAt, now)) {
                    order.writesAt = null;
                    chats.fromBuyer(order, chance.pick(chats.heard(order) ? ANSWERS : QUESTIONS));
                }
            }
        }
    }

    private static boolean due(Instant at, Instant now) {
        return at != null && !now.isBefore(at);
    }

    private Instant in(double from, double to) {
        return time.now().plus(time.sellerDays(chance.between(from, to)));
    }
}
