package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes a return request as the marketplace does: little in the list, all in the detail. */
@Component("simulatedReturnView")
@Profile("demo")
class ReturnView {

    private final ReturnStatusBook statuses;

    ReturnView(ReturnStatusBook statuses) {
        this.statuses = statuses;
    }

    Map<String, Object> row(ReturnRequest request) {
        ReturnStatusBook.Status status = statuses.byCode(request.status);
        Person buyer = request.order.buyer;
        BankAccount account = request.account;
        Map<String, Object> json = map(
                "id",
                request.id,
                "status_code",
                String.valueOf(request.status),
                "status_title",
                status.title(),
                "status_color",
                status.color(),
                "reason_title",
                request.reason.type(),
                "order_id",
                request.order.id,
                "item_name",
                request.line.good.name(),
                "item_id",
                request.line.good.itemId(),
                "datetime",
                KyivTime.text(request.created),
                "status_description",
                request.answer,
                "read",
                request.read,
                "delivery_id",
                1);
        json.putAll(map(
                "buyer_surname",
                buyer.lastName,
                "buyer_name",
                buyer.firstName,
                "buyer_patronymic",
                buyer.secondName,
                "buyer_phone",
                "+" + buyer.phone,
                "iban",
                account == null ? null : account.iban(),
                "iban_in",
                account == null ? null : account.taxNumber(),
                "iban_fml_name",
                account == null ? null : account.owner()));
        return json;
    }

    Map<String, Object> detail(ReturnRequest request) {
        Person buyer = request.order.buyer;
        Map<String, Object> json = row(request);
        json.putAll(map(
                "order_date",
                KyivTime.text(request.order.created),
                "chat_id",
                Chats.id(request.order),
                "buyer_email",
                null,
                "sub_reason_title",
                request.reason.reason(),
                "sub_reason_comment",
                request.reason.words(),
                "decision_title",
                request.reason.wish(),
                "decision_id",
                1,
                "sub_decision_title",
                "Нова Пошта",
                "card_last_digits",
                request.account == null ? card(request).substring(12) : null,
                "ttn",
                request.ttn,
                "reason_comment",
                null));
        json.putAll(map(
                "owner_surname",
                buyer.lastName,
                "owner_name",
                buyer.firstName,
                "owner_patronymic",
                buyer.secondName,
                "owner_phone",
                "+" + buyer.phone));
        return json;
    }

    /** A number of the range that no bank gives out. */
    static String card(ReturnRequest request) {
        return "%016d".formatted(9_999_000_000_000_000L + request.order.id);
    }
}
