package ua.sellerdesk.simulator;

/** How a parcel's journey ends; shares in per cent, higher for cash on delivery where nothing has been paid yet. */
enum Fate {
    LOST(0.3, 0.3),
    DAMAGED(0.7, 0.7),
    UNCOLLECTED(1, 4.5),
    REFUSED(1, 5),
    LATE(6, 7),
    COLLECTED(0, 0);

    private final double paid;
    private final double cash;

    Fate(double paid, double cash) {
        this.paid = paid;
        this.cash = cash;
    }

    static Fate draw(Chance chance, boolean cashOnDelivery) {
        double point = chance.between(0, 100);
        for (Fate fate : values()) {
            double share = (cashOnDelivery ? fate.cash : fate.paid) * chance.troubles();
            if (fate == COLLECTED || point < share) {
                return fate;
            }
            point -= share;
        }
        return COLLECTED;
    }
}
