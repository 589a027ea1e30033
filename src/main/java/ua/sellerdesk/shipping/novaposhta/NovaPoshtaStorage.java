package ua.sellerdesk.shipping.novaposhta;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Waybill;

/** Has parcels kept at their pick-up point for longer, at the consignee's cost. Asking twice for one day changes nothing. */
@Component
class NovaPoshtaStorage {

    private static final String IMPOSSIBLE = "Нова пошта не продовжує зберігання цієї посилки";

    private final AdditionalOrders orders;

    NovaPoshtaStorage(AdditionalOrders orders) {
        this.orders = orders;
    }

    void keepUntil(Waybill waybill, LocalDate lastDay) {
        orders.possibility("CheckPossibilityTermExtension", "IntDocNumber", waybill.ttn(), IMPOSSIBLE);
        try {
            orders.save(
                    "orderTermExtension",
                    waybill.ttn(),
                    Map.of(
                            "PayerType", "Recipient",
                            "PaymentMethod", "Cash",
                            "StorageFinalDate", ParcelFields.DAY.format(lastDay)));
        } catch (HttpFault fault) {
            throw AdditionalOrders.unavailable(fault);
        }
    }
}
