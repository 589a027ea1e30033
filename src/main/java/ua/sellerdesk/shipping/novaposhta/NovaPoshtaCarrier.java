package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.PhaseTable;
import ua.sellerdesk.shipping.WaybillRequest;

/** Nova Poshta's API 2.0. */
@Component
class NovaPoshtaCarrier implements Carrier {

    static final String CODE = "nova-poshta";

    private static final String ALREADY_DELETED = "20000201173";
    private static final String BAD_NUMBER = "20001401442";
    private static final String NOT_FOUND = "3";
    private static final String DELETED = "2";
    private static final int ROWS_A_PAGE = 100;

    private final NovaPoshtaClient client;
    private final NovaPoshtaProperties settings;
    private final WaybillDocument documents;
    private final NovaPoshtaSender sender;
    private final PhaseTable phases;

    NovaPoshtaCarrier(
            NovaPoshtaClient client,
            NovaPoshtaProperties settings,
            WaybillDocument documents,
            NovaPoshtaSender sender,
            PhaseTable phases) {
        this.client = client;
        this.settings = settings;
        this.documents = documents;
        this.sender = sender;
        this.phases = phases;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean enabled() {
        return !settings.apiKey().isEmpty();
    }

    @Override
    public int trackBatchSize() {
        return 100;
    }

    @Override
    public Waybill create(WaybillRequest request) {
        Map<String, Object> document = documents.of(request);
        // Everything above only asked; from here the carrier may act.
        try {
            JsonNode made = client.call("InternetDocument", "save", document).path(0);
            if (text(made, "IntDocNumber").isEmpty()) {
                throw new HttpFault(HttpFault.Kind.UNREADABLE, "Nova Poshta's answer names no waybill");
            }
            return waybill(made);
        } catch (CarrierRefusal refusal) {
            // the account may have changed since the sender was read from it
            sender.forget();
            throw refusal;
        }
    }

    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        List<Waybill> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonNode rows = client.ask(
                    "InternetDocument",
                    "getDocumentList",
                    Map.of(
                            "DateTimeFrom", WaybillDocument.DAY.format(day.minusDays(1)),
                            "DateTimeTo", WaybillDocument.DAY.format(day.plusDays(1)),
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
        return text(row, "StateId").equals(DELETED) || text(row, "DeletionMark").matches("1|true");
    }

    @Override
    public void delete(Waybill waybill) {
        try {
            client.call("InternetDocument", "delete", Map.of("DocumentRefs", List.of(waybill.ref())));
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(ALREADY_DELETED)) {
                throw refusal;
            }
        }
    }

    /** One number that the carrier finds malformed makes it refuse the whole call: the rest is asked without it. */
    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        List<String> numbers = List.copyOf(ttns);
        try {
            return ask(numbers);
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(BAD_NUMBER)) {
                throw refusal;
            }
            if (numbers.size() == 1) {
                return List.of(ParcelStatus.notFound(numbers.get(0), NOT_FOUND, refusal.getMessage()));
            }
            int half = numbers.size() / 2;
            List<ParcelStatus> answers = new ArrayList<>(track(numbers.subList(0, half)));
            answers.addAll(track(numbers.subList(half, numbers.size())));
            return answers;
        }
    }

    private List<ParcelStatus> ask(List<String> numbers) {
        List<Map<String, String>> asked = numbers.stream()
                .map(ttn -> Map.of("DocumentNumber", ttn, "Phone", ""))
                .toList();
        List<ParcelStatus> answers = new ArrayList<>();
        client.ask("TrackingDocument", "getStatusDocuments", Map.of("Documents", asked))
                .forEach(row -> answers.add(status(row)));
        return answers;
    }

    private ParcelStatus status(JsonNode row) {
        String code = text(row, "StatusCode");
        Optional<Phase> phase = phases.phase(CODE, code);
        String successor = successor(row);
        String kind = text(row, "LastCreatedOnTheBasisDocumentType");
        boolean returns = kind.equals("CargoReturn")
                || kind.isEmpty()
                        && phase.filter(p -> p == Phase.REFUSED || p == Phase.RETURNING)
                                .isPresent();
        return new ParcelStatus(
                text(row, "Number"),
                code,
                text(row, "Status"),
                phase,
                NovaPoshtaDates.moment(row.path("TrackingUpdateDate")),
                NovaPoshtaDates.day(row.path("DatePayedKeeping")),
                NovaPoshtaDates.day(row.path("ScheduledDeliveryDate")),
                successor,
                successor != null && returns,
                phases.cash(CODE, code));
    }

    /** The new number of a returned or redirected parcel; documents for money and the like are no parcels. */
    private static String successor(JsonNode row) {
        String number = text(row, "LastCreatedOnTheBasisNumber");
        String kind = text(row, "LastCreatedOnTheBasisDocumentType");
        boolean parcel = kind.isEmpty() || kind.equals("CargoReturn") || kind.equals("Redirecting");
        return parcel && number.matches("[0-9A-Za-z]{8,40}") ? number : null;
    }

    @Override
    public byte[] label(Waybill waybill) {
        try {
            return client.label(waybill.ref());
        } catch (HttpFault fault) {
            throw new CarrierUnavailable("Етикетку зараз не вдалося отримати від Нової пошти", fault);
        }
    }

    private static Waybill waybill(JsonNode row) {
        String cost = text(row, "CostOnSite");
        return new Waybill(
                text(row, "Ref"),
                text(row, "IntDocNumber"),
                cost.matches("\\d+(\\.\\d+)?") ? new BigDecimal(cost) : null,
                NovaPoshtaDates.day(row.path("EstimatedDeliveryDate")));
    }
}
