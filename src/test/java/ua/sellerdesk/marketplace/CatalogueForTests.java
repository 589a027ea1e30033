package ua.sellerdesk.marketplace;

/** The catalogue as the file has it. */
public final class CatalogueForTests {

    private CatalogueForTests() {}

    public static OrderStatuses get() {
        return new StatusCatalogue();
    }
}
