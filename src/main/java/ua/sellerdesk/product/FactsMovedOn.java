package ua.sellerdesk.product;

/** Somebody else changed the facts after they were shown; nothing was written. */
public class FactsMovedOn extends RuntimeException {

    FactsMovedOn() {
        super("The facts were changed by somebody else meanwhile");
    }
}
