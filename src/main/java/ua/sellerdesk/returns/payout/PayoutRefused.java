package ua.sellerdesk.returns.payout;

import java.util.List;

/** Payout details that cannot be right. The message tells an operator, in Ukrainian, what to mend; it repeats nothing. */
public class PayoutRefused extends RuntimeException {

    PayoutRefused(List<String> problems) {
        super(String.join(" ", problems));
    }
}
