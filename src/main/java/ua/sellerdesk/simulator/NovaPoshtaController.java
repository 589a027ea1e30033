package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.NovaPoshtaReply.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nova Poshta's interface: one address for all its methods, and labels. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/novaposhta")
class NovaPoshtaController {

    private static final String KEY = "demo-key";
    private static final Set<String> KEYLESS_MODELS = Set.of("Address", "TrackingDocument");
    private static final Set<String> KEYLESS_METHODS =
            Set.of("getDocumentPrice", "getDocumentDeliveryDate", "getReturnReasons", "getReturnReasonsSubtypes");

    private final Parcels parcels;
    private final Map<String, Function<JsonNode, Map<String, Object>>> methods = new HashMap<>();

    NovaPoshtaController(Parcels parcels, List<NovaPoshtaMethods> models) {
        this.parcels = parcels;
        models.forEach(model -> methods.putAll(model.methods()));
    }

    @PostMapping({"/v2.0/json", "/v2.0/json/"})
    Map<String, Object> call(@RequestBody JsonNode body) {
        String model = body.path("modelName").asText().replaceFirst("General$", "");
        String key = body.path("apiKey").asText("");
        boolean keyless = KEYLESS_MODELS.contains(model)
                || KEYLESS_METHODS.contains(body.path("calledMethod").asText());
        if (!KEY.equals(key) && !(keyless && key.isEmpty())) {
            return refusal("API key auth fail", "20000200068");
        }
        var method = methods.get(model + "/" + body.path("calledMethod").asText());
        return method == null
                ? refusal("Method not found", "20000900761")
                : method.apply(body.path("methodProperties"));
    }

    @GetMapping("/orders/{kind}/{list}/{ref}/type/pdf/apiKey/{key}")
    ResponseEntity<byte[]> label(@PathVariable String ref, @PathVariable String key) {
        Parcel parcel = parcels.byRef(ref);
        if (!KEY.equals(key) || parcel == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(LabelPdf.of(parcel.ttn));
    }
}
