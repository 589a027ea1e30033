package ua.sellerdesk.returns;

import java.util.Set;

/** The process {@code return-refund} written down once: its key, messages and variables. */
public final class ReturnProcess {

    public static final String KEY = "return-refund";
    public static final Set<String> KEYS = Set.of(KEY);

    public static final String RETURN_REQUESTED = "return-requested";
    public static final String RETURN_RECEIVED = "return-received";
    public static final String SERVICE_ENDED = "service-ended";
    public static final String RETURN_WITHDRAWN = "return-withdrawn";

    /** How the marketplace shows the end of a request that we did not end. */
    public static final String REQUEST_END = "requestEnd";

    public static final String RESOLUTION = "resolution";
    public static final String EXCHANGE_FIRST = "exchangeFirst";
    public static final String GOODS_HERE = "goodsHere";
    public static final String CAME_BACK = "parcelCameBack";
    public static final String REPLACEMENT_SENT = "replacementSent";
    public static final String REFUND_AMOUNT = "refundAmount";
    /** Whether goods that were not accepted are with the shop. */
    public static final String GOODS_TO_SEND_BACK = "goodsToSendBack";

    public static final String MONEY_OWED = "moneyOwed";
    public static final String REFUND_LIMIT = "refundLimit";

    private ReturnProcess() {}

    /** @param round which time the request is worked, from 1 */
    static String key(long order, String request, int round) {
        String key = order + "/" + request;
        return round == 1 ? key : key + "/" + round;
    }
}
