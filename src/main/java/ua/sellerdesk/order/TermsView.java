package ua.sellerdesk.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.MarketplaceOrder.Delivery;

/**
 * What the forms that edit an order begin with. What was entered before, and refused by the marketplace or the carrier,
 * is offered for correction, so that none of it is lost.
 */
final class TermsView {

    private TermsView() {}

    static void put(Map<String, Object> view, MarketplaceOrder shown, OrderEdits.Edit entered) {
        if (entered.quantityByLine() != null) {
            view.put("lines", lines(view.get("lines"), entered.quantityByLine()));
        }
        if (entered.recipientName() != null) {
            view.put("recipientName", entered.recipientName());
        }
        if (entered.recipientPhone() != null) {
            view.put("recipientPhone", entered.recipientPhone());
        }
        Map<String, Object> terms =
                entered.delivery() == null ? terms(shown.delivery()) : terms(entered.delivery(), shown.delivery());
        terms.put("paid", shown.payment() != null && shown.payment().received());
        terms.put("paymentMethodId", entered.paymentMethodId());
        view.put("terms", terms);
    }

    private static List<Map<String, Object>> lines(Object shown, Map<Long, Integer> wanted) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Object row : (List<?>) shown) {
            Map<String, Object> line = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> line.put((String) key, value));
            Integer quantity = wanted.get(line.get("id"));
            line.put("removed", quantity == null);
            if (quantity != null) {
                line.put("quantity", quantity);
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, Object> terms(Delivery to) {
        Map<String, Object> terms = terms(
                to.serviceId(),
                to.courier(),
                to.cityId(),
                to.city(),
                to.courier() ? to.street() : null,
                to.courier() ? to.house() : null,
                to.courier() ? to.flat() : null);
        terms.put("pointNumber", to.courier() || to.pointNumber() == null ? "" : to.pointNumber());
        return terms;
    }

    private static Map<String, Object> terms(DeliveryChange to, Delivery shown) {
        Map<String, Object> terms = terms(
                to.serviceId(),
                to.courier(),
                to.cityId(),
                Long.valueOf(to.cityId()).equals(shown.cityId()) ? shown.city() : "обране раніше",
                to.street(),
                to.house(),
                to.flat());
        terms.put("changed", true);
        terms.put("pointId", to.pointId());
        return terms;
    }

    private static Map<String, Object> terms(
            Integer serviceId, boolean courier, Long cityId, String city, String street, String house, String flat) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("serviceId", serviceId);
        terms.put("method", courier ? "courier" : "point");
        terms.put("cityId", cityId);
        terms.put("city", city == null ? "" : city);
        terms.put("street", street == null ? "" : street);
        terms.put("house", house == null ? "" : house);
        terms.put("flat", flat == null ? "" : flat);
        return terms;
    }
}
