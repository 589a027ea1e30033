package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import ua.sellerdesk.returns.stock.Movement;
import ua.sellerdesk.returns.stock.StockJournal;

/** An entry of the stock journal as the API shows it; apart from the module's own records, so that those may change. */
@Schema(name = "StockMovement")
record StockMovementJson(
        @Schema(description = "Grows by one from entry to entry", example = "17")
        long id,

        @Schema(description = "When it was recorded, UTC", example = "2026-11-24T08:15:00Z")
        Instant at,

        @Schema(description = "Where the goods went", example = "RESTOCKED")
        Movement.Kind kind,

        @Schema(description = "The marketplace's number of the order", example = "812345678")
        long order,

        @Schema(description = "The return they came back with", example = "812345678/AB123")
        String returnKey,

        @Schema(description = "The marketplace's id of the order's line", example = "990011")
        long line,

        @Schema(description = "The seller's own article, null when the line has none", example = "KETTLE-17")
        String article,

        @Schema(example = "Чайник електричний") String item,

        @Schema(description = "Pieces, 1 or more", example = "1")
        int quantity,

        @Schema(description = "The id of the user who decided it", example = "iryna")
        String by) {

    static StockMovementJson of(StockJournal.Entry entry) {
        Movement movement = entry.movement();
        return new StockMovementJson(
                entry.id(),
                entry.at(),
                movement.kind(),
                movement.orderNumber(),
                movement.caseKey(),
                movement.lineId(),
                movement.article(),
                movement.item(),
                movement.quantity(),
                movement.by());
    }

    @Schema(name = "StockMovements")
    record Part(
            List<StockMovementJson> movements,

            @Schema(
                    description = "Pass it as `after` next time; as it was asked with when nothing followed",
                    example = "17")
            long next) {}
}
