package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.ParcelStory;
import ua.sellerdesk.shipping.Shipment;

/** A shipment as the API shows it. */
@Schema(name = "Shipment")
record ShipmentJson(
        @Schema(description = "The carrier's code", example = "nova-poshta")
        String carrier,

        @Schema(example = "20450123456789") String ttn,

        @Schema(
                description = "The carrier's page about the parcel; null where there is none",
                example = "https://novaposhta.ua/tracking/?cargo_number=20450123456789")
        URI trackingUrl,

        @Schema(description = "False once replaced, cancelled or closed")
        boolean live,

        @Schema(description = "Where the parcel is; null until the carrier has been asked", example = "IN_TRANSIT")
        Carrier.Phase phase,

        @Schema(description = "When the waybill was made, UTC", example = "2026-11-24T09:00:00Z")
        Instant created,

        @Schema(description = "When the carrier got the parcel, UTC; null before", example = "2026-11-24T15:00:00Z")
        Instant handedOver,

        @Schema(description = "The day the carrier reckons with, in Kyiv", example = "2026-11-26")
        LocalDate estimatedDelivery,

        @Schema(description = "The first day of paid storage, in Kyiv", example = "2026-12-01")
        LocalDate paidStorageFrom,

        @Schema(description = "The number under which a redirected or returned parcel travels on")
        String successorTtn,

        @Schema(description = "Whether that number brings the parcel back to the seller")
        boolean returning,

        @Schema(
                description = "What the carrier charges, in UAH, as it said with the waybill; null where it did not",
                example = "85")
        BigDecimal price,

        @Schema(description = "What the carrier collects from the buyer, in UAH; null for nothing", example = "1499")
        BigDecimal cashOnDelivery,

        @Schema(description = "Where that money is; null until the buyer has paid")
        CashOnDelivery cashState,

        @Schema(description = "What is awaited next; null for nothing")
        Expected expected,

        @Schema(description = "Attempts at creating the waybill, oldest first")
        List<Attempt> attempts,

        @Schema(description = "What the carrier told of the parcel, oldest first")
        List<Step> journey) {

    static ShipmentJson of(ShownParcel parcel) {
        ParcelStory story = parcel.story();
        Shipment shipment = story.shipment();
        return new ShipmentJson(
                shipment.carrier(),
                shipment.ttn(),
                story.tracking(),
                shipment.live(),
                shipment.phase(),
                shipment.createdAt(),
                shipment.handedOverAt(),
                shipment.estimatedDelivery(),
                shipment.paidStorageFrom(),
                shipment.successorTtn(),
                story.returns(),
                shipment.price(),
                shipment.cashOnDelivery(),
                story.cash(),
                parcel.next() == null ? null : Expected.of(parcel.next()),
                story.attempts().stream().map(Attempt::of).toList(),
                story.journey().stream().map(Step::of).toList());
    }

    @Schema(name = "ShipmentExpected")
    record Expected(
            @Schema(example = "DELIVERY") WhatNext.Event event,

            @Schema(
                    description = "The last day for it, in Kyiv; of paid storage its first day; null where unknown",
                    example = "2026-11-26")
            LocalDate by,

            @Schema(description = "Whether that day is over")
            boolean late) {

        static Expected of(WhatNext.Expected next) {
            return new Expected(next.event(), next.by(), next.late());
        }
    }

    @Schema(name = "ShipmentAttempt")
    record Attempt(
            @Schema(description = "1 for the order's first", example = "1")
            int number,

            @Schema(
                    example = "CREATED",
                    allowableValues = {"PENDING", "CREATED", "REJECTED", "ABSENT", "UNKNOWN", "CONFLICT"})
            String state,

            @Schema(example = "2026-11-24T09:00:00Z") Instant started,

            @Schema(description = "Null while it is not decided", example = "2026-11-24T09:00:01Z")
            Instant ended,

            @Schema(description = "The carrier's codes of its refusal")
            String codes,

            @Schema(description = "What the carrier answered, or what kept it from answering")
            String answer) {

        static Attempt of(ParcelStory.Attempt attempt) {
            return new Attempt(
                    attempt.number(),
                    attempt.state(),
                    attempt.started(),
                    attempt.ended(),
                    attempt.codes(),
                    attempt.words());
        }
    }

    @Schema(name = "ShipmentStep")
    record Step(
            @Schema(example = "2026-11-25T06:30:00Z") Instant at,

            @Schema(description = "The carrier's raw code", example = "5")
            String code,

            @Schema(example = "Прямує до міста отримувача") String words,

            @Schema(description = "Null for a code that Sellerdesk does not know", example = "IN_TRANSIT")
            Carrier.Phase phase) {

        static Step of(ParcelStory.Step step) {
            return new Step(step.at(), step.code(), step.words(), step.phase());
        }
    }
}
