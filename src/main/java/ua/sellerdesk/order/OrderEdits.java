package ua.sellerdesk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator changed in an order and the marketplace has yet to be told. Holds buyers' data, so never a variable. */
@Component
class OrderEdits {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OrderEdits(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param quantityByLine the lines that remain; null for no change
     * @param recipientName null for no change
     */
    record Edit(Map<Long, Integer> quantityByLine, String recipientName, String recipientPhone) {

        boolean empty() {
            return quantityByLine == null && recipientName == null && recipientPhone == null;
        }
    }

    void put(long number, Edit edit) {
        drop(number);
        if (!edit.empty()) {
            jdbc.sql("""
                            insert into order_edit (order_number, line_quantities, recipient_name, recipient_phone)
                            values (?, ?, ?, ?)""")
                    .params(number, write(edit.quantityByLine()), edit.recipientName(), edit.recipientPhone())
                    .update();
        }
    }

    Optional<Edit> of(long number) {
        return jdbc.sql("select * from order_edit where order_number = ?")
                .param(number)
                .query((row, n) -> new Edit(
                        read(row.getString("line_quantities")),
                        row.getString("recipient_name"),
                        row.getString("recipient_phone")))
                .optional();
    }

    void drop(long number) {
        jdbc.sql("delete from order_edit where order_number = ?").param(number).update();
    }

    private String write(Map<Long, Integer> quantities) {
        try {
            return quantities == null ? null : json.writeValueAsString(quantities);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Quantities cannot be written", e);
        }
    }

    private Map<Long, Integer> read(String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Quantities cannot be read", e);
        }
    }
}
