package ua.sellerdesk.shipping;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.AttemptLedger.Attempt;
import ua.sellerdesk.shipping.Carrier.Waybill;

/**
 * Exactly one waybill an order. An attempt is written down before the carrier is called and after it; one whose fate is
 * unknown is looked up by our mark and adopted, never repeated blindly (Nova Poshta has no idempotency key).
 */
@Component
class LedgerShipments implements Shipments {

    private static final Logger log = LoggerFactory.getLogger(LedgerShipments.class);
    private static final int MOST_A_ROUND = 50;
    private static final String CANCELLED_BY_ANOTHER = "Накладну саме зараз скасовує інший крок";
    private final AttemptLedger ledger;
    private final CarrierNumbers numbers;
    private final List<Carrier> carriers;
    private final ShippingProperties settings;
    private final ApplicationEventPublisher events;

    LedgerShipments(
            AttemptLedger ledger,
            CarrierNumbers numbers,
            List<Carrier> carriers,
            ShippingProperties settings,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.numbers = numbers;
        this.carriers = carriers;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public Optional<String> carrierOf(Integer deliveryServiceId) {
        return numbers.carrierOf(deliveryServiceId);
    }

    @Override
    public Optional<String> carrierFor(Integer deliveryServiceId) {
        return numbers.carrierOf(deliveryServiceId).flatMap(this::enabled).map(Carrier::code);
    }

    @Override
    public Shipment createWaybill(long order, String carrierCode, WaybillRequest request) {
        Carrier carrier = enabled(carrierCode)
                .orElseThrow(() -> new CarrierRefusal(List.of(), "Перевізника не підключено: " + carrierCode));
        while (true) {
            finishCancellation(order);
            var reservation = ledger.reserve(order, carrierCode, request);
            if (reservation.live() != null) {
                return reservation.live();
            }
            if (reservation.fresh() != null) {
                return call(carrier, reservation.fresh(), request);
            }
            Attempt undecided = reservation.undecided();
            // the order may have changed its carrier since: only the one that was asked knows what came of it
            Carrier asked = enabled(undecided.carrier())
                    .orElseThrow(() -> new CarrierUnavailable(
                            "Доля накладної в перевізника " + undecided.carrier()
                                    + " ще невідома, а його відключено: перевірте його кабінет",
                            null));
            Optional<Shipment> adopted = decide(asked, undecided, null);
            if (adopted.isPresent()) {
                return adopted.get();
            }
        }
    }

    private Shipment call(Carrier carrier, Attempt attempt, WaybillRequest request) {
        Waybill waybill;
        try {
            waybill = carrier.create(request);
        } catch (CarrierRefusal refusal) {
            ledger.rejected(attempt, refusal.codes(), refusal.getMessage());
            throw refusal;
        } catch (CarrierUnavailable notSent) {
            ledger.absent(attempt, notSent.getMessage());
            throw notSent;
        } catch (HttpFault fault) {
            if (!fault.mayHaveBeenProcessed()) {
                ledger.absent(attempt, fault.getMessage());
                throw new CarrierUnavailable("Перевізник недоступний, накладну не створено", fault);
            }
            ledger.unknown(attempt, fault.getMessage());
            return lookUp(carrier, attempt, null)
                    .orElseThrow(() -> new CarrierUnavailable(
                            "Доля накладної ще невідома: її шукають у перевізника, другу не створюють", fault));
        } catch (RuntimeException broken) {
            // a fault of ours, and nobody knows whether before or after the carrier acted
            ledger.unknown(attempt, broken.toString());
            throw broken;
        }
        return ledger.created(attempt, waybill);
    }

    /**
     * Decides an attempt left open; empty when it certainly bore nothing and another may be made.
     *
     * @param chosen the number a person named, null where nobody did
     */
    private Optional<Shipment> decide(Carrier carrier, Attempt attempt, String chosen) {
        Instant now = Instant.now();
        boolean inFlight = attempt.state().equals("PENDING")
                && attempt.startedAt().plus(settings.abandonedAfter()).isAfter(now);
        if (inFlight) {
            throw new CarrierUnavailable("Накладну саме зараз створює інший крок", null);
        }
        Optional<Shipment> found = lookUp(carrier, attempt, chosen);
        if (found.isEmpty()) {
            // A crash leaves no end: the carrier may have been asked until the attempt counted as abandoned.
            Instant lastAsked =
                    attempt.endedAt() == null ? attempt.startedAt().plus(settings.abandonedAfter()) : attempt.endedAt();
            if (lastAsked.plus(settings.settleTime()).isAfter(now)) {
                throw new CarrierUnavailable("Доля накладної ще невідома: її шукають у перевізника", null);
            }
            ledger.absent(attempt, "Not in the carrier's list after the settle time");
        }
        return found;
    }

    private Optional<Shipment> lookUp(Carrier carrier, Attempt attempt, String chosen) {
        ledger.lookedUp(attempt);
        List<Waybill> listed;
        try {
            listed = carrier.find(
                    attempt.mark(), attempt.startedAt().atZone(KyivDates.KYIV).toLocalDate());
        } catch (HttpFault | CarrierRefusal fault) {
            throw new CarrierUnavailable("Накладну ще не вдалося знайти у перевізника: " + fault.getMessage(), fault);
        }
        // a waybill cancelled before may stay in the carrier's list for a while
        Set<String> dead = ledger.history(attempt.orderNumber()).stream()
                .filter(shipment -> !shipment.live())
                .map(Shipment::ttn)
                .collect(Collectors.toSet());
        List<Waybill> found =
                listed.stream().filter(waybill -> !dead.contains(waybill.ttn())).toList();
        if (found.size() > 1) {
            Optional<Waybill> named =
                    found.stream().filter(w -> w.ttn().equals(chosen)).findFirst();
            if (named.isEmpty()) {
                String words = "У перевізника кілька накладних із позначкою " + attempt.mark() + " ("
                        + found.stream().map(Waybill::ttn).collect(Collectors.joining(", "))
                        + "): видаліть зайві в кабінеті перевізника";
                ledger.conflict(attempt, words);
                throw new CarrierUnavailable(words, null);
            }
            found = List.of(named.get());
        }
        return found.stream().findFirst().map(waybill -> ledger.created(attempt, waybill));
    }

    /** Resolves what a crash or a broken line left open, whether or not somebody asks for it. */
    @Scheduled(fixedDelayString = "${sellerdesk.shipping.reconcile-interval:1m}")
    @SchedulerLock(name = "shipment-reconciler")
    void reconcile() {
        for (Attempt attempt : ledger.undecidedBefore(abandoned(), MOST_A_ROUND)) {
            Optional<Carrier> carrier = enabled(attempt.carrier());
            try {
                if (carrier.isPresent()) {
                    decide(carrier.get(), attempt, null);
                } else {
                    tell(attempt, "Перевізника відключено, тож накладну не вдається знайти: перевірте його кабінет");
                }
            } catch (CarrierUnavailable later) {
                log.info(
                        "Attempt {} of order {} is still open: {}",
                        attempt.id(),
                        attempt.orderNumber(),
                        later.getMessage());
                tell(attempt, later.getMessage());
            } catch (RuntimeException broken) {
                log.error("Attempt {} of order {} cannot be decided", attempt.id(), attempt.orderNumber(), broken);
            }
        }
        for (Shipment shipment : ledger.deletionsDueBefore(abandoned(), MOST_A_ROUND)) {
            try {
                deleteDue(shipment);
            } catch (CarrierUnavailable later) {
                log.info("Waybill {} is still to be deleted: {}", shipment.ttn(), later.getMessage());
            } catch (RuntimeException broken) {
                log.error("Waybill {} cannot be deleted", shipment.ttn(), broken);
            }
        }
    }

    private void tell(Attempt attempt, String words) {
        boolean late = attempt.startedAt().plus(settings.tellAfter()).isBefore(Instant.now());
        // what people must sort out with the carrier, waiting does not
        boolean conflict = ledger.open(attempt.orderNumber())
                .filter(open -> open.state().equals("CONFLICT"))
                .isPresent();
        if (late || conflict) {
            ledger.tellOnce(
                    attempt,
                    () -> events.publishEvent(new WaybillUnclear(attempt.orderNumber(), attempt.carrier(), words)));
        }
    }

    private void deleteDue(Shipment shipment) {
        if (shipment.live()) {
            finishCancellation(shipment.orderNumber());
            return;
        }
        try {
            enabled(shipment.carrier()).ifPresent(carrier -> {
                delete(carrier, shipment);
                ledger.deletionSettled(shipment, () -> {});
            });
        } catch (CarrierRefusal refusal) {
            ledger.deletionSettled(
                    shipment,
                    () -> events.publishEvent(new WaybillUnclear(
                            shipment.orderNumber(),
                            shipment.carrier(),
                            "Зайву накладну " + shipment.ttn() + " перевізник не видаляє (" + refusal.getMessage()
                                    + "): видаліть її в кабінеті перевізника")));
        }
    }

    @Override
    public Shipment recordTtn(long order, String carrier, String ttn) {
        // the number may be that of the waybill being looked for: it must be known before anything is deleted
        decideOpen(order, ttn);
        boolean replaces =
                ledger.live(order).map(live -> !live.ttn().equals(ttn)).orElse(false);
        if (replaces) {
            cancel(order);
        }
        return ledger.replace(order, carrier, ttn);
    }

    @Override
    public void noteTtn(long order, String carrier, String ttn) {
        if (ledger.live(order).isEmpty() && ledger.open(order).isEmpty()) {
            ledger.replace(order, carrier, ttn);
        }
    }

    @Override
    public boolean tracked(String code, String ttn) {
        return carriers.stream().anyMatch(carrier -> carrier.code().equals(code) && carrier.follows(ttn));
    }

    @Override
    public void retire(long order) {
        ledger.live(order).ifPresent(live -> ledger.retire(live, live.ref() != null && live.handedOverAt() == null));
    }

    @Override
    public void askSoon(long order) {
        ledger.askSoon(order);
    }

    @Override
    public void handedOver(long order) {
        ledger.handedOver(order);
    }

    @Override
    public void cancel(long order) {
        decideOpen(order, null);
        ledger.live(order).filter(s -> s.handedOverAt() == null).ifPresent(this::withdraw);
    }

    private void withdraw(Shipment shipment) {
        Optional<Carrier> carrier = shipment.ref() == null ? Optional.empty() : enabled(shipment.carrier());
        carrier.ifPresent(c -> {
            // written down first: cut off after the deletion, the row must not pass for a waybill; and by one step at a
            // time: one that is refused must not call off what another has sent
            if (!ledger.deleting(shipment, abandoned())) {
                throw new CarrierUnavailable(CANCELLED_BY_ANOTHER, null);
            }
            try {
                delete(c, shipment);
            } catch (CarrierRefusal refusal) {
                ledger.deletionSettled(shipment, () -> {});
                throw refusal;
            } catch (CarrierUnavailable unavailable) {
                ledger.deletionLeft(shipment);
                throw unavailable;
            }
        });
        // with its carrier disconnected the waybill waits for the key to come back
        ledger.retire(shipment, shipment.ref() != null && carrier.isEmpty());
    }

    private void finishCancellation(long order) {
        if (ledger.deletingSince(order, abandoned())) {
            throw new CarrierUnavailable(CANCELLED_BY_ANOTHER, null);
        }
        ledger.halfCancelled(order).ifPresent(shipment -> {
            try {
                withdraw(shipment);
            } catch (CarrierRefusal kept) {
                log.info("Waybill {} stays: {}", shipment.ttn(), kept.getMessage());
            }
        });
    }

    /** Who began before this moment and has not told the end is taken for cut off. */
    private Instant abandoned() {
        return Instant.now().minus(settings.abandonedAfter());
    }

    private void decideOpen(long order, String chosen) {
        ledger.open(order).ifPresent(attempt -> enabled(attempt.carrier())
                .ifPresent(carrier -> decide(carrier, attempt, chosen)));
    }

    private static void delete(Carrier carrier, Shipment shipment) {
        try {
            carrier.delete(new Waybill(shipment.ref(), shipment.ttn(), null, null));
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Перевізник недоступний: накладну ще не видалено", fault);
        }
    }

    @Override
    public Optional<Shipment> live(long order) {
        return ledger.live(order);
    }

    @Override
    public List<Shipment> history(long order) {
        return ledger.history(order);
    }

    @Override
    public Optional<byte[]> label(long order) {
        return ledger.live(order).filter(shipment -> shipment.ref() != null).flatMap(shipment -> enabled(
                        shipment.carrier())
                .map(carrier -> carrier.label(new Waybill(shipment.ref(), shipment.ttn(), null, (LocalDate) null))));
    }

    @Override
    public Optional<URI> trackingLink(String carrier, String ttn) {
        return numbers.tracking(carrier, ttn);
    }

    @Override
    public boolean plausibleTtn(String carrier, String ttn) {
        return numbers.plausible(carrier, ttn);
    }

    @Override
    public Optional<String> ttnFormat(String carrier) {
        return numbers.format(carrier);
    }

    private Optional<Carrier> enabled(String code) {
        return carriers.stream()
                .filter(carrier -> carrier.code().equals(code) && carrier.enabled())
                .findFirst();
    }
}
