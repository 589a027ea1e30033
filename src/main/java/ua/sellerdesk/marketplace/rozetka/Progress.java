package ua.sellerdesk.marketplace.rozetka;

import java.util.List;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;

/** How far an order has come on its way to completion. */
final class Progress {

    private static final List<Meaning> WAY = List.of(
            Meaning.NEW,
            Meaning.TAKEN,
            Meaning.CONFIRMED,
            Meaning.HANDOVER_PLANNED,
            Meaning.WITH_CARRIER,
            Meaning.AT_PICKUP_POINT,
            Meaning.COMPLETED);

    private Progress() {}

    /** Strictly further on the way; side stations such as a call planned again are neither before nor behind. */
    static boolean past(Meaning now, Meaning target) {
        int here = WAY.indexOf(now);
        int there = WAY.indexOf(target);
        return here >= 0 && there >= 0 && here > there;
    }

    /** Two statuses of one stage, such as the carrier's own steps on the road. */
    static boolean sameStageUnderWay(Meaning now, Meaning target) {
        return now == target && WAY.indexOf(now) >= WAY.indexOf(Meaning.CONFIRMED);
    }

    static boolean withCarrier(Meaning now) {
        return WAY.indexOf(now) >= WAY.indexOf(Meaning.WITH_CARRIER)
                || now == Meaning.NOT_COLLECTED
                || now == Meaning.REFUSED
                || now == Meaning.RETURNING
                || now == Meaning.LOST;
    }

    /** Stages that may be passed through on the way to another. */
    static boolean passable(Meaning stage) {
        return stage == Meaning.TAKEN || stage == Meaning.CONFIRMED || stage == Meaning.HANDOVER_PLANNED;
    }
}
