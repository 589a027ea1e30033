package ua.sellerdesk.shipping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;

/** Asks carriers about parcels that are not the orders' shipments, such as those that buyers send back. */
@Component
public class ParcelLookup {

    private final List<Carrier> carriers;
    private final CarrierNumbers numbers;

    ParcelLookup(List<Carrier> carriers, CarrierNumbers numbers) {
        this.carriers = carriers;
        this.numbers = numbers;
    }

    /** The code of the only carrier that can follow a number of that look; empty where there is none, or several. */
    public Optional<String> carrierOf(String ttn) {
        List<String> possible = carriers.stream()
                .filter(carrier -> numbers.format(carrier.code()).isPresent())
                .filter(carrier -> numbers.plausible(carrier.code(), ttn) && carrier.follows(ttn))
                .map(Carrier::code)
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /**
     * Where the parcels are, by number; those the carrier left out are left out.
     *
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    public Map<String, ParcelStatus> ask(String carrierCode, Collection<String> ttns) {
        Map<String, ParcelStatus> found = new HashMap<>();
        carriers.stream()
                .filter(carrier -> carrier.code().equals(carrierCode) && carrier.tracks())
                .findFirst()
                .ifPresent(carrier -> batches(carrier, ttns)
                        .forEach(batch -> track(carrier, batch).forEach(status -> found.put(status.ttn(), status))));
        return found;
    }

    private static List<ParcelStatus> track(Carrier carrier, List<String> batch) {
        try {
            return carrier.track(batch);
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Перевізник зараз недоступний", fault);
        }
    }

    private static List<List<String>> batches(Carrier carrier, Collection<String> ttns) {
        List<String> all = new ArrayList<>(ttns);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += carrier.trackBatchSize()) {
            batches.add(all.subList(from, Math.min(all.size(), from + carrier.trackBatchSize())));
        }
        return batches;
    }
}
