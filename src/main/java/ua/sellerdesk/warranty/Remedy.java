package ua.sellerdesk.warranty;

/** What a buyer of goods with a defect may choose. */
public enum Remedy {
    PRICE_CUT,
    REPAIR,
    /** What a repair cost the buyer, or somebody else whom the buyer took. */
    REPAIR_COSTS,
    REFUND,
    REPLACEMENT;

    /** In Ukrainian, as buyers and operators read it. */
    public String words() {
        return switch (this) {
            case REPAIR -> "Безоплатний ремонт";
            case REPLACEMENT -> "Заміна на такий самий товар";
            case REFUND -> "Розірвання договору й повернення коштів";
            case PRICE_CUT -> "Зменшення ціни";
            case REPAIR_COSTS -> "Відшкодування витрат на ремонт";
        };
    }
}
