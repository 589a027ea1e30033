package ua.sellerdesk.warranty;

import java.util.Set;

/** The process {@code warranty-service} written down once: its key, messages and variables. */
public final class WarrantyProcess {

    public static final String KEY = "warranty-service";
    public static final Set<String> KEYS = Set.of(KEY);

    public static final String SERVICE_REQUESTED = "service-requested";
    public static final String GOODS_RECEIVED = "claimed-goods-received";
    public static final String MONEY_SETTLED = "claim-money-settled";
    public static final String CLAIM_WITHDRAWN = "claim-withdrawn";
    public static final String LOANER_REQUESTED = "loaner-requested";

    public static final String ASSESSMENT = "assessment";
    public static final String GOODS_HERE = "goodsHere";
    public static final String DIAGNOSIS = "diagnosis";
    public static final String EXPERTISE = "expertise";
    public static final String REMEDY = "remedy";
    public static final String REPAIR_OUTCOME = "repairOutcome";
    /** When the term of the repair is looked at, as a repeating interval of ISO 8601. */
    public static final String REPAIR_MORNINGS = "repairMornings";

    /** When other goods are to be with the buyer. */
    public static final String REPLACE_BY = "replaceBy";

    private WarrantyProcess() {}

    static String key(long order, String request) {
        return order + "/" + request;
    }
}
