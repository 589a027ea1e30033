package ua.sellerdesk.returns.payout;

/** Kept payout details that no key opens: the key was changed and the former one not named, or the row was tampered with. */
public class PayoutUnreadable extends RuntimeException {

    /** Without a cause: nothing of what was read may get out with it. */
    PayoutUnreadable(long caseId) {
        super("The payout details of return " + caseId + " cannot be read with sellerdesk.returns.payout-key,"
                + " nor with one of sellerdesk.returns.payout-former-keys");
    }
}
