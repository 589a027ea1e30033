package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskViewSource;
import ua.sellerdesk.law.Reason;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;

/** What the forms and cards of returns show: dates of Kyiv, money in UAH, empty text where there is nothing. */
@Component
class ReturnViews implements TaskViewSource {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KYIV);

    private final Rmas rmas;
    private final OrderDesk orders;
    private final ReturnCases cases;
    private final ReturnAdvice advice;
    private final ReturnLaw law;
    private final ReturnsProperties settings;

    ReturnViews(
            Rmas rmas,
            OrderDesk orders,
            ReturnCases cases,
            ReturnAdvice advice,
            ReturnLaw law,
            ReturnsProperties settings) {
        this.rmas = rmas;
        this.orders = orders;
        this.cases = cases;
        this.advice = advice;
        this.law = law;
        this.settings = settings;
    }

    @Override
    public Set<String> processKeys() {
        return ReturnProcess.KEYS;
    }

    @Override
    public Map<String, Object> card(String key) {
        Rma rma = rmas.running(key);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("orderNumber", String.valueOf(rma.orderNumber()));
        card.put("goods", goods(rma));
        card.put("requestKind", words(rma.kind()));
        card.put("refundBy", day(rma.limitOn()));
        return card;
    }

    @Override
    public Map<String, Object> view(String key, String taskKey, Map<String, Object> processVariables) {
        Rma rma = rmas.running(key);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("rma", key);
        view.put("page", "/returns/" + rma.id());
        view.put("orderNumber", String.valueOf(rma.orderNumber()));
        view.put("requestId", rma.requestId());
        view.put("origin", words(rma.origin()));
        view.put("cameByItself", rma.origin() == Rma.Origin.PARCEL);
        view.put("kind", words(rma.kind()));
        view.put("cause", text(rma.cause()));
        view.put("wish", text(rma.wish()));
        view.put("words", text(rma.words()));
        view.put("opened", MOMENT.format(rma.openedAt()));
        view.put("requestStatus", text(rma.requestStatus()));
        view.put("problem", text(rma.problem()));
        view.put("lines", rma.lines().stream().map(ReturnViews::line).toList());
        view.put("goods", goods(rma));
        view.put(
                "others",
                rmas.ofOrder(rma.orderNumber()).stream()
                        .filter(other -> other.id() != rma.id())
                        .map(other -> Map.of(
                                "page", "/returns/" + other.id(), "id", other.requestId(), "goods", goods(other)))
                        .toList());
        view.put("resolution", text(rma.resolution()));
        view.put("refusalReason", text(rma.refusalReason()));
        view.put("returnTtn", text(rma.returnTtn()));
        view.put("returnState", text(rma.returnWords()));
        view.put("receivedOn", day(rma.receivedOn()));
        view.put("dueOn", day(rma.dueOn()));
        view.put("limitOn", day(rma.limitOn()));
        view.put("otherLimitOn", day(rma.otherLimitOn()));
        view.put("refund", rma.refundAmount() == null ? "" : money(rma.refundAmount()));
        view.put("approvalLimit", money(settings.approvalLimit()));
        order(view, rma);
        if (rma.open()) {
            law(view, rma);
        }
        return view;
    }

    private void order(Map<String, Object> view, Rma rma) {
        OrderDetails details = orders.find(rma.orderNumber()).orElse(null);
        MarketplaceOrder order = details == null ? null : details.order();
        view.put("ordered", order == null ? "" : MOMENT.format(order.created()));
        view.put("buyer", order == null ? "" : person(order.buyer()));
        view.put("doNotCall", order != null && order.doNotCall());
        view.put("paid", order == null || order.payment() == null ? "" : payment(order.payment()));
        view.put("orderTotal", order == null ? "" : money(order.total()));
        view.put(
                "deliveredOn",
                cases.receivedOn(rma, rma.facts()).stream()
                        .map(ReturnViews::day)
                        .collect(Collectors.joining(", ")));
        view.put("moneyOwed", details != null && MoneyOwed.of(rma, details));
        view.put("refundHow", order == null ? "" : howByHand(order, rma));
    }

    private void law(Map<String, Object> view, Rma rma) {
        view.put("advice", AdviceWords.of(advice.of(rma, rma.facts())));
        Reason price = advice.price(rma).reason();
        view.put("priceRule", price == null ? Map.of() : Map.of("uk", price.uk(), "en", price.en()));
        view.put("facts", rma.facts());
        view.put("listed", law.listedGoods().stream().map(ReturnViews::listed).toList());
    }

    private static Map<String, Object> listed(ListedGoods goods) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", goods.id());
        row.put("uk", goods.uk());
        row.put("en", goods.en());
        row.put("conditionUk", text(goods.conditionUk()));
        row.put("conditionEn", text(goods.conditionEn()));
        return row;
    }

    /** Exact instructions for what the marketplace cannot send back by itself. */
    private String howByHand(MarketplaceOrder order, Rma rma) {
        String sum = rma.refundAmount() == null ? "" : money(rma.refundAmount()) + " ";
        if (order.payment() == null || !order.payment().refundable()) {
            MoneyForm paidIn = paidIn(order.payment());
            Reason form = advice.form(rma, paidIn, paidIn == MoneyForm.CASH ? MoneyForm.TRANSFER : paidIn)
                    .reason();
            return "Поверніть " + sum + "покупцеві тим самим способом, яким він платив, або на рахунок зі сторінки"
                    + " повернення." + (form == null ? "" : " " + form.uk());
        }
        return "Поверніть " + sum + "у кабінеті платіжної системи (RozetkaPay або LiqPay) за замовленням "
                + order.number() + ": частину оплати маркетплейс сам не повертає.";
    }

    private static MoneyForm paidIn(MarketplaceOrder.Payment payment) {
        if (payment == null || payment.onReceipt()) {
            return MoneyForm.CASH;
        }
        return "card".equals(payment.type()) ? MoneyForm.CARD : MoneyForm.TRANSFER;
    }

    private static Map<String, Object> line(Rma.Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", line.lineId());
        row.put("name", line.name());
        row.put("article", text(line.article()));
        row.put("quantity", line.quantity());
        row.put("unitPrice", line.price());
        row.put("price", money(line.price()));
        row.put("cost", money(line.cost()));
        row.put("arrived", line.came() == null ? "" : line.came());
        row.put("refunded", line.refund() == null ? "" : money(line.refund()));
        row.put("why", text(line.refundReason()));
        return row;
    }

    private static String goods(Rma rma) {
        return rma.lines().stream().map(Rma.Line::name).collect(Collectors.joining(", "));
    }

    private static String person(MarketplaceOrder.Person person) {
        return person == null
                ? ""
                : Stream.of(person.fullName(), person.phone() == null ? null : "+" + person.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String payment(MarketplaceOrder.Payment payment) {
        return Stream.of(payment.methodName(), payment.statusName())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(": "));
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> "прийняти";
            case REFUSE -> "відмовити";
            case PERSON_DECIDES -> "вирішує людина";
            case ASK -> "спершу запитати";
        };
    }

    static String words(Rma.Outcome outcome) {
        return switch (outcome) {
            case REFUNDED -> "кошти повернуто";
            case GOODS_BACK -> "товар повернувся, грошей не винні";
            case COMPENSATED -> "сплачено компенсацію";
            case EXCHANGED -> "товар обміняно";
            case REFUSED -> "відмовлено";
            case NEVER_SENT -> "товар не надіслано";
            case SERVED -> "обслужено за гарантією";
            case CALLED_OFF -> "заявку скасовано";
        };
    }

    static String words(Rma.Kind kind) {
        return switch (kind) {
            case RETURN -> "Повернення товару";
            case REFUND_ONLY -> "Лише гроші";
            case EXCHANGE -> "Обмін";
            case REPAIR -> "Ремонт або гарантія";
            case RETURNED_PARCEL -> "Посилка, яку не забрали";
            case UNCLEAR -> "Незрозуміло: запитайте покупця";
        };
    }

    private static String words(Rma.Origin origin) {
        return switch (origin) {
            case MARKETPLACE -> "Заявка на маркетплейсі";
            case PARCEL -> "Посилка повернулася";
            case DESK -> "Записано в магазині";
            case API -> "З іншої системи";
            case SERVICE -> "Гарантійна служба";
        };
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Such as {@code 1 499,00 ₴}. */
    static String money(BigDecimal sum) {
        return plainMoney(sum) + "\u00A0₴";
    }

    /** The same without a sign, for the marketplace's chat. */
    static String plainMoney(BigDecimal sum) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00A0');
        symbols.setDecimalSeparator(',');
        BigDecimal amount = sum == null ? BigDecimal.ZERO : sum;
        return new DecimalFormat("#,##0.00", symbols).format(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
