package ua.sellerdesk.warranty.acts;

/** The printer for tests that start no application. */
public final class ActPrinters {

    private ActPrinters() {}

    public static ActPrinter ofBuiltInTemplates() {
        return new ActPrinter(new ActProperties(null));
    }
}
