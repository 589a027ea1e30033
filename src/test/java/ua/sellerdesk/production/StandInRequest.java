package ua.sellerdesk.production;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A buyer's return request as the marketplace keeps and shows it: one for one line of an order. */
final class StandInRequest implements Case {

    private static final String IBAN = "UA213223130000026007233566001";
    private static final String TAX_NUMBER = "3184710691";
    private static final String CARD = "4149437812347391";
    private static final String CARD_END = "7391";
    private static final String EMAIL = "buyer-of-returns@example.invalid";
    private static final String PHONE = "380500000001";

    /** What the buyer asks for, and their own words. */
    enum Wish {
        RETURN("Повернення", "Не підійшов", "завеликий для нашої кухні", "Повернення"),
        REPAIR("Гарантійне обслуговування", "Не працює", "гріє, лише коли стукнути", "Ремонт");

        private final String type;
        private final String cause;
        private final String words;
        private final String decision;

        Wish(String type, String cause, String words, String decision) {
            this.type = type;
            this.cause = cause;
            this.words = words;
            this.decision = decision;
        }
    }

    final String id;
    final StandInOrder order;
    final Wish wish;
    final LocalDateTime created = StandInOrder.now();
    int status;
    String explanation;
    String ttn;
    boolean read;
    /** Every status written to it, in order, after the one it began with. */
    final List<Integer> journey = new ArrayList<>();

    private final ObjectNode purchase;

    StandInRequest(String id, StandInOrder order, Wish wish, ObjectNode purchase, int status) {
        this.id = id;
        this.order = order;
        this.wish = wish;
        this.purchase = purchase;
        this.status = status;
        journey.add(status);
    }

    @Override
    public String key() {
        return order.id + "/" + id;
    }

    @Override
    public String process() {
        return "return-refund";
    }

    /** Where the buyer's money goes, and the card's last digits. */
    static String[] moneyData() {
        return new String[] {IBAN, TAX_NUMBER, CARD, CARD_END};
    }

    /** Of {@link #moneyData} what is too long to stand in a log by chance. */
    static String[] longMoneyData() {
        return new String[] {IBAN, TAX_NUMBER, CARD};
    }

    /** Who the buyer is, and what they wrote. */
    static String[] buyerData() {
        return new String[] {"Тестова", "Петро", PHONE, "380500000009", EMAIL, Wish.RETURN.words, Wish.REPAIR.words};
    }

    static String fullCard() {
        return CARD;
    }

    int itemId() {
        return purchase.path("item_id").asInt();
    }

    void write(int next) {
        status = next;
        journey.add(next);
    }

    /** As the list shows it. */
    ObjectNode row(String title) {
        return Json.object(
                "id",
                id,
                "status_code",
                String.valueOf(status),
                "status_title",
                title,
                "status_color",
                "#FFAB00",
                "reason_title",
                wish.type,
                "order_id",
                order.id,
                "item_name",
                purchase.path("item_name").asText(),
                "item_id",
                itemId(),
                "datetime",
                StandInOrder.text(created),
                "buyer_surname",
                "Тестова",
                "buyer_name",
                "Олена",
                "buyer_patronymic",
                null,
                "buyer_phone",
                "+" + PHONE,
                "iban",
                IBAN,
                "iban_in",
                TAX_NUMBER,
                "iban_fml_name",
                "Тестова Олена",
                "status_description",
                explanation,
                "read",
                read,
                "delivery_id",
                7);
    }

    /** As it is shown alone. */
    ObjectNode detail(String title) {
        return row(title)
                .setAll(Json.object(
                        "order_date",
                        StandInOrder.text(order.created),
                        "chat_id",
                        5_000_000 + order.id % 1_000_000,
                        "buyer_email",
                        EMAIL,
                        "sub_reason_title",
                        wish.cause,
                        "sub_reason_comment",
                        wish.words,
                        "decision_title",
                        wish.decision,
                        "decision_id",
                        1,
                        "sub_decision_title",
                        "Нова Пошта",
                        "card_last_digits",
                        CARD_END,
                        "ttn",
                        ttn,
                        "owner_surname",
                        "Тестова",
                        "owner_name",
                        "Олена",
                        "owner_patronymic",
                        null,
                        "owner_phone",
                        "+" + PHONE,
                        "reason_comment",
                        null));
    }
}
