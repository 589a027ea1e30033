package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What buyers do about goods they have received, with a clock that the test moves. */
class ReturningBuyersTest {

    private final World calm = new World(0, 1);

    @Test
    void earlierBuyersComeAtTheirRate() {
        World world = new World(new SimulatorProperties(0, 5, 60, 60.0, 0, 30.0, 1L));
        world.days(3);
        // half a request a tick, with 60 ticks
        assertThat(world.returns.all()).hasSize(30);
        assertThat(world.returns.all()).allMatch(request -> request.order.status == 86);
    }

    @Test
    void theRateFollowsThatOfOrdersUnlessItIsSet() {
        assertThat(new SimulatorProperties(12, 40, 0.5, null, 1, null, 1L).returnsPerMinute())
                .isEqualTo(0.3);
        assertThat(new SimulatorProperties(0, 40, 0.5, null, 1, null, 1L).returnsPerMinute())
                .isZero();
    }

    @Test
    void everyKindIsAskedForAndReturnsWithinFourteenDays() {
        World world = new World(new SimulatorProperties(0, 5, 60, 60.0, 0, 600.0, 3L));
        world.days(3);
        Map<String, List<ReturnRequest>> byKind =
                world.returns.all().stream().collect(Collectors.groupingBy(request -> request.reason.kind()));
        assertThat(byKind)
                .containsOnlyKeys(
                        "return",
                        "size",
                        "defect",
                        "wrong-goods",
                        "damaged",
                        "incomplete",
                        "exchange",
                        "warranty",
                        "unclear",
                        "late");
        world.returns.all().stream()
                .filter(request -> !request.reason.type().matches("Гарантія|Ремонт"))
                .forEach(request -> assertThat(
                                Duration.between(received(request), request.created.atZone(KyivTime.ZONE)))
                        .isLessThan(Duration.ofDays(14)));
        assertThat(byKind.get("late")).allSatisfy(request -> assertThat(
                        Duration.between(received(request), request.created.atZone(KyivTime.ZONE)))
                .isGreaterThan(Duration.ofDays(14)));
    }

    private static ZonedDateTime received(ReturnRequest request) {
        String at = request.order.history.get(0).get("created").toString();
        return LocalDateTime.parse(at.replace(' ', 'T')).atZone(KyivTime.ZONE);
    }

    @Test
    void aCalmBuyerSendsWhenTheShopWaitsAndTellsTheNumber() {
        ReturnRequest request = request(calm);
        calm.days(5);
        assertThat(request.parcel).as("nobody asked for the goods yet").isNull();
        calm.returns.update(request, Returns.AWAITS_PARCEL, null);
        calm.days(3);
        assertThat(request.ttn).isNotNull().isEqualTo(request.parcel).startsWith("2045");
        assertThat(calm.parcels.byTtn(request.parcel)).isNotNull();
    }

    @Test
    void someNeverSendSomeTellTheNumberInTheChatSomeThinkBetterOfItSomeAskTwice() {
        World world = new World(1, 11);
        List<ReturnRequest> asked = IntStream.range(0, 300)
                .mapToObj(i -> world.returningBuyers.earlier(world.reasons.ofKind("return", new Chance(properties(i)))))
                .toList();
        assertThat(world.returns.all().size()).as("asked twice").isBetween(305, 330);
        asked.forEach(request -> world.returns.update(request, Returns.AWAITS_PARCEL, null));
        world.days(10);
        assertThat(asked.stream().filter(request -> request.parcel == null)).hasSizeBetween(25, 90);
        assertThat(asked.stream().filter(request -> request.parcel != null && request.ttn == null))
                .hasSizeBetween(15, 65)
                .allSatisfy(
                        request -> assertThat(request.order.messages.toString()).contains(request.parcel));
        assertThat(asked.stream()
                        .filter(request -> request.order.messages.toString().contains("Передумав")))
                .hasSizeBetween(8, 45)
                .allSatisfy(request -> assertThat(request.parcel).isNull());
    }

    private static SimulatorProperties properties(long seed) {
        return new SimulatorProperties(0, 5, 60, 60.0, 1, 0.0, seed);
    }

    @Test
    void aWithdrawnRequestStaysOpenUntilTheShopClosesIt() {
        ReturnRequest request = request(calm);
        calm.returns.update(request, Returns.AWAITS_PARCEL, null);
        calm.returningBuyers.withdraw(request);
        calm.days(5);
        assertThat(request.parcel).isNull();
        assertThat(request.order.status).isEqualTo(86);
        calm.returns.update(request, 15, null);
        assertThat(request.order.status).isEqualTo(6);
        calm.days(20);
        assertThat(calm.returns.all()).as("nobody asks again").hasSize(1);
    }

    @Test
    void aTicketExpiresAfterThirtyDays() throws Exception {
        SimOrder order = calm.factory.received(2);
        JsonNode body = new ObjectMapper()
                .readTree("{\"order_id\":" + order.id + ",\"items\":[{\"purchase_id\":" + order.lines.get(0).id
                        + ",\"qty_expected\":1}]}");
        ReturnTicket ticket = calm.returnTickets.create(body);
        calm.days(29.5);
        assertThat(ticket.active).isTrue();
        calm.days(1);
        assertThat(ticket.active).isFalse();
    }

    private static ReturnRequest request(World world) {
        return world.returningBuyers.earlier(world.reasons.ofKind("return", new Chance(properties(1))));
    }
}
