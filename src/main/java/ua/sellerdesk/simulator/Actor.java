package ua.sellerdesk.simulator;

import java.util.Locale;

/** Who moved an order. */
enum Actor {
    SELLER,
    BUYER,
    /** The marketplace by itself: its tracking and its deadlines. */
    MARKETPLACE,
    /** Someone behind the stage, through the simulator's own controls. */
    STAGE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
