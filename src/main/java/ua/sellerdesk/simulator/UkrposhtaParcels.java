package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ukrposhta's parcels, made by its interface. */
@Component
@Profile("demo")
class UkrposhtaParcels implements CarrierStandIn {

    static final int SERVICE = 2024;

    private final CarrierCodes codes = new CarrierCodes("ukrposhta-codes.csv");
    private final TravellingParcels parcels;

    UkrposhtaParcels(SimulatedTime time, Chance chance, Journeys journeys) {
        Numbers numbers = new Numbers(50_000_000_000L, time.now());
        parcels = new TravellingParcels(
                SERVICE, codes, () -> "05%011d".formatted(numbers.next()), time, chance, journeys);
    }

    TravellingParcel add(JsonNode form) {
        return parcels.add(
                form,
                form.path("deliveryType").asText().endsWith("D") ? Journeys.Place.DOOR : Journeys.Place.BRANCH,
                form.path("postPay").asDouble() > 0);
    }

    List<TravellingParcel> all() {
        return parcels.all();
    }

    Optional<TravellingParcel> byRef(String uuid) {
        return parcels.find(parcel -> parcel.ref.equals(uuid));
    }

    Optional<TravellingParcel> byBarcode(String barcode) {
        return parcels.byNumber(barcode);
    }

    boolean delete(TravellingParcel parcel) {
        return parcels.delete(parcel);
    }

    boolean sendBack(TravellingParcel parcel) {
        return parcels.recall(parcel.number).isPresent();
    }

    /** What a post office has noted of the parcel, oldest first; empty before it took the parcel. */
    List<TravellingParcel.Event> events(TravellingParcel parcel) {
        return new ArrayList<>(parcel.events);
    }

    String words(String code) {
        return codes.words(code);
    }

    /** The state that eCom shows. */
    String lifecycle(TravellingParcel parcel) {
        Integer step = codes.step(parcel.code());
        if (step == null) {
            return parcel.handed ? "DELIVERING" : "CREATED";
        }
        return switch (step) {
            case 3 -> "REGISTERED";
            case 5 -> "IN_DEPARTMENT";
            case 67 -> "TRANSFERRED_COURIER";
            case 6 -> "DELIVERED";
            case 11, 12, 89, 84 -> "RETURNING";
            case 85 -> "RETURNED";
            default -> "DELIVERING";
        };
    }

    @Override
    public int service() {
        return SERVICE;
    }

    @Override
    public void travel(Instant now, Set<String> handedOver) {
        parcels.travel(now, handedOver);
    }

    @Override
    public Map<String, Integer> statuses() {
        return parcels.statuses();
    }

    @Override
    public boolean force(String number, String code) {
        return parcels.force(number, code);
    }
}
