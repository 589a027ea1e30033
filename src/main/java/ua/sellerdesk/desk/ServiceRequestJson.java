package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import ua.sellerdesk.warranty.ClaimClock;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.WarrantyClaim;

/** A warranty claim as the API shows it. */
@Schema(name = "ServiceRequest")
record ServiceRequestJson(
        @Schema(example = "812345678/W1") String key,
        @Schema(example = "812345678") long orderNumber,

        @Schema(description = "The marketplace's id of the request, or that of the system that made it", example = "W1")
        String requestId,

        WarrantyClaim.Origin origin,
        WarrantyClaim.State state,

        @Schema(description = "How it ended; null while it is open")
        WarrantyClaim.Outcome outcome,

        @Schema(description = "The order's line; 0 where the order does not show it", example = "900001")
        long lineId,

        String item,
        String article,
        @Schema(example = "SN17") String serial,
        int quantity,
        @Schema(description = "What does not work") String cause,
        @Schema(description = "In Kyiv") LocalDate claimedOn,

        @Schema(description = "The day the shop got the goods, in Kyiv; null while it has not")
        LocalDate receivedOn,

        @Schema(description = "The last day of the repair, in Kyiv; null where no term runs")
        LocalDate repairLimitOn,

        @Schema(description = "At stake for being late, in UAH, repair and loaner together", example = "27.98")
        BigDecimal atStake,

        @Schema(description = "What the buyer chose; null before")
        Remedy remedy,

        @Schema(description = "The day the buyer got the goods back, in Kyiv; null while not")
        LocalDate handedBackOn,

        @Schema(description = "The warranty's last day after the service, in Kyiv; null before")
        LocalDate warrantyUntil,

        @Schema(description = "UTC") Instant opened,
        @Schema(description = "UTC; null while it is open") Instant closed) {

    static ServiceRequestJson of(WarrantyClaim claim, ClaimClock.Stake stake) {
        return new ServiceRequestJson(
                claim.key(),
                claim.orderNumber(),
                claim.requestId(),
                claim.origin(),
                claim.state(),
                claim.outcome(),
                claim.item().lineId(),
                claim.item().name(),
                claim.item().article(),
                claim.item().serial(),
                claim.item().quantity(),
                claim.cause(),
                claim.claimedOn(),
                claim.inbound().receivedOn(),
                claim.clock().limitOn(),
                stake.sum(),
                claim.settlement().remedy(),
                claim.handBack().on(),
                claim.warranty().until(),
                claim.openedAt(),
                claim.closedAt());
    }

    @Schema(name = "NewServiceRequest")
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "812345678")
            Long orderNumber,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Your own id: sent again, it names the same claim",
                    example = "CRM-78")
            String requestId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The order's line", example = "900001")
            Long lineId,

            @Schema(description = "1 where left out") Integer quantity,
            @Schema(example = "SN17") String serial,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What does not work",
                    example = "Не вмикається")
            String cause,

            @Schema(description = "The buyer's own words") String words,

            @Schema(description = "The day the buyer claimed, in Kyiv; today where left out")
            LocalDate claimedOn,

            @Schema(description = "Whether the shop has the goods")
            Boolean goodsHere) {}
}
