package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import ua.sellerdesk.shipping.Suggestion;

/**
 * A settlement as the directory has it.
 *
 * @param cityRef under which its branches are listed, may be empty
 * @param type such as "м.", may be empty
 * @param words such as "м. Миколаїв, Миколаївська обл."
 */
record Settlement(String ref, String cityRef, String name, String type, String area, String district, String words) {

    static Settlement of(JsonNode row) {
        String name = text(row, "MainDescription");
        String type = text(row, "SettlementTypeCode");
        String words = text(row, "Present");
        return new Settlement(
                text(row, "Ref"),
                text(row, "DeliveryCity"),
                name,
                type,
                text(row, "Area"),
                text(row, "Region"),
                words.isEmpty() ? (type + " " + name).trim() : words);
    }

    Suggestion suggestion() {
        return new Suggestion(Suggestion.Kind.SETTLEMENT, ref, words);
    }
}
