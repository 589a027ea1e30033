package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.sellerdesk.marketplace.DeliveryChange;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.marketplace.OrderStatus;
import ua.sellerdesk.marketplace.RefundState;

/** The Seller API behind the port. */
class RozetkaMarketplace implements Marketplace {

    private final RozetkaClient client;
    private final RozetkaOrders orders;
    private final StatusWriter statusWriter;
    private final OrderEdits edits;
    private final Refunds refunds;
    private final BuyerChat chat;

    RozetkaMarketplace(
            RozetkaClient client,
            RozetkaOrders orders,
            StatusWriter statusWriter,
            OrderEdits edits,
            Refunds refunds,
            BuyerChat chat) {
        this.client = client;
        this.orders = orders;
        this.statusWriter = statusWriter;
        this.edits = edits;
        this.refunds = refunds;
        this.chat = chat;
    }

    @Override
    public OrderPage changedOrders(Instant changedFrom, int page) {
        return orders.changedSince(changedFrom, page);
    }

    @Override
    public MarketplaceOrder order(long number) {
        return orders.order(number);
    }

    @Override
    public MarketplaceOrder changeStatus(long number, StatusChange change) {
        return statusWriter.bring(number, change);
    }

    @Override
    public MarketplaceOrder replaceTtn(long number, String ttn) {
        return statusWriter.replaceTtn(number, ttn);
    }

    @Override
    public MarketplaceOrder changeLines(long number, Map<Long, Integer> quantityByLine) {
        return edits.lines(number, quantityByLine);
    }

    @Override
    public MarketplaceOrder changeRecipient(long number, String fullName, String phone) {
        return edits.recipient(number, fullName, phone);
    }

    @Override
    public MarketplaceOrder changeDelivery(long number, DeliveryChange change) {
        return edits.delivery(number, change);
    }

    @Override
    public MarketplaceOrder changePayment(long number, int methodId) {
        return edits.payment(number, methodId);
    }

    @Override
    public RefundState refundState(long number) {
        return Json.readable(() -> refunds.state(number));
    }

    @Override
    public void refund(long number) {
        Json.readable(() -> {
            refunds.request(number);
            return null;
        });
    }

    @Override
    public void writeToBuyer(long number, String text) {
        Json.readable(() -> {
            chat.write(number, text);
            return null;
        });
    }

    @Override
    public List<String> writtenToBuyer(long number) {
        return Json.readable(() -> chat.written(number));
    }

    @Override
    public List<OrderStatus> statuses() {
        return Json.readable(this::readStatuses);
    }

    private List<OrderStatus> readStatuses() {
        Map<Integer, OrderStatus> read = new LinkedHashMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode content = client.get("/order-statuses/search", Map.of("page", String.valueOf(page)));
            // the documentation says orderStatus and name_ua, live answers say orderStatuses and name_uk
            JsonNode records = Json.at(content, content.has("orderStatuses") ? "orderStatuses" : "orderStatus");
            int before = read.size();
            for (JsonNode status : records) {
                Integer id = Json.number(status, "id");
                if (id != null) {
                    read.put(
                            id,
                            new OrderStatus(
                                    id,
                                    Json.firstText(status, "name_uk", "name_ua", "title", "name"),
                                    Json.text(status, "name_en"),
                                    Json.number(status, "status_group"),
                                    OrderStatus.Meaning.UNKNOWN));
                }
            }
            Integer count = Json.number(Json.at(content, "_meta"), "pageCount");
            pages = read.size() > before && count != null ? count : page;
        }
        return List.copyOf(read.values());
    }
}
