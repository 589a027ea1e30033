package ua.sellerdesk.shipping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.TrackedParcel.Seen;

/** What an answer of the carrier makes of what was known of a parcel: rules only, no side effects. */
final class ParcelState {

    /** A fresh number may be unknown to the carrier's tracking for a while. */
    private static final Duration GRACE = Duration.ofHours(24);

    private static final Set<Phase> FINAL = EnumSet.of(Phase.DELIVERED, Phase.RETURNED, Phase.CANCELLED, Phase.LOST);

    private static final Set<Phase> BACK = EnumSet.of(Phase.REFUSED, Phase.RETURNING);

    /** What the way back looks like with carriers that keep the number for it. */
    private static final Set<Phase> ON_ITS_WAY = EnumSet.of(
            Phase.CREATED,
            Phase.IN_TRANSIT,
            Phase.AT_PICKUP_POINT,
            Phase.OUT_FOR_DELIVERY,
            Phase.DELIVERY_ATTEMPT_FAILED);

    private ParcelState() {}

    static Seen after(TrackedParcel parcel, ParcelStatus answer, Instant now) {
        Seen before = parcel.seen();
        Phase phase = phase(parcel, answer, now);
        String successor = answer.successorTtn();
        boolean goesOn = successor != null
                && (phase == null || !FINAL.contains(phase))
                && !successor.equals(parcel.ttn())
                && !successor.equals(before.successor());
        return new Seen(
                phase,
                cut(answer.code(), 60),
                cut(answer.words(), 500),
                estimated(before, phase, answer),
                answer.paidStorageFrom() == null ? before.paidStorageFrom() : answer.paidStorageFrom(),
                goesOn ? successor : before.successor(),
                goesOn ? before.returns() || answer.successorReturns() : before.returns(),
                answer.cash() == null ? before.cash() : answer.cash());
    }

    /** The day told for the way to the buyer says nothing of the way back. */
    private static LocalDate estimated(Seen before, Phase phase, ParcelStatus answer) {
        boolean turnsBack =
                phase != null && BACK.contains(phase) && (before.phase() == null || !BACK.contains(before.phase()));
        if (turnsBack) {
            return null;
        }
        return answer.estimatedDelivery() == null ? before.estimated() : answer.estimatedDelivery();
    }

    /** Whether there is something left to ask: the parcel is under way, or its money is. */
    static boolean followed(Seen seen, boolean collects) {
        if (seen.phase() == Phase.DELIVERED && collects) {
            return seen.cash() == CashOnDelivery.UNDER_WAY;
        }
        return seen.phase() == null || !FINAL.contains(seen.phase());
    }

    /** The phase after the answer; a number that travels on is spoken of as the parcel it carries. */
    private static Phase phase(TrackedParcel parcel, ParcelStatus answer, Instant now) {
        Seen before = parcel.seen();
        if (answer.phase().isEmpty()) {
            return before.phase();
        }
        Phase told = answer.phase().get();
        boolean scanned =
                before.phase() != null && before.phase() != Phase.CREATED && before.phase() != Phase.NOT_FOUND;
        if (told == Phase.NOT_FOUND) {
            boolean tooEarly = parcel.createdAt().plus(GRACE).isAfter(now);
            return scanned || tooEarly ? before.phase() : told;
        }
        if (before.successor() == null) {
            return before.phase() != null && BACK.contains(before.phase()) && ON_ITS_WAY.contains(told)
                    ? Phase.RETURNING
                    : told;
        }
        if (told == Phase.CREATED || told == Phase.CANCELLED) {
            return before.phase();
        }
        if (!before.returns()) {
            return told;
        }
        return switch (told) {
            case DELIVERED, RETURNED -> Phase.RETURNED;
            case LOST -> Phase.LOST;
            default -> Phase.RETURNING;
        };
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
