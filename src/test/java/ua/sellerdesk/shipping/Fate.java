package ua.sellerdesk.shipping;

import java.util.List;
import java.util.Random;

/**
 * What happens to one call of a node, drawn as it goes on: which requests fail and how, and at which step the process is
 * killed. It goes with the thread, so nothing of the code under test knows of it.
 */
final class Fate {

    /** The node dies: nothing after it runs. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final int KILLED_OF_1000_STEPS = 12;
    private static final int FAULTY_OF_1000_REQUESTS = 120;

    /** Waiting takes time, so there is little of it. */
    private static final int SILENT_OF_1000_REQUESTS = 6;

    private static final ThreadLocal<Fate> OF_THIS_THREAD = new ThreadLocal<>();

    private final Random random;
    private final long order;
    private boolean dead;

    Fate(Random random, long order) {
        this.random = random;
        this.order = order;
    }

    static void run(Fate fate, Runnable call) {
        OF_THIS_THREAD.set(fate);
        try {
            call.run();
        } finally {
            OF_THIS_THREAD.remove();
        }
    }

    /** Null for a call that nothing happens to. */
    static Fate here() {
        return OF_THIS_THREAD.get();
    }

    static void step() {
        Fate fate = here();
        if (fate != null && (fate.dead || fate.random.nextInt(1000) < KILLED_OF_1000_STEPS)) {
            fate.dead = true;
            throw new Killed();
        }
    }

    /** Whose call it is, so that a request the carrier takes up late is known to be over. */
    long order() {
        return order;
    }

    FaultyLine.Fault fault() {
        int drawn = random.nextInt(1000);
        if (drawn < SILENT_OF_1000_REQUESTS) {
            return one(FaultyLine.Fault.SILENT);
        }
        return drawn < SILENT_OF_1000_REQUESTS + FAULTY_OF_1000_REQUESTS
                ? one(FaultyLine.Fault.QUICK)
                : FaultyLine.Fault.NONE;
    }

    private FaultyLine.Fault one(List<FaultyLine.Fault> of) {
        return of.get(random.nextInt(of.size()));
    }
}
