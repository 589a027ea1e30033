package ua.sellerdesk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest.Chosen;

/**
 * Where the carrier left a choice of settlement, street or pick-up point: what it suggested, and what an operator chose.
 * A choice holds until the order's delivery is changed.
 */
@Component
@Transactional
public class ConsigneePlaces {

    private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ConsigneePlaces(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps what the carrier suggests now; an empty list says that there is nothing to choose. */
    void suggest(long order, List<Suggestion> suggestions) {
        int known = jdbc.sql("update consignee_place set suggestions = :all where order_number = :order")
                .param("all", write(suggestions))
                .param("order", order)
                .update();
        if (known == 0 && !suggestions.isEmpty()) {
            jdbc.sql("insert into consignee_place (order_number, suggestions) values (:order, :all)")
                    .param("order", order)
                    .param("all", write(suggestions))
                    .update();
        }
    }

    /** What may be chosen from, never null. */
    List<Suggestion> suggestions(long order) {
        return jdbc.sql("select suggestions from consignee_place where order_number = ?")
                .param(order)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(List.of());
    }

    /**
     * Takes the operator's choice; a wider place forgets the narrower ones chosen before.
     *
     * @return the place in words; empty where the carrier did not suggest it
     */
    public Optional<String> choose(long order, String ref) {
        Optional<Suggestion> chosen = suggestions(order).stream()
                .filter(place -> place.ref().equals(ref))
                .findFirst();
        chosen.ifPresent(place -> jdbc.sql(
                        switch (place.kind()) {
                            case SETTLEMENT ->
                                "update consignee_place set settlement_ref = :ref, street_ref = null,"
                                        + " point_ref = null, suggestions = '[]' where order_number = :order";
                            case STREET ->
                                "update consignee_place set street_ref = :ref, suggestions = '[]'"
                                        + " where order_number = :order";
                            case POINT ->
                                "update consignee_place set point_ref = :ref, suggestions = '[]'"
                                        + " where order_number = :order";
                        })
                .param("ref", ref)
                .param("order", order)
                .update());
        return chosen.map(Suggestion::words);
    }

    /** What was chosen so far, never null. */
    Chosen chosen(long order) {
        return jdbc.sql("select settlement_ref, street_ref, point_ref from consignee_place where order_number = ?")
                .param(order)
                .query((row, n) -> new Chosen(
                        row.getString("settlement_ref"), row.getString("street_ref"), row.getString("point_ref")))
                .optional()
                .orElse(Chosen.NOTHING);
    }

    /** The delivery goes elsewhere now: former choices mean nothing. */
    void forget(long order) {
        jdbc.sql("delete from consignee_place where order_number = ?")
                .param(order)
                .update();
    }

    private String write(List<Suggestion> suggestions) {
        try {
            return json.writeValueAsString(suggestions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Suggestions cannot be written", e);
        }
    }

    private List<Suggestion> read(String text) {
        try {
            return json.readValue(text, SUGGESTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Suggestions cannot be read", e);
        }
    }
}
