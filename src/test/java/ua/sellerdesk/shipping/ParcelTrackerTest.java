package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;

/** What is asked, how often, and what an answer moves. */
@ExtendWith(OutputCaptureExtension.class)
class ParcelTrackerTest extends TrackerCase {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void asksAboutTenThousandParcelsInAHundredCalls() {
        jdbc.sql("insert into shipment_order select generate_series(1, 10000)").update();
        jdbc.sql("""
                        insert into shipment (order_number, live_key, carrier, ttn, created_at)
                        select n, n, 'answering', 'T' || n, now() from generate_series(1, 10000) n""").update();
        carrier.everybody = ttn -> answer(ttn, Phase.IN_TRANSIT, "5", null, false);
        Instant start = Instant.now();
        assertThat(tracker.trackNow()).isEqualTo(10_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(carrier.calls).hasSize(100).allMatch(call -> call.size() == 100);
        assertThat(events).hasSize(10_000);
        clock.pass(Duration.ofMinutes(10));
        assertThat(tracker.trackNow()).isZero();
        assertThat(events).hasSize(10_000);
    }

    @Test
    void asksTheLeastRecentlyAskedFirstAndEachOnceARound() {
        carrier.batch = 2;
        parcels(5);
        tracker.trackNow();
        assertThat(carrier.calls).containsExactly(List.of("T1", "T2"), List.of("T3", "T4"), List.of("T5"));
        clock.pass(Duration.ofMinutes(1));
        parcel(6);
        carrier.calls.clear();
        tracker.trackNow();
        assertThat(carrier.calls.get(0)).containsExactly("T6", "T1");
        assertThat(carrier.calls).hasSize(3);
    }

    @Test
    void movesNothingForACodeItDoesNotKnowButShowsIt() {
        parcels(1);
        carrier.says("T1", Phase.AT_PICKUP_POINT, "7");
        tracker.trackNow();
        carrier.answers.put("T1", answer("T1", null, "777", null, false));
        clock.pass(Duration.ofMinutes(1));
        assertThat(tracker.trackNow()).isZero();
        assertThat(shipment(1).phase()).isEqualTo(Phase.AT_PICKUP_POINT);
        assertThat(shipment(1).carrierCode()).isEqualTo("777");
        assertThat(events).hasSize(1);
    }

    @Test
    void doesNotLetOneFailingBatchStopTheOthers() {
        carrier.batch = 1;
        parcels(4);
        carrier.fails.put("T2", new HttpFault(HttpFault.Kind.UNREADABLE, "HTTP 500"));
        carrier.fails.put("T3", new IllegalStateException("a bug of the adapter"));
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        carrier.says("T4", Phase.IN_TRANSIT, "5");
        assertThat(tracker.trackNow()).isEqualTo(2);
        assertThat(carrier.calls).hasSize(4);
    }

    @Test
    void endsTheRoundWhenTheCarrierIsDown() {
        carrier.batch = 1;
        parcels(10);
        for (int i = 1; i <= 10; i++) {
            carrier.fails.put("T" + i, new CarrierUnavailable("down", null));
        }
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(3);
        assertThat(health().lastError()).isEqualTo("down");
        assertThat(health().underWay()).isEqualTo(10);
    }

    @Test
    void showsThatTheCarrierAnswersAgain() {
        parcels(1);
        carrier.fails.put("T1", new CarrierUnavailable("down", null));
        tracker.trackNow();
        carrier.fails.clear();
        clock.pass(Duration.ofMinutes(10));
        tracker.trackNow();
        assertThat(health().lastError()).isNull();
        assertThat(health().lastAnswer()).isNotNull();
    }

    @Test
    void leavesABusyCarrierAloneForLongerAndLonger() {
        parcels(1);
        carrier.fails.put("T1", new CarrierBusy("too many"));
        tracker.trackNow();
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(1);
        clock.pass(Duration.ofSeconds(6));
        tracker.trackNow();
        clock.pass(Duration.ofSeconds(6));
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(2);
        clock.pass(Duration.ofSeconds(6));
        carrier.fails.clear();
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        assertThat(tracker.trackNow()).isEqualTo(1);
    }

