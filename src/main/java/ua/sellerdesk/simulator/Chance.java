package ua.sellerdesk.simulator;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens by chance, repeatable with a seed. */
final class Chance {

    private static final Logger log = LoggerFactory.getLogger(Chance.class);

    private final Random random;
    private final double troubles;

    Chance(SimulatorProperties properties) {
        long seed = properties.seed() == null ? RandomGenerator.getDefault().nextLong(1_000_000) : properties.seed();
        log.info("The simulator's seed is {}", seed);
        this.random = new Random(seed);
        this.troubles = properties.troubles();
    }

    Random random() {
        return random;
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    /** A mishap: its share is multiplied as the settings say. */
    boolean trouble(double share) {
        return percent(share * troubles);
    }

    double troubles() {
        return troubles;
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
