package ua.sellerdesk.production;

/** The people of the warranty service at work on the claim of a request, task by task as their forms would. */
record ServicePeople(Desk desk) {

    /** The buyer brought the goods, and the shop serves them itself. */
    void takeOn(StandInRequest request) {
        desk.complete(request, "assess-claim", "assessment", "accept", "goodsAreHere", true, "warrantyMonths", 24);
    }

    void sendToCentre(StandInRequest request) {
        desk.complete(request, "send-to-service-centre", "centre", "Сервіс-Центр");
    }

    void repaired(StandInRequest request) {
        desk.complete(request, "record-diagnosis", "diagnosis", "repaired", "findings", "Замінено нагрівач");
    }

    /** The goods cannot be repaired, and the buyer wants the money back. */
    void moneyBack(StandInRequest request) {
        desk.complete(request, "record-diagnosis", "diagnosis", "defect", "findings", "Ремонту не підлягає");
        desk.complete(
                request,
                "choose-remedy",
                "remedy",
                "refund",
                "unusable",
                true,
                "sellersFault",
                true,
                "reappeared",
                true,
                "cannotBeRemoved",
                true);
    }

    void handBack(StandInRequest request) {
        desk.complete(request, "hand-back");
    }

    void confirm(StandInRequest request) {
        desk.complete(request, "confirm-hand-back", "buyerConfirms", "yes");
    }
}
