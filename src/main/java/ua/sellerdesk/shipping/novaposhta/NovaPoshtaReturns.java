package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.DirectoryCache;

/** Has parcels under way sent back to the first of the sender's addresses that the carrier offers. */
@Component
class NovaPoshtaReturns {

    private static final String IMPOSSIBLE = "Нова пошта зараз не повертає цю посилку: можливо, її вже видано";

    /** The reason on the sender's side, among all that the carrier knows. */
    private static final Pattern OWN_REASON =
            Pattern.compile("відправник|скасу", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Reason(String ref, String words) {}

    private final NovaPoshtaClient client;
    private final AdditionalOrders orders;
    private final DirectoryCache kept;

    NovaPoshtaReturns(NovaPoshtaClient client, AdditionalOrders orders, DirectoryCache kept) {
        this.client = client;
        this.orders = orders;
        this.kept = kept;
    }

    String recall(Waybill waybill, String reason) {
        // an earlier asking may have been lost on the way back
        return orders.open("getReturnOrdersList", waybill.ttn()).orElseGet(() -> order(waybill.ttn(), reason));
    }

    private String order(String ttn, String note) {
        JsonNode address = orders.possibility("CheckPossibilityCreateReturn", "Number", ttn, IMPOSSIBLE);
        if (text(address, "Ref").isEmpty()) {
            throw new CarrierRefusal(List.of(), IMPOSSIBLE);
        }
        Reason[] why = why();
        try {
            return orders.save(
                    "orderCargoReturn",
                    ttn,
                    Map.of(
                            "PaymentMethod", "Cash",
                            "Reason", why[0].ref(),
                            "SubtypeReason", why[1].ref(),
                            "Note", note(note),
                            "ReturnAddressRef", text(address, "Ref")));
        } catch (HttpFault fault) {
            throw AdditionalOrders.unavailable(fault);
        }
    }

    /** A reason and a kind of it: one on the sender's side where there is one. */
    private Reason[] why() {
        List<Reason> reasons = ownFirst(reasons("getReturnReasons", Map.of()));
        return reasons.stream()
                .flatMap(reason -> kind(reason).map(kind -> new Reason[] {reason, kind}).stream())
                .findFirst()
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(), "Нова пошта не дала переліку причин повернення: спробуйте пізніше"));
    }

    private Optional<Reason> kind(Reason reason) {
        return ownFirst(reasons("getReturnReasonsSubtypes", Map.of("ReasonRef", reason.ref()))).stream()
                .findFirst();
    }

    private static List<Reason> ownFirst(List<Reason> reasons) {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort((a, b) -> Boolean.compare(own(b), own(a)));
        return sorted;
    }

    private static boolean own(Reason reason) {
        return OWN_REASON.matcher(reason.words()).find();
    }

    private List<Reason> reasons(String method, Map<String, String> asked) {
        return kept.get(NovaPoshtaCarrier.CODE, method + asked, () -> {
            List<Reason> reasons = new ArrayList<>();
            client.ask("AdditionalService", method, asked)
                    .forEach(row -> reasons.add(new Reason(text(row, "Ref"), text(row, "Description"))));
            reasons.removeIf(reason -> reason.ref().isEmpty());
            return reasons;
        });
    }

    private static String note(String words) {
        String note = words == null ? "" : words.replaceAll("\\s+", " ").trim();
        return note.substring(0, Math.min(note.length(), AdditionalOrders.LONGEST_NOTE));
    }
}
