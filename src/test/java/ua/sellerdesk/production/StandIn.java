package ua.sellerdesk.production;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An outside service over HTTP: keeps every call and every refusal, and can be told to fail. Answers one call at a
 * time.
 */
abstract class StandIn implements HttpHandler {

    private final String root;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

    StandIn(String root) {
        this.root = root;
    }

    /** What the service says to a call that reaches it. */
    protected abstract Answer answer(Call call);

    /** Every call so far, oldest first. */
    final List<Call> calls() {
        return List.copyOf(calls);
    }

    final List<Call> calls(Predicate<Call> which) {
        return calls.stream().filter(which).toList();
    }

    /** What was sent against the service's rules, each with the call. */
    final List<String> refusals() {
        return List.copyOf(refusals);
    }

    final void forgetRefusals() {
        refusals.clear();
    }

    protected final void refused(Call call, String why) {
        refusals.add(why + ": " + call);
    }

    /** The next calls of this kind get this answer, and nothing is done for them. */
    final Trouble instead(Predicate<Call> which, int times, Answer answer) {
        return trouble(new Trouble(which, times, answer, false));
    }

    /** The next call of this kind is not carried out and not answered until the trouble is over. */
    final Trouble holdBefore(Predicate<Call> which) {
        return trouble(new Trouble(which, 1, null, false));
    }

    /** The next call of this kind is carried out, but not answered until the trouble is over. */
    final Trouble holdAfter(Predicate<Call> which) {
        return trouble(new Trouble(which, 1, null, true));
    }

    /** The next call of this kind is carried out, and gets this answer. */
    final Trouble afterwards(Predicate<Call> which, Answer answer) {
        return trouble(new Trouble(which, 1, answer, true));
    }

    /** The next call of this kind is carried out, and then the connection is dropped. */
    final Trouble dropAfter(Predicate<Call> which) {
        Trouble trouble = new Trouble(which, 1, null, true);
        trouble.over.countDown();
        return trouble(trouble);
    }

    private Trouble trouble(Trouble trouble) {
        troubles.add(trouble);
        return trouble;
    }

    /** Everything works again, and whatever was held is let go. */
    final void recover() {
        troubles.forEach(Trouble::end);
        troubles.clear();
    }

    @Override
    public final void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.read(exchange, root);
            calls.add(call);
            Trouble trouble = troubles.stream()
                    .filter(candidate -> candidate.takes(call))
                    .findFirst()
                    .orElse(null);
            if (trouble == null) {
                send(exchange, carryOut(call));
                return;
            }
            if (trouble.carriedOut) {
                carryOut(call);
            }
            if (trouble.instead != null) {
                send(exchange, trouble.instead);
            } else {
                trouble.hold();
                // no answer: the connection is dropped
            }
        } catch (RuntimeException bug) {
            refusals.add("The stand-in itself failed: " + bug);
            throw bug;
        }
    }

    private Answer carryOut(Call call) {
        synchronized (this) {
            return answer(call);
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A fault asked for by a test. */
    static final class Trouble {

        private final Predicate<Call> which;
        private final AtomicInteger left;
        private final Answer instead;
        private final boolean carriedOut;
        private final CountDownLatch met = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        private Trouble(Predicate<Call> which, int times, Answer instead, boolean carriedOut) {
            this.which = which;
            this.left = new AtomicInteger(times);
            this.instead = instead;
            this.carriedOut = carriedOut;
        }

        private boolean takes(Call call) {
            if (which.test(call) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                met.countDown();
                return true;
            }
            return false;
        }

        private void hold() {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether a call has run into it. */
        boolean isMet() {
            return met.getCount() == 0;
        }

        /** How many calls it still waits for. */
        int left() {
            return left.get();
        }

        /** Lets go of the call held, without an answer. */
        void end() {
            left.set(0);
            over.countDown();
        }
    }
}
