package ua.sellerdesk.order;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.shipping.ParcelServices;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.shipping.WaybillQuotes.Quote;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** What sending an order would cost, told while the terms are agreed. Makes and keeps nothing. */
@Component
public class DeliveryQuotes {

    private final Orders orders;
    private final Shipments shipments;
    private final WaybillRequests requests;
    private final ParcelServices parcels;
    private final TransactionTemplate reading;

    DeliveryQuotes(
            Orders orders,
            Shipments shipments,
            WaybillRequests requests,
            ParcelServices parcels,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.shipments = shipments;
        this.requests = requests;
        this.parcels = parcels;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * The parcel as measured so far; each null stands for what is kept of the order.
     *
     * @param weightKg in kg, all seats together
     */
    public record Measures(BigDecimal weightKg, Integer lengthCm, Integer widthCm, Integer heightCm, Integer seats) {

        Parcel over(Parcel known) {
            return new Parcel(
                    weightKg == null ? known.weightKg() : weightKg,
                    lengthCm == null ? known.lengthCm() : lengthCm,
                    widthCm == null ? known.widthCm() : widthCm,
                    heightCm == null ? known.heightCm() : heightCm,
                    seats == null ? known.seats() : seats);
        }
    }

    private record Question(String carrier, WaybillRequest request) {}

    /**
     * Empty where the order is not known, its carrier tells no price, or cannot be asked now.
     *
     * @throws ua.sellerdesk.shipping.CarrierRefusal when the carrier's rules forbid such a parcel, in the operator's words
     */
    public Optional<Quote> quote(long number, Measures measures) {
        // the carrier is asked when no transaction is open: it may be slow
        return question(number, measures).flatMap(asked -> parcels.quote(asked.carrier(), asked.request()));
    }

    private Optional<Question> question(long number, Measures measures) {
        return reading.execute(t -> orders.findById(number)
                .map(order -> new Question(
                        OrderShipping.carrier(order.snapshot(), shipments),
                        requests.of(order, measures.over(WaybillRequests.parcel(order))))));
    }
}
