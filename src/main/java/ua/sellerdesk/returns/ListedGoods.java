package ua.sellerdesk.returns;

import java.util.Set;
import ua.sellerdesk.law.ConsumerLaw;

/**
 * Goods on a non-returnable list.
 *
 * @param id the same in every law whose list has them
 * @param laws whose list has them
 * @param conditionUk when alone they count as listed, as a question; null where they always do
 * @param conditionEn the same in English
 */
public record ListedGoods(
        String id, Set<ConsumerLaw> laws, String uk, String en, String conditionUk, String conditionEn) {

    /** In place of an id: somebody looked, and the goods are on no list. */
    public static final String NONE = "none";
}
