package ua.sellerdesk.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as the marketplace keeps it; guarded by the {@link Market}. */
final class SimOrder {

    /** One line of the order. */
    static final class Line {
        final int id;
        final Good good;
        int quantity;
        int price;
        int status = 1;
        boolean additional;

        Line(int id, Good good, int quantity) {
            this.id = id;
            this.good = good;
            this.quantity = quantity;
            this.price = good.price();
        }
    }

    int id;
    final LocalDateTime created = KyivTime.now();
    LocalDateTime changed = created;
    int status = 1;
    String ttn = "";
    String firstName;
    String lastName;
    String phone;
    String recipientTitle;
    String recipientPhone;
    int userId;
    String comment = "";
    int serviceId;
    String serviceName;
    String logo;
    int methodId = 1;
    int placeId;
    String placeNumber;
    String street;
    String house;
    String flat;
    int cityId;
    String city;
    String refId;
    int paymentMethodId;
    String paymentType;
    String paymentName;
    Integer paymentStatus;
    Integer duplicateOf;
    boolean viewed;
    boolean refunded;
    int buyerOrders = 1;
    /** When an unpaid card order is paid; null is never. */
    Instant paysAt;
    /** When the buyer gives up; null is never. */
    Instant cancelsAt;

    final List<Line> lines = new ArrayList<>();
    final List<Map<String, Object>> sellerComments = new ArrayList<>();
    final List<Map<String, Object>> messages = new ArrayList<>();
    final List<Map<String, Object>> history = new ArrayList<>();

    boolean ownDelivery() {
        return serviceId == 7777;
    }

    int amount() {
        return lines.stream()
                .filter(line -> line.status == 1)
                .mapToInt(line -> line.price * line.quantity)
                .sum();
    }

    void touch() {
        changed = KyivTime.now();
    }

    void comment(String text) {
        Map<String, Object> comment = new LinkedHashMap<>();
        comment.put("comment", text);
        comment.put("created", KyivTime.text(KyivTime.now()));
        comment.put("seller_id", 42);
        comment.put("seller_fio", "Демо Продавець");
        sellerComments.add(0, comment);
    }
}
