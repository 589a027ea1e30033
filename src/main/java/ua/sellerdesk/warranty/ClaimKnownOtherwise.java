package ua.sellerdesk.warranty;

import ua.sellerdesk.casework.CaseRefused;

/** What came once more names other goods than the claim that it was taken in as: it is a claim of its own. */
public class ClaimKnownOtherwise extends CaseRefused {

    ClaimKnownOtherwise(WarrantyClaim known) {
        super("Це вже записано як заявку " + known.requestId() + " про інший товар: «"
                + known.item().name() + "»"
                + (known.item().serial() == null
                        ? ""
                        : ", серійний номер " + known.item().serial())
                + ". Ще одну заявку запишіть окремо, під новим номером.");
    }
}
