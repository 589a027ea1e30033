package ua.sellerdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelLookup;

/** Follows the parcels that buyers send to the shop. */
@Component
public class ParcelWatch {

    private static final Logger log = LoggerFactory.getLogger(ParcelWatch.class);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<Phase> UNDER_WAY =
            EnumSet.of(Phase.IN_TRANSIT, Phase.AT_PICKUP_POINT, Phase.OUT_FOR_DELIVERY, Phase.DELIVERY_ATTEMPT_FAILED);

    private static final Map<Phase, String> NOTICES = Map.of(
            Phase.AT_PICKUP_POINT, "buyers-parcel-waits",
            Phase.REFUSED, "buyers-parcel-trouble",
            Phase.RETURNING, "buyers-parcel-trouble",
            Phase.RETURNED, "buyers-parcel-trouble",
            Phase.LOST, "buyers-parcel-trouble");

    private final List<AwaitedParcels> awaited;
    private final ParcelLookup lookup;
    private final TransactionTemplate transaction;

    ParcelWatch(List<AwaitedParcels> awaited, ParcelLookup lookup, PlatformTransactionManager transactions) {
        this.awaited = awaited;
        this.lookup = lookup;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether a parcel in that phase will still come; @param phase null where nobody knows */
    public static boolean underWay(String phase) {
        return phase != null && UNDER_WAY.contains(Phase.valueOf(phase));
    }

    /** The notice that people need of a parcel in that phase: it waits to be fetched, or will not come. */
    public static Optional<String> notice(ParcelStatus status) {
        return status.phase().map(NOTICES::get);
    }

    /** The day on which the shop got the parcel, in Kyiv; null where this status does not say that it did. */
    public static LocalDate arrivedOn(ParcelStatus status) {
        if (status.phase().filter(Phase.DELIVERED::equals).isEmpty()) {
            return null;
        }
        return LocalDate.ofInstant(status.changed() == null ? Instant.now() : status.changed(), KYIV);
    }

    /** Asks the carriers about all of them, and tells of those that moved. */
    @Scheduled(initialDelayString = "30s", fixedDelayString = "${sellerdesk.tracking.buyers-parcels-interval:15m}")
    @SchedulerLock(name = "buyers-parcels")
    public void look() {
        for (AwaitedParcels cases : awaited) {
            Map<String, List<AwaitedParcel>> byCarrier =
                    cases.underWay().stream().collect(Collectors.groupingBy(AwaitedParcel::carrier));
            byCarrier.forEach((carrier, waiting) -> ask(cases, carrier, waiting));
        }
    }

    private void ask(AwaitedParcels cases, String carrier, List<AwaitedParcel> waiting) {
        try {
            // asked first: no transaction stays open while a carrier thinks
            Map<String, ParcelStatus> seen =
                    lookup.ask(carrier, waiting.stream().map(AwaitedParcel::ttn).toList());
            waiting.stream()
                    .filter(parcel -> seen.containsKey(parcel.ttn()))
                    .forEach(parcel -> note(cases, parcel, seen.get(parcel.ttn())));
        } catch (CarrierUnavailable later) {
            log.info("Buyers' parcels with {} are asked about later: {}", carrier, later.getMessage());
        }
    }

    private void note(AwaitedParcels cases, AwaitedParcel parcel, ParcelStatus status) {
        String phase = status.phase().map(Enum::name).orElse(null);
        if (phase == null || phase.equals(parcel.phase())) {
            return;
        }
        try {
            transaction.executeWithoutResult(t -> cases.moved(parcel, status));
        } catch (RuntimeException broken) {
            // the parcels after it are looked at all the same
            log.error(
                    "What became of parcel {} cannot be noted: {}",
                    parcel.ttn(),
                    broken.getClass().getSimpleName());
        }
    }
}
