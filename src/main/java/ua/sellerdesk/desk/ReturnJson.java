package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.returns.Rma;

/** A return as the API shows it; nothing of the buyer's money but its sum. */
@Schema(name = "Return")
record ReturnJson(
        @Schema(example = "812345678/AB1234567") String key,
        @Schema(example = "812345678") long orderNumber,

        @Schema(
                description = "The marketplace's id of the request, or that of the system that made it",
                example = "AB1234567")
        String requestId,

        Rma.Origin origin,
        Rma.Kind kind,
        Rma.State state,

        @Schema(description = "How it ended; null while it is open")
        Rma.Outcome outcome,

        @Schema(description = "The buyer's reason", example = "Не підійшов розмір")
        String cause,

        @Schema(
                description = "What was decided: accept, refuse, compensate or exchange; null before",
                example = "accept")
        String resolution,

        @Schema(description = "The number under which the goods come back", example = "20450123456789")
        String returnTtn,

        @Schema(description = "The day the shop got the goods, in Kyiv", example = "2026-11-25")
        LocalDate receivedOn,

        @Schema(description = "When the money should be back, in Kyiv")
        LocalDate refundDueOn,

        @Schema(description = "The last day for the money by law, in Kyiv")
        LocalDate refundLimitOn,

        @Schema(description = "In UAH; null before the inspection", example = "1399")
        BigDecimal refundAmount,

        @Schema(description = "UTC", example = "2026-11-25T08:00:00Z")
        Instant opened,

        @Schema(description = "UTC; null while it is open") Instant closed,
        List<Line> lines) {

    static ReturnJson of(Rma rma) {
        return new ReturnJson(
                rma.key(),
                rma.orderNumber(),
                rma.requestId(),
                rma.origin(),
                rma.kind(),
                rma.state(),
                rma.outcome(),
                rma.cause(),
                rma.resolution(),
                rma.returnTtn(),
                rma.receivedOn(),
                rma.dueOn(),
                rma.limitOn(),
                rma.refundAmount(),
                rma.openedAt(),
                rma.closedAt(),
                rma.lines().stream().map(Line::of).toList());
    }

    @Schema(name = "ReturnLine")
    record Line(
            @Schema(description = "The order's line; 0 where the order does not show it", example = "900001")
            long lineId,

            String name,
            String article,

            @Schema(description = "Announced", example = "1")
            int quantity,

            @Schema(description = "How many came; null before the inspection")
            Integer came,

            @Schema(description = "In UAH; null before the inspection")
            BigDecimal refund) {

        static Line of(Rma.Line line) {
            return new Line(line.lineId(), line.name(), line.article(), line.quantity(), line.came(), line.refund());
        }
    }

    @Schema(name = "NewReturn")
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "812345678")
            Long orderNumber,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Your own id: sent again, it names the same return",
                    example = "CRM-77")
            String requestId,

            @Schema(description = "RETURN where left out") Rma.Kind kind,
            @Schema(example = "Не підійшов розмір") String cause,
            @Schema(description = "The buyer's own words") String words,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<WantedLine> lines) {}

    @Schema(name = "NewReturnLine")
    record WantedLine(
            @Schema(description = "The order's line", example = "900001")
            Long lineId,

            @Schema(example = "1") Integer quantity) {}
}
