package ua.sellerdesk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.sellerdesk.marketplace.DeliveryChange;

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
     * Each part is null for no change.
     *
     * @param quantityByLine the lines that remain
     */
    record Edit(
            Map<Long, Integer> quantityByLine,
            String recipientName,
            String recipientPhone,
            DeliveryChange delivery,
            Integer paymentMethodId) {

        static final Edit NONE = new Edit(null, null, null, null, null);

        boolean empty() {
            return quantityByLine == null && !recipient() && delivery == null && paymentMethodId == null;
        }

        boolean recipient() {
            return recipientName != null || recipientPhone != null;
        }
    }

    void put(long number, Edit edit) {
        drop(number);
        if (!edit.empty()) {
            jdbc.sql("""
                            insert into order_edit (order_number, line_quantities, recipient_name, recipient_phone,
                                delivery, payment_method_id)
                            values (:number, :lines, :name, :phone, :delivery, :payment)""")
                    .param("number", number)
                    .param("lines", write(edit.quantityByLine()), Types.VARCHAR)
                    .param("name", edit.recipientName(), Types.VARCHAR)
                    .param("phone", edit.recipientPhone(), Types.VARCHAR)
                    .param("delivery", write(edit.delivery()), Types.VARCHAR)
                    .param("payment", edit.paymentMethodId(), Types.INTEGER)
                    .update();
        }
    }

    Optional<Edit> of(long number) {
        return jdbc.sql("select * from order_edit where order_number = ?")
                .param(number)
                .query((row, n) -> new Edit(
                        read(row.getString("line_quantities"), new TypeReference<Map<Long, Integer>>() {}),
                        row.getString("recipient_name"),
                        row.getString("recipient_phone"),
                        read(row.getString("delivery"), new TypeReference<DeliveryChange>() {}),
                        row.getObject("payment_method_id", Integer.class)))
                .optional();
    }

    void drop(long number) {
        jdbc.sql("delete from order_edit where order_number = ?").param(number).update();
    }

    private String write(Object part) {
        try {
            return part == null ? null : json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edit cannot be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edit cannot be read", e);
        }
    }
}
