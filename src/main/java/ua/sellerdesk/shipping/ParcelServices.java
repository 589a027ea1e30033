package ua.sellerdesk.shipping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;

/** What only some carriers do by API: change a waybill, redirect, bring back or keep a parcel, tell its price beforehand. */
@Component
public class ParcelServices {

    private static final Set<Phase> UNDER_WAY = EnumSet.of(
            Phase.CREATED,
            Phase.IN_TRANSIT,
            Phase.AT_PICKUP_POINT,
            Phase.OUT_FOR_DELIVERY,
            Phase.DELIVERY_ATTEMPT_FAILED);

    private final AttemptLedger ledger;
    private final List<Carrier> carriers;

    ParcelServices(AttemptLedger ledger, List<Carrier> carriers) {
        this.ledger = ledger;
        this.carriers = carriers;
    }

    /** Whether the order's live parcel can be brought back by API. */
    public boolean recallable(long order) {
        return of(order, ParcelRecall.class).isPresent();
    }

    /** Whether the order's live parcel can be kept longer at its pick-up point by API. */
    public boolean prolongable(long order) {
        return of(order, StorageExtension.class).isPresent();
    }

    /**
     * Has the live parcel brought back to the sender.
     *
     * @param reason in words, for the carrier
     * @return what the carrier calls its order to return, null where it has no name
     * @throws CarrierRefusal when the carrier cannot do so, or not by API
     * @throws CarrierUnavailable when it cannot be asked now
     */
    public String recall(long order, String reason) {
        Offer<ParcelRecall> offer = of(order, ParcelRecall.class)
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(),
                        "Цей перевізник не повертає посилок за запитом: замовте повернення в його кабінеті"));
        return asked(() -> offer.carrier().recall(offer.waybill(), reason));
    }

    /** Whether the order's live parcel is under way and can be brought to another place by API. */
    public boolean redirectable(long order) {
        return ledger.live(order)
                .filter(live -> live.handedOverAt() != null && live.successorTtn() == null)
                .filter(live -> live.phase() == null || UNDER_WAY.contains(live.phase()))
                .flatMap(live -> of(order, Redirection.class))
                .isPresent();
    }

    /**
     * Has the live parcel brought to another place or person.
     *
     * @return what the carrier calls its order to redirect, null where it has no name
     * @throws CarrierRefusal when the carrier cannot do so, or not by API; with suggestions where the place is not clear
     * @throws CarrierUnavailable when it cannot be asked now
     */
    public String redirect(long order, WaybillRequest.Consignee to) {
        Offer<Redirection> offer = of(order, Redirection.class)
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(), "Цей перевізник не переадресовує посилок за запитом: зробіть це в його кабінеті"));
        return asked(() -> offer.carrier().redirect(offer.waybill(), to));
    }

    /**
     * Has the live parcel kept at its pick-up point.
     *
     * @param lastDay in Kyiv
     * @throws CarrierRefusal when the carrier cannot do so, or not by API
     * @throws CarrierUnavailable when it cannot be asked now
     */
    public void keepUntil(long order, LocalDate lastDay) {
        Offer<StorageExtension> offer = of(order, StorageExtension.class)
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(), "Цей перевізник не подовжує зберігання за запитом: зверніться до його підтримки"));
        asked(() -> {
            offer.carrier().keepUntil(offer.waybill(), lastDay);
            return null;
        });
    }

    /**
     * What a waybill of that carrier would cost; empty where the carrier does not tell, or cannot be asked now.
     *
     * @throws CarrierRefusal when the carrier's rules forbid such a parcel
     */
    public Optional<WaybillQuotes.Quote> quote(String carrier, WaybillRequest request) {
        try {
            return carriers.stream()
                    .filter(c -> c.code().equals(carrier) && c.enabled())
                    .filter(WaybillQuotes.class::isInstance)
                    .map(c -> ((WaybillQuotes) c).quote(request))
                    .findFirst();
        } catch (CarrierUnavailable | HttpFault notNow) {
            return Optional.empty();
        }
    }

    /**
     * Makes the live waybill say what the request says, where the parcel is not handed over yet.
     *
     * @return false where the carrier does not change waybills
     * @throws CarrierRefusal when the carrier does not take the change
     * @throws CarrierUnavailable when it cannot be asked now
     */
    public boolean update(long order, WaybillRequest request) {
        Optional<Offer<WaybillUpdates>> offer = changes(order);
        offer.ifPresent(
                found -> ledger.changed(order, asked(() -> found.carrier().update(found.waybill(), request))));
        return offer.isPresent();
    }

    /** Whether the order's live waybill is one of ours, still with the seller, and its carrier changes waybills. */
    public boolean changeable(long order) {
        return changes(order).isPresent();
    }

    private Optional<Offer<WaybillUpdates>> changes(long order) {
        return ledger.live(order)
                .filter(live -> live.handedOverAt() == null && live.ref() != null)
                .flatMap(live -> of(order, WaybillUpdates.class));
    }

    private record Offer<T>(T carrier, Waybill waybill) {}

    private <T> Optional<Offer<T>> of(long order, Class<T> service) {
        return ledger.live(order).flatMap(live -> carriers.stream()
                .filter(carrier -> carrier.code().equals(live.carrier()) && carrier.enabled())
                .filter(service::isInstance)
                .map(carrier -> new Offer<>(service.cast(carrier), new Waybill(live.ref(), live.ttn(), null, null)))
                .findFirst());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Перевізник зараз недоступний", fault);
        }
    }
}
