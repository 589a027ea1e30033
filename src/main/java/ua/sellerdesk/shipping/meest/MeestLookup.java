package ua.sellerdesk.shipping.meest;

import static ua.sellerdesk.shipping.meest.MeestJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;

/** What Meest knows of a parcel. */
@Component
class MeestLookup {

    /** What a parcel is looked for by. */
    enum By {
        ID("parcelID"),
        BAR_CODE("barCode"),
        OWN_NUMBER("parcelNumber");

        private final String mode;

        By(String mode) {
            this.mode = mode;
        }
    }

    private final MeestClient client;

    MeestLookup(MeestClient client) {
        this.client = client;
    }

    /**
     * The parcel as it was made; empty where the carrier surely has none.
     *
     * @throws CarrierRefusal when the carrier answers, but not that
     * @throws CarrierUnavailable when it does not answer
     */
    Optional<JsonNode> parcel(String id, By by) {
        try {
            return MeestJson.rows(client.askInTurn(MeestWire.path("getParcel", id, by.mode, "objectData"))).stream()
                    .findFirst();
        } catch (CarrierRefusal refusal) {
            if (MeestAnswer.absent(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** All the parcels made on a day. */
    List<JsonNode> madeOn(LocalDate day) {
        return MeestJson.rows(client.ask("GET", MeestWire.path("parcelsList", MeestDates.DAY.format(day)), null));
    }

    /**
     * The carrier's id of a waybill, which one typed by hand comes without.
     *
     * @throws CarrierRefusal where the carrier does not tell it
     */
    String id(Waybill waybill) {
        if (waybill.ref() != null && !waybill.ref().isBlank()) {
            return waybill.ref();
        }
        return parcel(waybill.ttn(), By.BAR_CODE)
                .map(row -> text(row, "parcelID"))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> new CarrierRefusal(
                        List.of(),
                        "Meest не показує відправлення " + waybill.ttn() + ": зверніться до його підтримки"));
    }
}
