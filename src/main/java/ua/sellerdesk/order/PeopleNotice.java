package ua.sellerdesk.order;

import java.util.Map;

/**
 * Something the seller's people should know.
 *
 * @param group the engine's group it concerns, such as {@code sales}
 * @param key names the text, such as {@code order-received}
 * @param facts the text's placeholders; no buyer's data
 */
public record PeopleNotice(String group, String key, long orderNumber, Map<String, String> facts) {}
