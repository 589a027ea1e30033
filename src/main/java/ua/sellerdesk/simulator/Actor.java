package ua.sellerdesk.simulator;

/** Who moved an order. */
enum Actor {
    SELLER,
    BUYER,
    /** The marketplace by itself: its tracking and its deadlines. */
    MARKETPLACE,
    /** Someone behind the stage, through the simulator's own controls. */
    STAGE;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
