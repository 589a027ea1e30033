package ua.sellerdesk.order;

import java.util.Map;
import java.util.Set;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;

/** The process {@code order-handling} written down once: its key, messages, variables and where it can begin. */
public final class OrderProcess {

    public static final String KEY = "order-handling";
    public static final String UNDO_KEY = "undo-order";
    public static final String CASH_KEY = "cash-on-delivery";

    /** The processes that run for an order, under its number. */
    public static final Set<String> KEYS = Set.of(KEY, UNDO_KEY, CASH_KEY);

    public static final String ORDER_RECEIVED = "order-received";
    public static final String PAYMENT_RECEIVED = "payment-received";
    public static final String PARCEL_AT_PICKUP_POINT = "parcel-at-pickup-point";
    public static final String PARCEL_DELIVERED = "parcel-delivered";
    public static final String PARCEL_REFUSED = "parcel-refused";
    public static final String PARCEL_LOST = "parcel-lost";
    public static final String TTN_INVALID = "ttn-invalid";
    public static final String ORDER_CANCELLED = "order-cancelled";
    public static final String ORDER_OVERRIDDEN = "order-overridden";
    public static final String CASH_AWAITED = "cash-awaited";
    public static final String CASH_PAID_OUT = "cash-paid-out";

    /** Where the instance begins: an order may be first seen, or come back, at any point of its way. Unset for new. */
    public static final String ENTRY = "entry";

    /** How many instances the order has had, this one included. Unset for the first. */
    public static final String ROUND = "round";

    static final String NEW = "new";

    /** From arrival to hand-over, in working time. */
    static final String TIME_TO_SHIP = "PT9H";

    private static final Map<Meaning, String> ENTRIES = Map.of(
            Meaning.NEW, NEW,
            Meaning.TAKEN, "taken",
            Meaning.CALL_AGAIN, "taken",
            Meaning.AWAIT_PAYMENT, "taken",
            Meaning.CONFIRMED, "confirmed",
            Meaning.HANDOVER_PLANNED, "planned",
            Meaning.INVALID_TTN, "with-carrier",
            Meaning.WITH_CARRIER, "with-carrier",
            Meaning.AT_PICKUP_POINT, "with-carrier");

    private static final Map<String, Stage> STAGES = Map.of(
            NEW,
            Stage.NEW,
            "taken",
            Stage.TAKEN,
            "confirmed",
            Stage.CONFIRMED,
            "planned",
            Stage.READY_TO_SHIP,
            "with-carrier",
            Stage.HANDED_OVER);

    private OrderProcess() {}

    /** Where to begin for a marketplace status; a status nobody knows is put before a person as new; null when closed. */
    static String entry(Meaning meaning) {
        return meaning == Meaning.UNKNOWN ? NEW : ENTRIES.get(meaning);
    }

    /**
     * Where to begin with an order first seen half-way. A parcel that goes back is still to be received; one with the
     * shop's own courier is still to be delivered.
     */
    static String firstEntry(Meaning meaning, boolean ownService) {
        if (meaning == Meaning.RETURNING) {
            return ENTRIES.get(Meaning.WITH_CARRIER);
        }
        boolean delivered = meaning == Meaning.WITH_CARRIER || meaning == Meaning.AT_PICKUP_POINT;
        return entry(ownService && delivered ? Meaning.CONFIRMED : meaning);
    }

    static Stage stageAt(String entry) {
        return STAGES.get(entry);
    }

    static Stage closedStage(Meaning meaning) {
        return switch (meaning) {
            case COMPLETED -> Stage.COMPLETED;
            case NOT_COLLECTED, REFUSED, RETURNING -> Stage.NOT_COLLECTED;
            case LOST -> Stage.LOST;
            default -> Stage.CANCELLED;
        };
    }
}
