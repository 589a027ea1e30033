package ua.sellerdesk.returns;

import java.time.LocalDate;
import java.util.List;

/**
 * A return, or a request on the marketplace, that is a warranty claim: the service takes it over, until
 * {@link ServicedReturns#ended} hands it back.
 *
 * @param cause why, in the marketplace's words; may be null
 * @param words the buyer's own; may be null and may name people
 * @param requestedOn the day the buyer asked, in Kyiv
 * @param goodsHereSince the day the shop got the goods, in Kyiv; null while it has not
 * @param returnTtn the number of the buyer's parcel, null where nobody knows
 * @param onMarketplace whether the marketplace has a request for it
 */
public record ServiceWanted(
        long rmaId,
        long orderNumber,
        String requestId,
        List<Rma.Line> lines,
        String cause,
        String wish,
        String words,
        LocalDate requestedOn,
        LocalDate goodsHereSince,
        String returnTtn,
        boolean onMarketplace) {

    static ServiceWanted of(Rma rma) {
        return new ServiceWanted(
                rma.id(),
                rma.orderNumber(),
                rma.requestId(),
                rma.lines(),
                rma.cause(),
                rma.wish(),
                rma.words(),
                rma.requestedOn(),
                rma.receivedOn(),
                rma.returnTtn(),
                rma.origin() == Rma.Origin.MARKETPLACE);
    }
}
