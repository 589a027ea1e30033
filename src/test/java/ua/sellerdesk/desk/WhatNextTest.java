package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.ParcelStory;
import ua.sellerdesk.shipping.Shipment;

/** Today is Wednesday, 25 November 2026. */
class WhatNextTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            # case,                    phase,      handed over,      estimated,  paid from,  expected,        by,         late
            a fresh waybill,           -,          -,                2026-11-27, -,          HAND_OVER,       2026-11-26, false
            not scanned yet,           CREATED,    2026-11-24T15:00, 2026-11-27, -,          FIRST_SCAN,      2026-11-27, false
            nobody scanned it,         NOT_FOUND,  2026-11-20T15:00, -,          -,          FIRST_SCAN,      2026-11-23, true
            handed over after 22 UTC,  CREATED,    2026-11-23T22:30, -,          -,          FIRST_SCAN,      2026-11-27, false
            on the road,               IN_TRANSIT, 2026-11-24T15:00, 2026-11-26, -,          DELIVERY,        2026-11-26, false
            on the road today,         IN_TRANSIT, 2026-11-24T15:00, 2026-11-25, -,          DELIVERY,        2026-11-25, false
            overdue,                   IN_TRANSIT, 2026-11-20T15:00, 2026-11-24, -,          DELIVERY,        2026-11-24, true
            no day named,              IN_TRANSIT, 2026-11-24T15:00, -,          -,          DELIVERY,        -,          false
            scanned though not noted,  IN_TRANSIT, -,                2026-11-26, -,          DELIVERY,        2026-11-26, false
            with the courier,          OUT_FOR_DELIVERY, 2026-11-24T15:00, 2026-11-24, -,    TO_THE_DOOR,     2026-11-25, false
            nobody at home,            DELIVERY_ATTEMPT_FAILED, 2026-11-24T15:00, 2026-11-24, -, ANOTHER_ATTEMPT, -,      false
            a day agreed anew,         DELIVERY_ATTEMPT_FAILED, 2026-11-24T15:00, 2026-11-28, -, ANOTHER_ATTEMPT, 2026-11-28, false
            to be collected,           AT_PICKUP_POINT, 2026-11-20T15:00, 2026-11-22, 2026-11-27, COLLECTION, 2026-11-26, false
            the last free day,         AT_PICKUP_POINT, 2026-11-20T15:00, 2026-11-22, 2026-11-26, COLLECTION, 2026-11-25, false
            storage is paid,           AT_PICKUP_POINT, 2026-11-18T15:00, 2026-11-20, 2026-11-25, PAID_STORAGE, 2026-11-25, true
            storage not told,          AT_PICKUP_POINT, 2026-11-20T15:00, 2026-11-22, -,     COLLECTION,      -,          false
            delivered and paid before, DELIVERED,  2026-11-20T15:00, 2026-11-22, -,          -,               -,          false
            refused,                   REFUSED,    2026-11-20T15:00, 2026-11-22, -,          RETURN_BEGINS,   -,          false
            on the way back,           RETURNING,  2026-11-20T15:00, 2026-11-28, -,          RETURN,          2026-11-28, false
            the day of the way there,  RETURNING,  2026-11-20T15:00, 2026-11-22, -,          RETURN,          -,          false
            back,                      RETURNED,   2026-11-20T15:00, 2026-11-28, -,          INSPECTION,      -,          false
            lost,                      LOST,       2026-11-20T15:00, 2026-11-22, -,          CLAIM,           2027-05-19, false
            cancelled by the carrier,  CANCELLED,  -,                -,          -,          NEW_WAYBILL,     -,          false
            """)
    void isExpected(
            String what,
            Phase phase,
            String handedOver,
            LocalDate estimated,
            LocalDate paidFrom,
            WhatNext.Event expected,
            LocalDate by,
            boolean late) {
        ParcelStory parcel = parcel(phase, handedOver, estimated, paidFrom, null, null, true);
        var next =
                WhatNext.of(parcel, false, Instant.parse("2026-11-26T15:00:00Z"), LocalDate.parse("2027-05-19"), TODAY);
        if (expected == null) {
            assertThat(next).isEmpty();
        } else {
            assertThat(next).contains(new WhatNext.Expected(expected, by, late));
        }
    }

    @ParameterizedTest(name = "delivered {0}, money {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-24T15:00, -,         MONEY, 2026-11-27, false
            2026-11-24T15:00, UNDER_WAY, MONEY, 2026-11-27, false
            # Friday: the weekend does not count
            2026-11-20T15:00, UNDER_WAY, MONEY, 2026-11-25, false
            2026-11-19T15:00, UNDER_WAY, MONEY, 2026-11-24, true
            2026-11-19T15:00, PAID_OUT,  -,     -,          false
            -,                UNDER_WAY, MONEY, -,          false
            """)
    void theMoneyOfCashOnDeliveryIsAwaited(
            String delivered, CashOnDelivery cash, WhatNext.Event expected, LocalDate by, boolean late) {
        ParcelStory parcel =
                parcel(Phase.DELIVERED, "2026-11-18T10:00", null, null, cash, delivered, true, new BigDecimal("500"));
        var next = WhatNext.of(parcel, true, null, null, TODAY);
        assertThat(next.orElse(null)).isEqualTo(expected == null ? null : new WhatNext.Expected(expected, by, late));
    }

    @Test
    void handOverWithoutADeadlineIsForToday() {
        assertThat(WhatNext.of(parcel(null, null, null, null, null, null, true), false, null, null, TODAY))
                .contains(new WhatNext.Expected(WhatNext.Event.HAND_OVER, TODAY, false));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "CREATED", "RETURNED", "LOST", "CANCELLED"})
    void nothingIsLeftToDoForAnOrderThatIsOver(Phase phase) {
        assertThat(WhatNext.of(parcel(phase, null, null, null, null, null, true), true, null, TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void aReplacedShipmentIsNotWaitedFor() {
        ParcelStory parcel = parcel(Phase.IN_TRANSIT, null, TODAY, null, null, null, false);
        assertThat(WhatNext.of(parcel, false, null, null, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"uk", "en"})
    void hasWordsForEveryEvent(String language) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        Locale locale = Locale.forLanguageTag(language);
        for (WhatNext.Event event : WhatNext.Event.values()) {
            assertThat(words.getMessage("next." + event, null, "", locale)
                            + words.getMessage("next." + event + ".undated", null, "", locale))
                    .as(event.name())
                    .isNotEmpty();
        }
    }

    private static ParcelStory parcel(
            Phase phase,
            String handedOver,
            LocalDate estimated,
            LocalDate paidFrom,
            CashOnDelivery cash,
            String delivered,
            boolean live) {
        return parcel(phase, handedOver, estimated, paidFrom, cash, delivered, live, null);
    }

    private static ParcelStory parcel(
            Phase phase,
            String handedOver,
            LocalDate estimated,
            LocalDate paidFrom,
            CashOnDelivery cash,
            String delivered,
            boolean live,
            BigDecimal cashOnDelivery) {
        Shipment shipment = new Shipment(
                1,
                "nova-poshta",
                "ref",
                "20450123456789",
                phase,
                null,
                null,
                estimated,
                paidFrom,
                Instant.parse("2026-11-18T08:00:00Z"),
                handedOver == null ? null : Instant.parse(handedOver + ":00Z"),
                live,
                null,
                cashOnDelivery,
                null);
        List<ParcelStory.Step> journey = delivered == null
                ? List.of()
                : List.of(new ParcelStory.Step(Instant.parse(delivered + ":00Z"), "9", "Отримано", Phase.DELIVERED));
        return new ParcelStory(shipment, cash, false, true, null, null, List.of(), journey);
    }
}
