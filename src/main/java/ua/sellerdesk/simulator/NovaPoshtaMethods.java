package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** A model of Nova Poshta's interface. */
interface NovaPoshtaMethods {

    /** The methods by model and name, such as {@code Address/getCities}; each takes the method's properties. */
    Map<String, Function<JsonNode, Map<String, Object>>> methods();
}
