package ua.sellerdesk.order;

import java.util.Optional;
import ua.sellerdesk.marketplace.OrderStatus.Meaning;

/** What a change on the marketplace means to an order at a stage: a pure table, no side effects. */
final class Contradictions {

    private Contradictions() {}

    /** The message the order's instance should get; empty when the change fits what we are doing anyway. */
    static Optional<String> message(Stage stage, Meaning now) {
        return Optional.ofNullable(
                switch (now) {
                    case CANCELLED -> OrderProcess.ORDER_CANCELLED;
                    case NOT_COLLECTED, REFUSED, RETURNING ->
                        stage == Stage.HANDED_OVER ? OrderProcess.PARCEL_REFUSED : OrderProcess.ORDER_CANCELLED;
                    case LOST -> stage == Stage.HANDED_OVER ? OrderProcess.PARCEL_LOST : OrderProcess.ORDER_OVERRIDDEN;
                    case COMPLETED ->
                        stage == Stage.HANDED_OVER ? OrderProcess.PARCEL_DELIVERED : OrderProcess.ORDER_OVERRIDDEN;
                    case AT_PICKUP_POINT ->
                        stage.before(Stage.READY_TO_SHIP)
                                ? OrderProcess.ORDER_OVERRIDDEN
                                : OrderProcess.PARCEL_AT_PICKUP_POINT;
                    case INVALID_TTN -> OrderProcess.TTN_INVALID;
                    case WITH_CARRIER -> stage.before(Stage.READY_TO_SHIP) ? OrderProcess.ORDER_OVERRIDDEN : null;
                    case CONFIRMED, HANDOVER_PLANNED ->
                        stage.before(Stage.CONFIRMED) ? OrderProcess.ORDER_OVERRIDDEN : null;
                    case TAKEN ->
                        stage == Stage.NEW || !stage.before(Stage.CONFIRMED) ? OrderProcess.ORDER_OVERRIDDEN : null;
                    case NEW -> stage == Stage.NEW ? null : OrderProcess.ORDER_OVERRIDDEN;
                    case CALL_AGAIN, AWAIT_PAYMENT, UNKNOWN -> null;
                });
    }
}
