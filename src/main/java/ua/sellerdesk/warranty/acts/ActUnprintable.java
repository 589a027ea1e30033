package ua.sellerdesk.warranty.acts;

/** The template of an act cannot be used; the message names it, and nothing of the claim. */
public class ActUnprintable extends RuntimeException {

    ActUnprintable(String template, Exception cause) {
        super("The template " + template + ".html cannot be printed", cause);
    }
}
