package ua.sellerdesk.warranty;

/**
 * What whoever takes the goods in sees and is shown; text is null where nobody noted it.
 *
 * @param completeness what came with the goods
 * @param look their condition
 * @param receipt whether the receipt was shown now
 * @param warrantyCard whether the warranty card or the technical passport was
 * @param loanerWanted whether the buyer asks in writing for goods for the time of the repair
 */
public record TakenIn(String completeness, String look, boolean receipt, boolean warrantyCard, boolean loanerWanted) {

    public static final TakenIn UNSEEN = seen(null, null);

    public static TakenIn seen(String completeness, String look) {
        return new TakenIn(completeness, look, false, false, false);
    }
}
