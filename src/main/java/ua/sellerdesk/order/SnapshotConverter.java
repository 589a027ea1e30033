package ua.sellerdesk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/** Keeps the marketplace's order as JSON; fields that a later version adds or drops do no harm. */
@Converter
@Immutable // spares a copy by way of JSON for each order read and each check for changes
class SnapshotConverter implements AttributeConverter<MarketplaceOrder, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(MarketplaceOrder order) {
        try {
            return JSON.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order cannot be written as JSON", e);
        }
    }

    @Override
    public MarketplaceOrder convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, MarketplaceOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored order cannot be read", e);
        }
    }
}
