package ua.sellerdesk.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.desk.ShownParcel.End;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Claims;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.ParcelStory;
import ua.sellerdesk.shipping.Shipment;

/** An order's shipments as its page and the API show them. */
@Component
class OrderParcels {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<Phase> AT_THE_END = EnumSet.of(Phase.DELIVERED, Phase.RETURNED, Phase.LOST);

    private final ParcelStories stories;
    private final Claims claims;

    OrderParcels(ParcelStories stories, Claims claims) {
        this.stories = stories;
        this.claims = claims;
    }

    /**
     * @param parcels the live one first, then the newest first
     * @param attempts those at a waybill that led to no parcel yet
     */
    record Shown(List<ShownParcel> parcels, List<ParcelStory.Attempt> attempts) {}

    Shown of(OrderSummary order) {
        ParcelStories.Stories found = stories.of(order.number());
        LocalDate today = LocalDate.now(KYIV);
        List<ShownParcel> shown = new ArrayList<>();
        for (ParcelStory story : found.parcels()) {
            shown.add(new ShownParcel(
                    story,
                    end(story.shipment(), newest(story, found.parcels())),
                    WhatNext.of(story, order.stage().closed(), order.shipBy(), claimBy(story.shipment()), today)
                            .orElse(null)));
        }
        return new Shown(shown, found.attempts());
    }

    private static boolean newest(ParcelStory story, List<ParcelStory> all) {
        Instant made = story.shipment().createdAt();
        return all.stream().noneMatch(other -> other.shipment().createdAt().isAfter(made));
    }

    private static End end(Shipment shipment, boolean newest) {
        if (shipment.live()) {
            return null;
        }
        if (shipment.phase() != null && AT_THE_END.contains(shipment.phase())) {
            return End.CLOSED;
        }
        return newest ? End.CANCELLED : End.REPLACED;
    }

    private LocalDate claimBy(Shipment shipment) {
        Instant accepted = shipment.handedOverAt() == null ? shipment.createdAt() : shipment.handedOverAt();
        return claims.advice(shipment.carrier(), accepted.atZone(KYIV).toLocalDate())
                .map(Claims.Advice::by)
                .orElse(null);
    }
}
