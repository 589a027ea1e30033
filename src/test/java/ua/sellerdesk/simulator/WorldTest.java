package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens by itself, with a clock that the test moves. */
class WorldTest {

    private final World calm = new World(0, 1);

    @Test
    void anOrderFollowsItsParcelToTheEnd() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "cash");
        Parcel parcel = calm.pack(order, null);
        calm.days(0.9);
        assertThat(order.status).as("not scanned yet").isEqualTo(61);
        calm.days(10);
        assertThat(parcel.code).isEqualTo("11");
        assertThat(calm.moves(order).subList(0, 5))
                .containsExactly("seller 1>26", "seller 26>2", "seller 2>61", "marketplace 61>3", "marketplace 3>64");
        assertThat(calm.moves(order))
                .last()
                .asString()
                .startsWith("marketplace")
                .endsWith(">6");
    }

    @Test
    void theSellersWordThatTheCarrierHasItStartsTheJourney() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "paid");
        calm.pack(order, null);
        calm.market.move(order, 3, null, null);
        calm.days(0.5);
        assertThat(order.status).isEqualTo(64);
    }

    @Test
    void aStepOfTheParcelIsFoundByWhatChanged() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "paid");
        calm.pack(order, null);
        calm.days(0.9);
        String before = KyivTime.text(order.changed.plusSeconds(1));
        Map<String, String> query = Map.of("types", "1", "changed_from", before);
        assertThat(calm.search.find(calm.market.all(), query)).isEmpty();
        calm.days(1);
        assertThat(calm.search.find(calm.market.all(), query)).containsExactly(order);
    }

    @ParameterizedTest
    @CsvSource({"9,6", "103,12", "105,11", "124,88", "8,76"})
    void whatBecomesOfTheParcelBecomesOfTheOrder(String code, int status) {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "cash");
        Parcel parcel = calm.pack(order, null);
        calm.parcels.force(parcel.ttn, code);
        calm.days(0.1);
        assertThat(order.status).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1,81,5", "4,63,65", "2024,63,64"})
    void carriersWithoutAStandInMoveTheirOrdersToo(int service, int early, int later) {
        SimOrder order = calm.factory.make(service, "paid");
        calm.pack(order, "20450000000001");
        calm.days(25);
        assertThat(calm.moves(order))
                .anyMatch(move -> move.endsWith(">" + early))
                .anyMatch(move -> move.endsWith(">" + later));
        assertThat(order.status).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {7777, 7778})
    void theShopsOwnDeliveryIsNotTracked(int service) {
        SimOrder order = calm.factory.make(service, "cash");
        calm.market.move(order, 26, null, null);
        calm.market.move(order, 2, null, null);
        calm.market.move(order, 4, null, null);
        calm.days(20);
        assertThat(order.status).isEqualTo(4);
    }

    @Test
    void aNumberTheCarrierDoesNotKnowIsCalledWrongAfterADay() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "paid");
        calm.pack(order, "20459999999999");
        calm.days(0.9);
        assertThat(order.status).isEqualTo(61);
        calm.days(0.3);
        assertThat(order.status).isEqualTo(15);
        calm.market.move(order, 26, null, null);
        assertThat(order.ttn).isEmpty();
    }

    @Test
    void anUntakenOrderIsMarkedAfterADayAndCompletedAfterAWeekMore() {
        SimOrder order = calm.factory.make(7777, "cash");
        calm.days(0.9);
        assertThat(order.status).isEqualTo(1);
        calm.days(0.2);
        assertThat(order.status).isEqualTo(7);
        calm.days(7.1);
        assertThat(calm.moves(order)).containsExactly("marketplace 1>7", "marketplace 7>6");
    }

    @Test
    void anUnfinishedOrderIsCompletedAfterThirtyDays() {
        SimOrder order = calm.factory.make(7777, "cash");
        calm.market.move(order, 26, null, null);
        calm.days(29.5);
        assertThat(order.status).isEqualTo(26);
        calm.days(1);
        assertThat(order.status).isEqualTo(87);
    }

    @Test
    void theButtonToPayLivesHalfADay() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "card");
        calm.days(0.4);
        assertThat(order.paymentStatus).isEqualTo(PaymentStatuses.UNPAID);
        calm.days(0.2);
        assertThat(order.paymentStatus).isEqualTo(PaymentStatuses.EXPIRED);
    }

    @Test
    void aRefusedParcelComesBackUnderItsOwnNumber() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "cash");
        Parcel parcel = calm.pack(order, null);
        calm.parcels.force(parcel.ttn, "103");
        Parcel back = calm.parcels.byTtn(parcel.returnTtn);
        assertThat(back.code).isEqualTo("4");
        calm.days(6);
        assertThat(back.code).isEqualTo("9");
        assertThat(order.status).isEqualTo(12);
    }

    @Test
    void aReturnTakesTheOrderAlong() {
        SimOrder order = calm.factory.make(Parcels.SERVICE, "paid");
        calm.pack(order, null);
        calm.days(12);
        ReturnRequest request = calm.returns.open(order);
        assertThat(order.status).isEqualTo(86);
        calm.returns.update(request, Returns.AWAITS_PARCEL, null);
        calm.days(7);
        assertThat(calm.parcels.byTtn(request.ttn).code).isEqualTo("9");
        calm.returns.update(request, 11, null);
        assertThat(order.status).isEqualTo(19);
        assertThatThrownBy(() -> calm.returns.update(request, 15, null)).isInstanceOf(ApiRefusal.class);
    }

    @Test
    void buyersGiveUpPayLateRefuseForgetAndCarriersLose() {
        World world = new World(1, 7);
        List<SimOrder> orders =
                IntStream.range(0, 1_500).mapToObj(i -> world.factory.make()).toList();
        // the seller is slow, so that buyers have time to change their minds
        world.days(0.6);
        for (SimOrder order : orders) {
            if (Set.of(1, 7, 52).contains(order.status) && !order.ownDelivery()) {
                world.pack(order, order.serviceId == Parcels.SERVICE ? null : "20450000000001");
            }
        }
        world.days(25);
        Map<Integer, Long> ends =
                orders.stream().collect(Collectors.groupingBy(order -> order.status, Collectors.counting()));
        assertThat(ends.get(45)).as("cancelled by the buyer").isBetween(30L, 120L);
        assertThat(ends.get(12)).as("refused").isBetween(20L, 100L);
        assertThat(ends.get(11)).as("not collected").isBetween(10L, 80L);
        assertThat(ends.get(88)).as("lost").isBetween(1L, 20L);
        assertThat(ends.get(86)).as("to be given back").isBetween(20L, 120L);
        assertThat(ends.get(6)).as("completed").isGreaterThan(1_000L);
        assertThat(orders)
                .anyMatch(order -> order.paymentStatus != null && order.paymentStatus == PaymentStatuses.EXPIRED);
        assertThat(orders).anyMatch(order -> !order.answers).anyMatch(order -> !order.messages.isEmpty());
        assertThat(world.parcels.all()).anyMatch(parcel -> parcel.trouble.contains("пошкоджене"));
    }

    @Test
    void aSeedRepeatsEverything() {
        List<String> once = story(new World(1, 5));
        assertThat(story(new World(1, 5))).isEqualTo(once);
        assertThat(story(new World(1, 6))).isNotEqualTo(once);
    }

    private static List<String> story(World world) {
        List<SimOrder> orders =
                IntStream.range(0, 40).mapToObj(i -> world.factory.make()).toList();
        world.days(3);
        return orders.stream()
                .map(order ->
                        world.view.json(order, Set.of("delivery", "purchases", "payment")) + "" + world.moves(order))
                .toList();
    }

    @Test
    void demandFollowsItsRateAndWaitsAtItsLimit() {
        World world = new World(new SimulatorProperties(30, 5, 60, 0.01, 0, 0.0, 1L));
        world.demand.tick();
        assertThat(world.market.all()).hasSize(1);
        world.demand.tick();
        world.demand.tick();
        assertThat(world.market.all()).hasSize(2);
        IntStream.range(0, 60).forEach(i -> world.demand.tick());
        assertThat(world.market.all()).hasSize(5);
    }

    @Test
    void buyersWhoComeBackAreTheSamePeople() {
        List<SimOrder> orders =
                IntStream.range(0, 300).mapToObj(i -> calm.factory.make()).toList();
        Map<Integer, List<SimOrder>> byBuyer = orders.stream().collect(Collectors.groupingBy(order -> order.buyer.id));
        assertThat(byBuyer.values()).anyMatch(all -> all.size() > 1);
        byBuyer.values().forEach(all -> {
            assertThat(all.stream().map(order -> order.buyer.phone).distinct()).hasSize(1);
            assertThat(all.stream().map(order -> order.buyerOrders).toList())
                    .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        });
    }

    @Test
    void ordersAreOfEveryKind() {
        List<SimOrder> orders =
                IntStream.range(0, 1_000).mapToObj(i -> calm.factory.make()).toList();
        assertThat(orders.stream().map(order -> order.serviceId).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 4, 5, 2024, 7777, 7778);
        assertThat(orders.stream().map(order -> order.payment.id()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 4, 4682, 5001, 6211);
        assertThat(orders).anyMatch(order -> order.lines.size() == 30).anyMatch(order -> order.lines.size() == 1);
        assertThat(orders)
                .anyMatch(order -> order.callbackOff)
                .anyMatch(order -> order.locker)
                .anyMatch(order -> order.methodId == 2 && order.serviceId == Parcels.SERVICE)
                .anyMatch(order -> order.status == 52);
        assertThat(orders.stream().map(order -> order.oddity).distinct()).hasSize(9);
        assertThat(orders).allMatch(order -> order.buyer.phone.matches("380\\d{9}"));
    }
}
