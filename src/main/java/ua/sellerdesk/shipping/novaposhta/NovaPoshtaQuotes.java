package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.WaybillQuotes.Quote;
import ua.sellerdesk.shipping.WaybillRequest;

/** What a waybill would cost and when its parcel would be there. */
@Component
class NovaPoshtaQuotes {

    private final NovaPoshtaClient client;
    private final NovaPoshtaDestinations destinations;
    private final NovaPoshtaRules rules;
    private final NovaPoshtaSender sender;

    NovaPoshtaQuotes(
            NovaPoshtaClient client,
            NovaPoshtaDestinations destinations,
            NovaPoshtaRules rules,
            NovaPoshtaSender sender) {
        this.client = client;
        this.destinations = destinations;
        this.rules = rules;
        this.sender = sender;
    }

    /** Nothing is known of the way to a city that the directory does not know. */
    Quote quote(WaybillRequest request) {
        Destination destination = destinations.find(request.consignee());
        rules.check(destination, request);
        Optional<String> city = destination.cityRef();
        if (city.isEmpty()) {
            return new Quote(null, null);
        }
        Map<String, Object> way = Map.of(
                "CitySender", sender.get().cityRef(),
                "CityRecipient", city.get(),
                "ServiceType", destination.serviceType());
        return new Quote(price(way, request), day(way));
    }

    private BigDecimal price(Map<String, Object> way, WaybillRequest request) {
        Map<String, Object> asked = new LinkedHashMap<>(way);
        asked.putAll(ParcelFields.measures(request));
        if (request.collects()) {
            asked.put("RedeliveryCalculate", Map.of("CargoType", "Money", "Amount", ParcelFields.cashSum(request)));
        }
        JsonNode priced =
                client.ask("InternetDocument", "getDocumentPrice", asked).path(0);
        return Stream.of(amount(priced, "Cost"), amount(priced, "CostRedelivery"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private LocalDate day(Map<String, Object> way) {
        Map<String, Object> asked = new HashMap<>(way);
        asked.put("DateTime", ParcelFields.today());
        try {
            JsonNode row = client.ask("InternetDocument", "getDocumentDeliveryDate", asked)
                    .path(0);
            // the date stands in an object of its own, or in the row itself
            JsonNode told = row.has("DeliveryDate") ? row.path("DeliveryDate") : row;
            return NovaPoshtaDates.day(told.isObject() ? told.path("date") : told);
        } catch (CarrierRefusal unknown) {
            return null;
        }
    }
}
