package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.sellerdesk.product.ServicePoint;

/**
 * What applied to an item on the day it was sold; null for what is not known.
 *
 * @param warrantyMonths 0 where none was set
 * @param seasonStartsOn the next start of the season, for goods sold out of theirs
 * @param official the brand's official service in Ukraine; null where there is none, so that the shop serves itself
 * @param centre the service centre that repairs for the shop
 */
record ItemTerms(
        Integer warrantyMonths,
        Boolean bulky,
        BigDecimal weightKg,
        LocalDate seasonStartsOn,
        ServicePoint official,
        ServicePoint centre) {

    static final ItemTerms UNKNOWN = new ItemTerms(null, null, null, null, null, null);

    /** @param named the official service that people know of, where the product's facts name none; null for none */
    ItemTerms orServedBy(String named) {
        return official != null || named == null
                ? this
                : new ItemTerms(
                        warrantyMonths, bulky, weightKg, seasonStartsOn, new ServicePoint(named, null, null), centre);
    }

    /** The official service in one line, for the shop's people; empty where there is none. */
    String officialInWords() {
        return official == null ? "" : joined(official.name(), official.address(), official.phone());
    }

    /** The same for the marketplace's chat, which takes no telephone numbers; null where there is none. */
    String officialForChat() {
        return official == null ? null : joined(official.name(), official.address());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
    }
}
