package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A stand-in that is started anew meets a desk that remembers the earlier one. */
class NumbersTest {

    private static final int ORDERS = 50;
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void twoWorldsOneAfterTheOtherShareNoNumber() {
        Set<String> first = numbers(new World(1, 7, MORNING));
        Set<String> second = numbers(new World(1, 7, MORNING.plus(Duration.ofMinutes(1))));
        assertThat(first).hasSizeGreaterThan(ORDERS * 5);
        assertThat(second).hasSizeGreaterThan(ORDERS * 5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void numbersFollowOneAnother() {
        Numbers numbers = new Numbers(100, Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(numbers.next()).isEqualTo(110);
        assertThat(numbers.next()).isEqualTo(111);
    }

    @Test
    void theMarketplacesNumbersHaveNineDigitsAndFitItsIntegersForYears() {
        World later = new World(0, 1, Instant.parse("2028-06-01T00:00:00Z"));
        assertThat(later.factory.make().id).isBetween(100_000_000, 999_999_999);
        World muchLater = new World(0, 1, Instant.parse("2031-01-01T00:00:00Z"));
        SimOrder order = muchLater.factory.make();
        assertThat(muchLater.chats.order(Chats.id(order))).isSameAs(order);
    }

    /** Every number of a busy world, each with its kind. */
    private static Set<String> numbers(World world) {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < ORDERS; i++) {
            SimOrder order = world.factory.make();
            numbers.add("order " + order.id);
            numbers.add("chat " + Chats.id(order));
            order.lines.forEach(line -> numbers.add("line " + line.id));
            world.chats.fromBuyer(order, "Коли відправите?");
            order.messages.forEach(message -> numbers.add("message " + message.get("id")));
            Parcel parcel = world.parcels.add(JsonNodeFactory.instance.objectNode());
            numbers.add("parcel " + parcel.ttn);
            numbers.add("ref " + parcel.ref);
            numbers.add("parcel " + world.parcels.fromBuyer());
            numbers.add("return " + world.returns.open(order).id);
        }
        return numbers;
    }
}
