package ua.sellerdesk.shipping.novaposhta;

import java.util.Map;
import java.util.Optional;
import ua.sellerdesk.shipping.ParcelRules.Place;

/**
 * Where a parcel goes, as far as the directory knows it.
 *
 * @param settlement null where the directory does not know it, or the point alone was enough
 * @param point the pick-up point, null for the door and for one known by its number alone
 * @param street null where the directory does not know it, and for pick-up points
 * @param address the street, or the pick-up point's number, as written in the order; empty where the point is known
 */
record Destination(boolean toDoor, Settlement settlement, Point point, Street street, String address) {

    static Destination to(Point point) {
        return new Destination(false, null, point, null, "");
    }

    Place place() {
        if (toDoor) {
            return Place.DOOR;
        }
        return point != null && point.postomat() ? Place.POSTOMAT : Place.BRANCH;
    }

    String serviceType() {
        return toDoor ? "WarehouseDoors" : "WarehouseWarehouse";
    }

    /** The city by the carrier's id; empty where it is known by its name alone. */
    Optional<String> cityRef() {
        return Optional.ofNullable(point != null ? point.cityRef() : settlement == null ? null : settlement.cityRef())
                .filter(ref -> !ref.isEmpty());
    }

    /** Where other points of the same city are to be looked for; empty where it is known by its name alone. */
    Optional<Map<String, String>> city() {
        return point != null && !point.cityRef().isEmpty()
                ? Optional.of(Map.of("CityRef", point.cityRef()))
                : Optional.ofNullable(settlement).map(NovaPoshtaPlaces::in);
    }
}
