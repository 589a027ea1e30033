package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.flag;
import static ua.sellerdesk.shipping.meest.MeestJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** Has parcels brought back; one already on its way back is not asked for again. */
@Component
class MeestReturns {

    /** What a seller's change of mind is called in the carrier's list of reasons, the best first. */
    private static final List<String> USUAL = List.of("не актуальн", "неактуальн", "скасован", "відправник", "відмов");

    private final MeestClient client;
    private final MeestLookup lookup;

    MeestReturns(MeestClient client, MeestLookup lookup) {
        this.client = client;
        this.lookup = lookup;
    }

    /**
     * @return the number of the carrier's document, null where it gives none
     * @throws CarrierRefusal when the parcel cannot be brought back
     * @throws CarrierUnavailable when the carrier cannot be asked now
     */
    String recall(Waybill waybill, String reason) {
        String id = lookup.id(waybill);
        if (returns(id)) {
            return null;
        }
        Map<String, String> order = Map.of("parcelID", id, "reasonID", reasonId(reason));
        try {
            JsonNode told = client.askBare("POST", MeestWire.path("parcelReturn_new"), order);
            return MeestJson.rows(told).stream()
                    .map(row -> text(row, "docNumber").isEmpty() ? text(row, "docID") : text(row, "docNumber"))
                    .filter(number -> !number.isEmpty())
                    .findFirst()
                    .orElse(null);
        } catch (CarrierRefusal refusal) {
            if (returns(id)) {
                return null;
            }
            throw refusal;
        }
    }

    private boolean returns(String id) {
        try {
            return lookup.parcel(id, MeestLookup.By.ID)
                    .filter(row -> flag(row, "return"))
                    .isPresent();
        } catch (CarrierRefusal notTold) {
            return false;
        }
    }

    private String reasonId(String reason) {
        List<JsonNode> reasons = MeestJson.rows(client.ask("GET", MeestWire.path("parcelReturnReasons"), null)).stream()
                .filter(row -> !text(row, "uuid").isEmpty())
                .toList();
        return named(reasons, reason)
                .or(() -> USUAL.stream()
                        .flatMap(words -> named(reasons, words).stream())
                        .findFirst())
                .or(() -> reasons.stream().findFirst())
                .map(row -> text(row, "uuid"))
                .orElseThrow(() -> new CarrierUnavailable("Meest не дав переліку причин повернення", null));
    }

    private static Optional<JsonNode> named(List<JsonNode> reasons, String words) {
        String wanted = words == null ? "" : words.trim().toLowerCase(Locale.ROOT);
        return reasons.stream()
                .filter(row -> !wanted.isEmpty() && name(row).contains(wanted))
                .findFirst();
    }

    private static String name(JsonNode row) {
        String name = text(row, "nameUA");
        return (name.isEmpty() ? text(row, "name") : name).toLowerCase(Locale.ROOT);
    }
}
