package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;
import static ua.sellerdesk.simulator.NovaPoshtaReply.ok;
import static ua.sellerdesk.simulator.NovaPoshtaReply.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tracking in batches, with each field's date in its own format. */
@Component
@Profile("demo")
class ParcelReports implements NovaPoshtaMethods {

    private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final DateTimeFormatter CLOCK_FIRST = DateTimeFormatter.ofPattern("HH:mm dd.MM.yyyy");
    private static final int DAYS_UNDER_WAY = 2;
    private static final int FREE_DAYS = 7;

    private final Parcels parcels;
    private final ParcelCodes codes;
    private final SimulatedTime time;

    ParcelReports(Parcels parcels, ParcelCodes codes, SimulatedTime time) {
        this.parcels = parcels;
        this.codes = codes;
        this.time = time;
    }

    @Override
    public Map<String, Function<JsonNode, Map<String, Object>>> methods() {
        return Map.of("TrackingDocument/getStatusDocuments", this::track);
    }

    private Map<String, Object> track(JsonNode form) {
        JsonNode documents = form.path("Documents");
        if (documents.isEmpty() || documents.size() > 100) {
            return refusal("Document number is not correct", "20001401442");
        }
        List<Object> found = new ArrayList<>();
        documents.forEach(
                document -> found.add(tracked(document.path("DocumentNumber").asText())));
        return ok(found);
    }

    private Map<String, Object> tracked(String ttn) {
        Parcel p = parcels.byTtn(ttn);
        if (p == null) {
            return map(
                    "Number",
                    ttn,
                    "StatusCode",
                    "3",
                    "Status",
                    codes.words("3"),
                    "RefEW",
                    "",
                    "ClientBarcode",
                    "",
                    "DateCreated",
                    "",
                    "ScheduledDeliveryDate",
                    "",
                    "ActualDeliveryDate",
                    "",
                    "RecipientDateTime",
                    "",
                    "TrackingUpdateDate",
                    "",
                    "LastCreatedOnTheBasisNumber",
                    "",
                    "DocumentWeight",
                    0,
                    "PossibilityCreateReturn",
                    false);
        }
        boolean returned = !p.returnTtn.isEmpty();
        boolean money = !p.form.path("BackwardDeliveryData").isEmpty();
        boolean redirected = !returned && !p.redirectTtn.isEmpty();
        Map<String, Object> json = map(
                "Number",
                ttn,
                "StatusCode",
                p.code,
                "Status",
                codes.words(p.code),
                "RefEW",
                p.ref,
                "ClientBarcode",
                p.field("InfoRegClientBarcodes"),
                "DateCreated",
                p.created.format(DASHED),
                "ScheduledDeliveryDate",
                p.created.plus(time.days(DAYS_UNDER_WAY)).format(DASHED),
                "ActualDeliveryDate",
                iso(p.arrived),
                "TrackingUpdateDate",
                iso(p.updated),
                "RecipientDateTime",
                p.received == null ? "" : p.received.format(DOTTED),
                "DatePayedKeeping",
                p.arrived == null ? "" : iso(p.arrived.plus(time.days(FREE_DAYS + p.keptDays))),
                "DateFirstDayStorage",
                p.arrived == null ? "" : p.arrived.toLocalDate().toString(),
                "DateScan",
                p.updated.format(CLOCK_FIRST));
        json.putAll(map(
                "WarehouseRecipient",
                "",
                "UndeliveryReasons",
                p.trouble,
                "DocumentWeight",
                1.2,
                "DocumentCost",
                "95",
                "AfterpaymentOnGoodsCost",
                p.form.path("AfterpaymentOnGoodsCost").asInt(),
                "Redelivery",
                money ? 1 : 0,
                "RedeliverySum",
                money ? p.form.at("/BackwardDeliveryData/0/RedeliveryString").asInt() : "",
                "LastCreatedOnTheBasisNumber",
                redirected ? p.redirectTtn : p.returnTtn,
                "LastCreatedOnTheBasisDocumentType",
                returned ? "CargoReturn" : redirected ? "Redirecting" : "",
                "PossibilityCreateReturn",
                parcels.underWay(p),
                "PossibilityCreateRedirecting",
                parcels.underWay(p),
                "PossibilityTermExtension",
                p.arrived != null && parcels.underWay(p) && p.keptDays == 0));
        return json;
    }

    private static String iso(LocalDateTime moment) {
        return moment == null ? "" : KyivTime.text(moment);
    }
}