    @Test
    void tellsAFreshNumberFromAWrongOne() {
        parcels(2);
        carrier.says("T1", Phase.NOT_FOUND, "3");
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        tracker.trackNow();
        assertThat(shipment(1).phase()).isNull();
        assertThat(shipment(1).carrierCode()).isEqualTo("3");
        carrier.says("T2", Phase.NOT_FOUND, "3");
        clock.pass(Duration.ofHours(25));
        tracker.trackNow();
        assertThat(shipment(1).phase()).isEqualTo(Phase.NOT_FOUND);
        assertThat(shipment(2).phase()).as("seen on its way before").isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void leavesAParcelAsItIsWhenTheAnswerOmitsIt() {
        parcels(2);
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        tracker.trackNow();
        assertThat(shipment(1).phase()).isNull();
        assertThat(shipment(2).phase()).isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void takesInTheOthersWhenOneParcelsNewsCannotBe() {
        parcels(2);
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        listenerFault = new IllegalStateException("engine trouble");
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipment(1).phase()).isNull();
        listenerFault = null;
        clock.pass(Duration.ofMinutes(1));
        assertThat(tracker.trackNow()).isEqualTo(1);
        assertThat(shipment(1).phase()).isEqualTo(Phase.IN_TRANSIT);
    }

    @Test
    void asksNoMoreAboutADeliveredOrCancelledParcel() {
        parcels(3);
        carrier.says("T1", Phase.DELIVERED, "9");
        tracker.trackNow();
        ledger.retire(shipment(2), false);
        carrier.calls.clear();
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(carrier.calls).containsExactly(List.of("T3"));
    }

    @Test
    void followsAReturnUnderItsNewNumberUntilItIsBack() {
        parcels(1);
        carrier.answers.put("T1", answer("T1", Phase.REFUSED, "103", "R1", true));
        tracker.trackNow();
        assertThat(events).hasSize(2).contains(new ParcelRenumbered(1, "answering", "T1", "R1", true));
        assertThat(phaseAfter("R1", Phase.CREATED, "1")).isEqualTo(Phase.REFUSED);
        assertThat(phaseAfter("R1", Phase.AT_PICKUP_POINT, "7")).isEqualTo(Phase.RETURNING);
        assertThat(carrier.calls.get(carrier.calls.size() - 1)).containsExactly("R1");
        assertThat(phaseAfter("R1", Phase.DELIVERED, "9")).isEqualTo(Phase.RETURNED);
        assertThat(shipment(1).ttn()).isEqualTo("T1");
        assertThat(shipment(1).successorTtn()).isEqualTo("R1");
        carrier.calls.clear();
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(carrier.calls).isEmpty();
    }

    @Test
    void followsARedirectToTheBuyerAndAReturnOfIt() {
        parcels(2);
        for (int n = 1; n <= 2; n++) {
            carrier.answers.put("T" + n, answer("T" + n, Phase.IN_TRANSIT, "104", "N" + n, false));
        }
        tracker.trackNow();
        carrier.says("N1", Phase.DELIVERED, "9");
        carrier.answers.put("N2", answer("N2", Phase.REFUSED, "103", "R2", true));
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(shipment(1).phase()).isEqualTo(Phase.DELIVERED);
        assertThat(shipment(2).phase()).isEqualTo(Phase.REFUSED);
        carrier.says("R2", Phase.DELIVERED, "9");
        clock.pass(Duration.ofMinutes(1));
        tracker.trackNow();
        assertThat(shipment(2).phase()).isEqualTo(Phase.RETURNED);
        assertThat(events.stream().filter(ParcelRenumbered.class::isInstance)).hasSize(3);
    }

    @Test
    void forgetsNothingWhenTheShipmentWasCancelledMeanwhile() {
        parcels(1);
        carrier.everybody = ttn -> {
            ledger.retire(shipment(1), false);
            return answer(ttn, Phase.IN_TRANSIT, "5", null, false);
        };
        assertThat(tracker.trackNow()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void asksAgainSoonerTheSoonerAParcelMayChange() {
        parcels(5);
        carrier.says("T1", Phase.OUT_FOR_DELIVERY, "101");
        carrier.says("T2", Phase.AT_PICKUP_POINT, "7");
        carrier.says("T3", Phase.IN_TRANSIT, "5");
        carrier.says("T4", Phase.RETURNING, "102");
        carrier.answers.put("T5", expected("T5", Phase.IN_TRANSIT, LocalDate.ofInstant(clock.now, KYIV)));
        assertThat(askedInRounds(6))
                .containsExactly(
                        List.of("T1", "T2", "T3", "T4", "T5"),
                        List.of("T1", "T5"),
                        List.of("T1", "T2", "T5"),
                        List.of("T1", "T3", "T5"),
                        List.of("T1", "T2", "T5"),
                        List.of("T1", "T5"),
                        List.of("T1", "T2", "T3", "T4", "T5"));
    }

    @Test
    void asksOfAParcelStillWithTheSellerLessOftenThanOfOneHandedOver() {
        parcels(2);
        ledger.handedOver(2);
        carrier.everybody = ttn -> answer(ttn, Phase.CREATED, "1", null, false);
        assertThat(askedInRounds(6).stream().flatMap(List::stream))
                .filteredOn("T1"::equals)
                .hasSize(2);
        assertThat(carrier.calls.stream().flatMap(List::stream))
                .filteredOn("T2"::equals)
                .hasSize(7);
    }

    /** The numbers asked for in a round at once and in so many more, the order within a round aside. */
    private List<List<String>> askedInRounds(int more) {
        tracker.track();
        for (int round = 0; round < more; round++) {
            clock.pass(Duration.ofMinutes(10));
            tracker.track();
        }
        return carrier.calls.stream()
                .map(call -> call.stream().sorted().toList())
                .toList();
    }

    @Test
    void asksInTheNextRoundOfAParcelThatOthersHaveToldOf() {
        parcels(2);
        carrier.says("T1", Phase.RETURNING, "102");
        carrier.says("T2", Phase.RETURNING, "102");
        tracker.track();
        ledger.askSoon(2);
        clock.pass(Duration.ofMinutes(10));
        tracker.track();
        assertThat(carrier.calls).last().isEqualTo(List.of("T2"));
    }

    @Test
    void asksOfAllWhenAPersonWantsToKnowNow() {
        parcels(1);
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        tracker.track();
        clock.pass(Duration.ofMinutes(1));
        tracker.track();
        assertThat(carrier.calls).hasSize(1);
        tracker.trackNow();
        assertThat(carrier.calls).hasSize(2);
    }

    @Test
    void leavesACarrierAloneInItsQuietHours() {
        ParcelTracker quiet = shipping.parcelTracker(
                Map.of("answering", new TrackingProperties.Hours(LocalTime.of(23, 0), LocalTime.of(5, 0))));
        parcels(1);
        LocalDate day = LocalDate.ofInstant(clock.now, KYIV).plusDays(1);
        for (String silent : List.of("23:00", "23:59", "00:00", "04:59")) {
            clock.now = day.atTime(LocalTime.parse(silent)).atZone(KYIV).toInstant();
            quiet.track();
        }
        assertThat(carrier.calls).isEmpty();
        clock.now = day.atTime(5, 0).atZone(KYIV).toInstant();
        quiet.track();
        clock.now = day.atTime(22, 59).atZone(KYIV).toInstant();
        quiet.track();
        assertThat(carrier.calls).hasSize(2);
    }

    @Test
    void writesDownTheJourneyOnceAStation() {
        parcels(1);
        phaseAfter("T1", Phase.CREATED, "1");
        phaseAfter("T1", Phase.IN_TRANSIT, "5");
        phaseAfter("T1", Phase.IN_TRANSIT, "5");
        phaseAfter("T1", Phase.IN_TRANSIT, "6");
        phaseAfter("T1", null, "777");
        assertThat(jdbc.sql("select code || ' ' || phase || ' ' || words from parcel_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1 CREATED слова 1",
                        "5 IN_TRANSIT слова 5",
                        "6 IN_TRANSIT слова 6",
                        "777 IN_TRANSIT слова 777");
    }

    @Test
    void datesAStationAsTheCarrierDoes() {
        parcels(1);
        Instant scanned = clock.now.minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        carrier.answers.put(
                "T1",
                new ParcelStatus(
                        "T1", "5", "слова", Optional.of(Phase.IN_TRANSIT), scanned, null, null, null, false, null));
        tracker.trackNow();
        assertThat(jdbc.sql("select at from parcel_event")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(scanned);
    }

    @Test
    void followsTheMoneyUntilItIsPaidOut() {
        parcels(2);
        jdbc.sql("update shipment set cash_on_delivery = 250 where ttn = 'T1'").update();
        for (String ttn : List.of("T1", "T2")) {
            carrier.answers.put(ttn, cash(ttn, CashOnDelivery.UNDER_WAY));
        }
        tracker.trackNow();
        assertThat(cashNews())
                .containsExactly(
                        new CashMoved(1, "T1", CashOnDelivery.UNDER_WAY),
                        new CashMoved(2, "T2", CashOnDelivery.UNDER_WAY));
        carrier.calls.clear();
        clock.pass(Duration.ofHours(3));
        tracker.trackNow();
        assertThat(carrier.calls).as("only where we know of money").containsExactly(List.of("T1"));
        carrier.answers.put("T1", cash("T1", CashOnDelivery.PAID_OUT));
        clock.pass(Duration.ofHours(3));
        assertThat(tracker.trackNow()).as("phases moved").isZero();
        assertThat(cashNews()).hasSize(3).contains(new CashMoved(1, "T1", CashOnDelivery.PAID_OUT));
        carrier.calls.clear();
        clock.pass(Duration.ofHours(3));
        tracker.trackNow();
        assertThat(carrier.calls).isEmpty();
    }

    private List<Object> cashNews() {
        return events.stream().filter(CashMoved.class::isInstance).toList();
    }

    @Test
    void takesTheWayBackUnderTheSameNumberForNothingElse() {
        parcels(1);
        phaseAfter("T1", Phase.REFUSED, "103");
        for (Phase told : List.of(Phase.IN_TRANSIT, Phase.AT_PICKUP_POINT, Phase.OUT_FOR_DELIVERY)) {
            assertThat(phaseAfter("T1", told, told.name())).isEqualTo(Phase.RETURNING);
        }
        assertThat(phaseAfter("T1", Phase.RETURNED, "99")).isEqualTo(Phase.RETURNED);
        assertThat(events).filteredOn(ParcelMoved.class::isInstance).hasSize(3);
    }

    @Test
    void logsACarrierThatIsDownInALineEach(CapturedOutput output) {
        parcels(1);
        carrier.fails.put("T1", new CarrierUnavailable("down", new HttpFault(HttpFault.Kind.TIMED_OUT, "silence")));
        failingRounds(3);
        assertThat(output.getAll().lines().filter(line -> line.contains("parcels of answering failed: down")))
                .hasSize(3);
        assertThat(output.getAll()).doesNotContain("\tat ua.sellerdesk.shipping.ParcelTracker");
    }

    @Test
    void logsTheTraceOfAFaultOfOurOwnOnceUntilItIsOver(CapturedOutput output) {
        parcels(1);
        carrier.fails.put("T1", new IllegalStateException("a bug of the adapter"));
        failingRounds(3);
        assertThat(traces(output)).isEqualTo(1);
        RuntimeException again = carrier.fails.remove("T1");
        failingRounds(1);
        carrier.fails.put("T1", again);
        failingRounds(2);
        assertThat(traces(output)).isEqualTo(2);
    }

    private void failingRounds(int rounds) {
        for (int round = 0; round < rounds; round++) {
            tracker.trackNow();
            clock.pass(Duration.ofMinutes(10));
        }
    }

    private static long traces(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter("java.lang.IllegalStateException: a bug of the adapter"::equals)
                .count();
    }

    @Test
    void givesUpAParcelOfWhichNothingNewWasHeardForTooLong() {
        parcels(3);
        jdbc.sql("update shipment set cash_on_delivery = 250 where ttn = 'T3'").update();
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        carrier.says("T2", Phase.IN_TRANSIT, "5");
        carrier.answers.put("T3", cash("T3", CashOnDelivery.UNDER_WAY));
        tracker.trackNow();
        clock.pass(Duration.ofDays(50));
        carrier.says("T2", Phase.IN_TRANSIT, "6");
        tracker.trackNow();
        assertThat(unclear()).isEmpty();
        clock.pass(Duration.ofDays(11));
        tracker.trackNow();
        clock.pass(Duration.ofDays(1));
        carrier.calls.clear();
        tracker.trackNow();
        assertThat(carrier.calls).containsExactly(List.of("T2"));
        assertThat(unclear()).extracting(WaybillUnclear::orderNumber).containsExactlyInAnyOrder(1L, 3L);
        assertThat(unclear())
                .extracting(WaybillUnclear::words)
                .anyMatch(words -> words.contains("гроші за посилку T3"));
        assertThat(shipment(1).live()).isTrue();
    }

    @Test
    void doesNotGiveUpAParcelThatHasJustMovedAfterALongTime() {
        parcels(1);
        clock.pass(Duration.ofDays(70));
        carrier.says("T1", Phase.IN_TRANSIT, "5");
        tracker.trackNow();
        assertThat(unclear()).isEmpty();
    }

    @Test
    void givesUpAgainWhereNobodyCouldBeTold() {
        parcels(1);
        clock.pass(Duration.ofDays(61));
        listenerFault = new IllegalStateException("engine trouble");
        tracker.trackNow();
        listenerFault = null;
        clock.pass(Duration.ofMinutes(10));
        tracker.trackNow();
        assertThat(unclear()).hasSize(1);
    }

    private List<WaybillUnclear> unclear() {
        return events.stream()
                .filter(WaybillUnclear.class::isInstance)
                .map(WaybillUnclear.class::cast)
                .toList();
    }

    @Test
    void tellsOnceTheDayBeforeAParcelComesBack() {
        parcels(4);
        LocalDate today = LocalDate.ofInstant(clock.now, KYIV);
        carrier.answers.put("T1", answer("T1", Phase.REFUSED, "103", "R1", true));
        carrier.says("T2", Phase.REFUSED, "103");
        carrier.answers.put("T3", expected("T3", Phase.IN_TRANSIT, today.plusDays(2)));
        carrier.answers.put("T4", expected("T4", Phase.REFUSED, today.plusDays(2)));
        tracker.trackNow();
        carrier.answers.put("R1", expected("R1", Phase.IN_TRANSIT, today.plusDays(2)));
        carrier.answers.put("T2", expected("T2", Phase.IN_TRANSIT, today.plusDays(3)));
        carrier.says("T4", Phase.RETURNING, "102");
        clock.pass(Duration.ofMinutes(10));
        tracker.trackNow();
        ReturnsDue returns = shipping.returnsDue();
        returns.tell();
        assertThat(returnNews()).as("two days before").isEmpty();
        clock.pass(Duration.ofDays(1));
        returns.tell();
        returns.tell();
        assertThat(returnNews())
                .as("neither the parcel on its way to the buyer, nor the day on which one was to reach him")
                .containsExactly(new ReturnDue(1, "R1", today.plusDays(2)));
        clock.pass(Duration.ofDays(1));
        returns.tell();
        assertThat(returnNews()).hasSize(2).contains(new ReturnDue(2, "T2", today.plusDays(3)));
    }

    private List<Object> returnNews() {
        return events.stream().filter(ReturnDue.class::isInstance).toList();
    }

    private static ParcelStatus expected(String ttn, Phase phase, LocalDate day) {
        return new ParcelStatus(ttn, "x", "слова", Optional.of(phase), null, null, day, null, false, null);
    }

    private static ParcelStatus cash(String ttn, CashOnDelivery cash) {
        return new ParcelStatus(ttn, "9", "слова", Optional.of(Phase.DELIVERED), null, null, null, null, false, cash);
    }
}
