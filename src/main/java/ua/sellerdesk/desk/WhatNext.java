package ua.sellerdesk.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.ParcelStory;
import ua.sellerdesk.shipping.Shipment;

/** What is expected of a parcel next and by when: rules only. */
final class WhatNext {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** After so many days without a scan the process asks the warehouse about the number. */
    private static final int DAYS_UNTIL_SCANNED = 3;

    /** After so many working days without the money the process asks sales to find it. */
    private static final int WORKING_DAYS_UNTIL_PAID = 3;

    private WhatNext() {}

    /** What is expected, in the words of {@code next.*} in the messages. */
    enum Event {
        HAND_OVER,
        FIRST_SCAN,
        DELIVERY,
        TO_THE_DOOR,
        ANOTHER_ATTEMPT,
        COLLECTION,
        PAID_STORAGE,
        MONEY,
        RETURN_BEGINS,
        RETURN,
        INSPECTION,
        CLAIM,
        NEW_WAYBILL
    }

    /**
     * @param by the last day for it, in Kyiv; of paid storage its first day; null where nobody knows
     * @param late whether that day is over
     */
    record Expected(Event event, LocalDate by, boolean late) {

        /** The day after, such as the first of paid storage. */
        public LocalDate after() {
            return by == null ? null : by.plusDays(1);
        }
    }

    /**
     * @param closed whether the order is over for the seller
     * @param shipBy when the marketplace wants it sent, null when unknown
     * @param claimBy the last day for a claim, null when unknown
     * @param today in Kyiv
     * @return empty where nothing is awaited any more
     */
    static Optional<Expected> of(
            ParcelStory parcel, boolean closed, Instant shipBy, LocalDate claimBy, LocalDate today) {
        Shipment shipment = parcel.shipment();
        if (!shipment.live()) {
            return Optional.empty();
        }
        LocalDate estimated = shipment.estimatedDelivery();
        if (shipment.phase() == null) {
            return notScanned(shipment, closed, shipBy, today);
        }
        return switch (shipment.phase()) {
            case CREATED, NOT_FOUND -> notScanned(shipment, closed, shipBy, today);
            case IN_TRANSIT -> expected(Event.DELIVERY, estimated, today);
            case OUT_FOR_DELIVERY -> expected(Event.TO_THE_DOOR, later(estimated, today), today);
            // the day that was missed says nothing of the next
            case DELIVERY_ATTEMPT_FAILED -> expected(Event.ANOTHER_ATTEMPT, ahead(estimated, today), today);
            case AT_PICKUP_POINT -> atPickupPoint(shipment.paidStorageFrom(), today);
            case DELIVERED -> money(parcel, today);
            case REFUSED -> expected(Event.RETURN_BEGINS, null, today);
            // until the carrier reckons anew, it tells the day of the way there
            case RETURNING -> expected(Event.RETURN, ahead(estimated, today), today);
            case RETURNED -> closed ? Optional.empty() : expected(Event.INSPECTION, null, today);
            case LOST -> closed ? Optional.empty() : expected(Event.CLAIM, claimBy, today);
            case CANCELLED -> closed ? Optional.empty() : expected(Event.NEW_WAYBILL, null, today);
        };
    }

    private static Optional<Expected> notScanned(Shipment shipment, boolean closed, Instant shipBy, LocalDate today) {
        if (shipment.handedOverAt() != null) {
            return expected(Event.FIRST_SCAN, day(shipment.handedOverAt()).plusDays(DAYS_UNTIL_SCANNED), today);
        }
        return closed ? Optional.empty() : expected(Event.HAND_OVER, shipBy == null ? today : day(shipBy), today);
    }

    private static Optional<Expected> atPickupPoint(LocalDate paidFrom, LocalDate today) {
        if (paidFrom != null && !today.isBefore(paidFrom)) {
            return Optional.of(new Expected(Event.PAID_STORAGE, paidFrom, true));
        }
        return expected(Event.COLLECTION, paidFrom == null ? null : paidFrom.minusDays(1), today);
    }

    private static Optional<Expected> money(ParcelStory parcel, LocalDate today) {
        if (parcel.shipment().cashOnDelivery() == null || parcel.cash() == CashOnDelivery.PAID_OUT) {
            return Optional.empty();
        }
        LocalDate by = parcel.journey().stream()
                .filter(step -> step.phase() == Carrier.Phase.DELIVERED)
                .findFirst()
                .map(step -> workingDaysAfter(day(step.at()), WORKING_DAYS_UNTIL_PAID))
                .orElse(null);
        return expected(Event.MONEY, by, today);
    }

    private static Optional<Expected> expected(Event event, LocalDate by, LocalDate today) {
        return Optional.of(new Expected(event, by, by != null && by.isBefore(today)));
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        return day == null || day.isBefore(today) ? today : day;
    }

    private static LocalDate ahead(LocalDate day, LocalDate today) {
        return day == null || day.isBefore(today) ? null : day;
    }

    private static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return reached;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(KYIV).toLocalDate();
    }
}
