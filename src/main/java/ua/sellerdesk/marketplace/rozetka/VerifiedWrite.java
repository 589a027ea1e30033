package ua.sellerdesk.marketplace.rozetka;

import java.util.function.Predicate;
import java.util.function.Supplier;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.UncertainWrite;

/** A write that is believed only when it is read back, whatever was answered to it: some are answered and ignored. */
final class VerifiedWrite {

    private VerifiedWrite() {}

    /**
     * @param what was written, in Ukrainian and the accusative
     * @param write sends it
     * @param reading reads what it should have changed
     * @throws UncertainWrite when it may have been processed and cannot be read back
     */
    static <T> T of(String what, Runnable write, Supplier<T> reading, Predicate<T> done) {
        RuntimeException trouble = null;
        try {
            write.run();
        } catch (MarketplaceRefusal | UncertainWrite e) {
            trouble = e;
        }
        T after;
        try {
            after = reading.get();
        } catch (MarketplaceUnavailable e) {
            if (trouble != null) {
                trouble.addSuppressed(e);
                throw trouble;
            }
            throw new UncertainWrite("ROZETKA прийняла " + what + ", але перевірити це зараз не можна", e);
        }
        if (done.test(after)) {
            return after;
        }
        if (trouble != null) {
            throw trouble;
        }
        throw new MarketplaceUnavailable("ROZETKA прийняла " + what + ", але не виконала", null);
    }
}
