package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import ua.sellerdesk.shipping.PlaceNames;
import ua.sellerdesk.shipping.Suggestion;

/**
 * A street as the directory has it.
 *
 * @param name without its kind
 * @param type such as "вул.", may be empty
 * @param words such as "вул. Хрещатик"
 */
record Street(String ref, String name, String type, String words) {

    static Street of(JsonNode row) {
        String name = text(row, "SettlementStreetDescription");
        String words = text(row, "Present");
        String type = text(row, "StreetsTypeDescription");
        return new Street(
                text(row, "SettlementStreetRef"),
                name.isEmpty() ? PlaceNames.street(words) : name,
                type.isEmpty() ? text(row, "StreetsType") : type,
                words.isEmpty() ? (type + " " + name).trim() : words);
    }

    Suggestion suggestion() {
        return new Suggestion(Suggestion.Kind.STREET, ref, words);
    }
}
