package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Meest's parcels. A deleted one stays in its lists, and tracking tells that it was deleted. */
@Component
@Profile("demo")
class MeestParcels implements CarrierStandIn {

    private static final int SERVICE = 4;
    private static final int FIRST_NUMBER = 8_000_000;
    private static final String DELETED = "3";
    private static final Set<Integer> BACK = Set.of(11, 12, 89, 84, 85);
    private static final Set<Integer> OVER = Set.of(6, 85, 88);

    final CarrierCodes codes = new CarrierCodes("meest-codes.csv");
    private final TravellingParcels parcels;
    private final MeestForm form;
    private final SimulatedTime time;
    private final List<TravellingParcel> deleted = Collections.synchronizedList(new ArrayList<>());

    MeestParcels(MeestForm form, SimulatedTime time, Chance chance, Journeys journeys) {
        this.form = form;
        this.time = time;
        AtomicInteger next = new AtomicInteger(FIRST_NUMBER + chance.below(1_000_000));
        this.parcels =
                new TravellingParcels(SERVICE, codes, () -> "717-" + next.incrementAndGet(), time, chance, journeys);
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

    TravellingParcel add(JsonNode data) {
        JsonNode to = data.path("receiver");
        boolean locker = form.branch(to.path("branchID").asText(""))
                .filter(Places.Place::postomat)
                .isPresent();
        Journeys.Place place = to.path("service").asText().equals("Door")
                ? Journeys.Place.DOOR
                : locker ? Journeys.Place.LOCKER : Journeys.Place.BRANCH;
        return parcels.add(data, place, data.path("COD").asDouble() > 0);
    }

    /** By id, number or the sender's own number. */
    TravellingParcel get(String by, String value) {
        Predicate<TravellingParcel> wanted =
                switch (by) {
                    case "parcelID" -> parcel -> parcel.ref.equals(value);
                    case "barCode" -> parcel -> parcel.number.equals(value);
                    case "parcelNumber" -> parcel -> own(parcel).equals(value);
                    default -> throw MeestRefusal.invalid("searchMode", "Невірний режим пошуку");
                };
        return parcels.find(wanted).orElseThrow(MeestRefusal::noParcel);
    }

    static String own(TravellingParcel parcel) {
        return parcel.form.path("parcelNumber").asText("");
    }

    /** Deleted ones too. */
    List<TravellingParcel> everMade() {
        List<TravellingParcel> all = new ArrayList<>(parcels.all());
        all.addAll(List.copyOf(deleted));
        return all;
    }

    void update(TravellingParcel parcel, JsonNode data) {
        synchronized (parcels) {
            if (parcel.handed) {
                throw MeestRefusal.invalid("parcelID", "Відправлення вже прийнято до перевезення");
            }
            ((ObjectNode) parcel.form).setAll((ObjectNode) data);
        }
    }

    void delete(TravellingParcel parcel) {
        synchronized (parcels) {
            if (!parcels.delete(parcel)) {
                throw MeestRefusal.invalid("parcelID", "Відправлення вже прийнято до перевезення");
            }
            parcel.events.add(new TravellingParcel.Event(time.now(), DELETED));
            deleted.add(parcel);
        }
    }

    /** Asking again changes nothing. */
    void recall(TravellingParcel parcel) {
        synchronized (parcels) {
            Integer step = codes.step(parcel.code());
            if (!parcel.handed || step != null && OVER.contains(step)) {
                throw MeestRefusal.invalid("parcelID", "Відправлення неможливо повернути");
            }
            if (!goesBack(parcel)) {
                parcels.recall(parcel.number);
            }
        }
    }

    boolean goesBack(TravellingParcel parcel) {
        Integer step = codes.step(parcel.code());
        return step != null && BACK.contains(step);
    }

    List<TravellingParcel.Event> events(TravellingParcel parcel) {
        synchronized (parcels) {
            return List.copyOf(parcel.events);
        }
    }

    Optional<TravellingParcel> tracked(String number) {
        return everMade().stream()
                .filter(parcel -> parcel.number.equals(number) || own(parcel).equals(number))
                .findFirst();
    }
}
