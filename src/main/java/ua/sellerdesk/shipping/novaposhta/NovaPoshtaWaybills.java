package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.amount;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.flag;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.WaybillRequest;

/** Waybills until the carrier has the parcel: made, changed, found again, deleted, printed. */
@Component
class NovaPoshtaWaybills {

    private static final String ALREADY_DELETED = "20000201173";
    private static final String DELETED = "2";
    private static final int ROWS_A_PAGE = 100;

    private final NovaPoshtaClient client;
    private final WaybillDocument documents;
    private final NovaPoshtaSender sender;

    NovaPoshtaWaybills(NovaPoshtaClient client, WaybillDocument documents, NovaPoshtaSender sender) {
        this.client = client;
        this.documents = documents;
        this.sender = sender;
    }

    Waybill create(WaybillRequest request) {
        Map<String, Object> document = documents.of(request);
        // Everything above only asked; from here the carrier may act.
        JsonNode made = written("save", document);
        if (text(made, "IntDocNumber").isEmpty()) {
            throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta's answer names no waybill");
        }
        return waybill(made);
    }

    Waybill update(Waybill waybill, WaybillRequest request) {
        try {
            JsonNode changed = written("update", documents.of(request, waybill.ref()));
            Waybill now = waybill(changed);
            // the number stays, whether the answer tells it or not
            return new Waybill(waybill.ref(), waybill.ttn(), now.cost(), now.estimatedDelivery());
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Нова пошта недоступна: накладну ще не змінено", fault);
        }
    }

    private JsonNode written(String method, Map<String, Object> document) {
        try {
            return client.call("InternetDocument", method, document).path(0);
        } catch (CarrierRefusal refusal) {
            // the account may have changed since the sender was read from it
            sender.forget();
            throw refusal;
        }
    }

    List<Waybill> find(String mark, LocalDate day) {
        List<Waybill> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonNode rows = client.ask(
                    "InternetDocument",
                    "getDocumentList",
                    Map.of(
                            "DateTimeFrom", ParcelFields.DAY.format(day.minusDays(1)),
                            "DateTimeTo", ParcelFields.DAY.format(day.plusDays(1)),
                            "GetFullList", "1",
                            "Page", String.valueOf(page)));
            boolean news = false;
            for (JsonNode row : rows) {
                boolean fresh = seen.add(text(row, "Ref"));
                news |= fresh;
                if (fresh && mark.equals(text(row, "InfoRegClientBarcodes")) && !deleted(row)) {
                    found.add(waybill(row));
                }
            }
            // the list comes whole; should it come in pages after all, a waybill must not be missed
            more = news && rows.size() % ROWS_A_PAGE == 0;
        }
        return found;
    }

    private static boolean deleted(JsonNode row) {
        return text(row, "StateId").equals(DELETED) || flag(row, "DeletionMark");
    }

    void delete(Waybill waybill) {
        try {
            client.call("InternetDocument", "delete", Map.of("DocumentRefs", List.of(waybill.ref())));
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(ALREADY_DELETED)) {
                throw refusal;
            }
        }
    }

    byte[] label(Waybill waybill) {
        try {
            return client.label(waybill.ref());
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від Нової пошти", fault);
        }
    }

    private static Waybill waybill(JsonNode row) {
        return new Waybill(
                text(row, "Ref"),
                text(row, "IntDocNumber"),
                amount(row, "CostOnSite"),
                NovaPoshtaDates.day(row.path("EstimatedDeliveryDate")));
    }
}
