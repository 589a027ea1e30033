package ua.sellerdesk.warranty;

/** The shop's acts of a claim, made from templates and kept among its documents. */
interface ClaimActs {

    /** The goods go to a service centre. @param actor the user's id */
    void transfer(WarrantyClaim claim, ServiceOrder order, String actor);

    /** The goods go back to the buyer. @param actor the user's id */
    void handBack(WarrantyClaim claim, String actor);
}
