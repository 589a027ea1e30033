package ua.sellerdesk.returns.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.returns.ListedGoods;
import ua.sellerdesk.returns.ReturnCase.Goods;
import ua.sellerdesk.table.DataTable;

/** The goods that the seller need not take back, law by law: annex 3 of No. 172, and No. 1243. */
@Component
class NonReturnableGoods {

    private final List<Entry> entries = DataTable.rows("law/non-returnable.csv", ';').stream()
            .map(Entry::of)
            .toList();

    private final Map<String, ListedGoods> byId = new LinkedHashMap<>();

    NonReturnableGoods() {
        entries.forEach(entry -> byId.merge(entry.id(), entry.goods(), NonReturnableGoods::both));
    }

    /** Each goods once, in the words of the first list that has them. */
    List<ListedGoods> all() {
        return List.copyOf(byId.values());
    }

    /** The goods of an id, whichever law's list has them. */
    Optional<ListedGoods> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The goods as a law's list has them; empty where it has not, or nobody looked. */
    Optional<ListedGoods> listed(ConsumerLaw law, Goods goods) {
        return entries.stream()
                .filter(entry -> entry.law() == law && entry.id().equals(goods.listedAs()))
                .map(Entry::goods)
                .findFirst();
    }

    /**
     * Whether a law's list bars the return; null while that is not known.
     *
     * @throws IllegalArgumentException when the goods are listed under an id that is on no list
     */
    Boolean bars(ConsumerLaw law, Goods goods) {
        if (goods.listedAs() == null) {
            return null;
        }
        if (!goods.listedAs().equals(ListedGoods.NONE) && !byId.containsKey(goods.listedAs())) {
            throw new IllegalArgumentException("No goods " + goods.listedAs() + " on a non-returnable list");
        }
        Optional<ListedGoods> item = listed(law, goods);
        if (item.isEmpty()) {
            return false;
        }
        return item.get().conditionUk() == null ? Boolean.TRUE : goods.listConditionMet();
    }

    private static ListedGoods both(ListedGoods one, ListedGoods other) {
        Collection<ConsumerLaw> laws = new ArrayList<>(one.laws());
        laws.addAll(other.laws());
        ListedGoods asked = one.conditionUk() == null ? other : one;
        return new ListedGoods(
                one.id(), Set.copyOf(laws), one.uk(), one.en(), asked.conditionUk(), asked.conditionEn());
    }

    private record Entry(ConsumerLaw law, String id, ListedGoods goods) {

        static Entry of(Map<String, String> cells) {
            ConsumerLaw law = ConsumerLaw.numbered(cells.get("law"))
                    .orElseThrow(() -> new IllegalStateException("No law " + cells.get("law")));
            String id = cells.get("id");
            return new Entry(
                    law,
                    id,
                    new ListedGoods(
                            id,
                            EnumSet.of(law),
                            cells.get("uk"),
                            cells.get("en"),
                            blankAsNull(cells.get("conditionUk")),
                            blankAsNull(cells.get("conditionEn"))));
        }

        private static String blankAsNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
