package ua.sellerdesk.warranty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Told facts as the column of a claim keeps them. */
@Component
class FactsJson {

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(ToldFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts cannot be written", e);
        }
    }

    /** @param text null for nothing told */
    ToldFacts read(String text) {
        try {
            return text == null ? ToldFacts.NONE : json.readValue(text, ToldFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts cannot be read", e);
        }
    }
}
