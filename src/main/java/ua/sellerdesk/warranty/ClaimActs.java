package ua.sellerdesk.warranty;

/** The shop's acts of a claim, made from templates and kept among its documents. */
interface ClaimActs {

    /** The shop takes the goods in. @param actor the user's id */
    void acceptance(WarrantyClaim claim, String actor);

    /** The goods go to a service centre. @param actor the user's id */
    void transfer(WarrantyClaim claim, ServiceOrder order, String actor);

    /** The goods go to an independent expert. @param actor the user's id */
    void expertise(WarrantyClaim claim, String actor);

    /**
     * The goods go back to the buyer.
     *
     * @param served whether they were repaired or replaced; else they go back as they came
     * @param actor the user's id
     */
    void handBack(WarrantyClaim claim, boolean served, String actor);
}
