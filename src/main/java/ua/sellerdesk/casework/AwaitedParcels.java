package ua.sellerdesk.casework;

import java.util.List;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;

/** The parcels that the cases of one kind wait for. */
public interface AwaitedParcels {

    /** Those under way whose carrier is known. */
    List<AwaitedParcel> underWay();

    /** The parcel is in another phase than before; called in a transaction of its own. */
    void moved(AwaitedParcel parcel, ParcelStatus status);
}
