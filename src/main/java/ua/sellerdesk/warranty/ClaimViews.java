package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskViewSource;
import ua.sellerdesk.law.Verdict;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/** What the forms and cards of claims show: dates of Kyiv, money in UAH, empty text where there is nothing. */
@Component
class ClaimViews implements TaskViewSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(Days.KYIV);

    private final WarrantyClaims claims;
    private final ServiceOrders orders;
    private final SoldItems items;
    private final ClaimCases cases;
    private final ClaimAdvice advice;
    private final ClaimClock clock;

    ClaimViews(
            WarrantyClaims claims,
            ServiceOrders orders,
            SoldItems items,
            ClaimCases cases,
            ClaimAdvice advice,
            ClaimClock clock) {
        this.claims = claims;
        this.orders = orders;
        this.items = items;
        this.cases = cases;
        this.advice = advice;
        this.clock = clock;
    }

    @Override
    public Set<String> processKeys() {
        return WarrantyProcess.KEYS;
    }

    @Override
    public Map<String, Object> card(String key) {
        WarrantyClaim claim = claims.running(key);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("orderNumber", String.valueOf(claim.orderNumber()));
        card.put("goods", claim.item().name());
        card.put("repairBy", text(claim.dueOn()));
        card.put("atStake", stake(clock.of(claim)));
        return card;
    }

    private static String stake(ClaimClock.Stake stake) {
        return stake.sum().signum() == 0 ? "" : money(stake.sum());
    }

    @Override
    public Map<String, Object> view(String key, String taskKey, Map<String, Object> processVariables) {
        WarrantyClaim claim = claims.running(key);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("claim", key);
        view.put("page", "/service/" + claim.id());
        view.put("orderNumber", String.valueOf(claim.orderNumber()));
        view.put("requestId", claim.requestId());
        view.put("origin", words(claim.origin()));
        view.put("opened", moment(claim.openedAt()));
        view.put("item", claim.item().name());
        view.put("article", text(claim.item().article()));
        view.put("quantity", claim.item().quantity());
        view.put("bought", items.bought(claim));
        view.put("price", money(claim.item().price()));
        view.put("serial", text(claim.item().serial()));
        view.put("cause", text(claim.cause()));
        view.put("wish", text(claim.wish()));
        view.put("words", text(claim.words()));
        view.put("claimedOn", day(claim.claimedOn()));
        boolean again = !claim.earlier().claimedOn().equals(claim.claimedOn());
        view.put("firstClaimedOn", again ? day(claim.earlier().claimedOn()) : "");
        view.put("facts", claim.facts());
        view.put("problem", text(claim.problem()));
        view.put("refusalReason", text(claim.refusalReason()));
        view.put("goodsTtn", text(claim.inbound().ttn()));
        view.put("goodsState", text(claim.inbound().words()));
        view.put("receivedOn", text(claim.inbound().receivedOn()));
        view.put("completeness", text(claim.reception().completeness()));
        view.put("look", text(claim.reception().look()));
        sale(view, claim);
        clocks(view, claim);
        found(view, claim);
        view.put("others", others(claim));
        return view;
    }

    private void sale(Map<String, Object> view, WarrantyClaim claim) {
        MarketplaceOrder order = items.order(claim).orElse(null);
        ItemTerms terms = items.terms(claim);
        view.put("buyer", order == null ? "" : person(order.buyer()));
        view.put("doNotCall", order != null && order.doNotCall());
        view.put("soldOn", text(items.soldOn(claim)));
        view.put("deliveredOn", text(cases.receivedOn(claim, claim.facts())));
        view.put("warrantyMonths", terms.warrantyMonths() == null ? "" : terms.warrantyMonths());
        view.put("official", terms.officialInWords());
        view.put("centre", terms.centre() == null ? "" : text(terms.centre().name()));
        view.put(
                "centreAddress",
                terms.centre() == null ? "" : text(terms.centre().address()));
        view.put(
                "centrePhone", terms.centre() == null ? "" : text(terms.centre().phone()));
        view.put("warrantyBefore", text(claim.warranty().before()));
        if (claim.open()) {
            view.put("advice", ClaimWords.of(advice.cover(claim, claim.facts())));
            view.put("transport", ClaimWords.of(advice.transport(claim, claim.facts())));
        }
    }

    private void clocks(Map<String, Object> view, WarrantyClaim claim) {
        ClaimClock.Stake stake = clock.of(claim);
        view.put("repairBy", text(claim.dueOn()));
        view.put("agreedUntil", text(claim.clock().agreedUntil()));
        view.put("lateDays", stake.repairDays());
        view.put("atStake", stake(stake));
        view.put("aDay", stake.aDay() == null ? "" : money(stake.aDay()));
        view.put("loanerRequestedOn", text(claim.loaner().requestedOn()));
        view.put("loanerItem", text(claim.loaner().item()));
        view.put("loanerDays", stake.loanerDays());
        view.put("loanerOut", claim.loaner().out());
    }

    private void found(Map<String, Object> view, WarrantyClaim claim) {
        ServiceOrder order = orders.last(claim.id()).orElse(null);
        view.put("sentTo", order == null ? "" : order.centre());
        view.put("expectedOn", order == null ? "" : text(order.expectedOn()));
        view.put("conclusion", order == null ? "" : text(order.conclusion()));
        view.put("diagnosis", text(claim.finding().words()));
        view.put("sellersFault", claim.facts().sellersFault());
        view.put("consentOn", text(claim.finding().consentOn()));
        expertise(view, claim);
        view.put("expert", text(claim.finding().expert()));
        view.put("expertise", text(claim.finding().expertiseWords()));
        view.put(
                "remedy",
                claim.settlement().remedy() == null
                        ? ""
                        : claim.settlement().remedy().words());
        view.put("replacementDue", text(claim.settlement().replacementDue()));
        view.put("replacementSerial", text(claim.settlement().replacementSerial()));
        view.put("handBackTtn", text(claim.handBack().ttn()));
        view.put("warrantyUntil", text(claim.warranty().until()));
    }

    private void expertise(Map<String, Object> view, WarrantyClaim claim) {
        ExpertiseTerm term = "disputed".equals(claim.finding().diagnosis()) ? advice.expertise(claim) : null;
        view.put("expertiseBy", term == null ? "" : text(term.orderBy()));
        view.put("expertiseLaw", term == null ? "" : term.payer().reason().uk());
    }

    private List<Map<String, Object>> others(WarrantyClaim claim) {
        return claims.ofOrder(claim.orderNumber()).stream()
                .filter(other -> other.id() != claim.id())
                .map(other -> Map.<String, Object>of(
                        "page",
                        "/service/" + other.id(),
                        "id",
                        other.requestId(),
                        "goods",
                        other.item().name(),
                        "state",
                        other.outcome() == null ? "" : words(other.outcome())))
                .toList();
    }

    private static String person(MarketplaceOrder.Person person) {
        return person == null
                ? ""
                : Stream.of(person.fullName(), person.phone() == null ? null : "+" + person.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> "гарантія діє";
            case REFUSE -> "відмовити";
            case PERSON_DECIDES -> "вирішує людина";
            case ASK -> "спершу запитати";
        };
    }

    static String words(WarrantyClaim.Outcome outcome) {
        return switch (outcome) {
            case REFERRED -> "обслужив офіційний сервіс бренду";
            case REPAIRED -> "відремонтовано";
            case REPLACED -> "замінено";
            case REFUNDED -> "кошти повернуто";
            case COMPENSATED -> "сплачено різницю в ціні";
            case REFUSED -> "відмовлено";
            case NEVER_SENT -> "товар не надіслано";
            case CALLED_OFF -> "заявку скасовано";
        };
    }

    private static String words(WarrantyClaim.Origin origin) {
        return switch (origin) {
            case MARKETPLACE -> "Заявка на маркетплейсі";
            case RETURN -> "З повернення";
            case DESK -> "Записано в магазині";
            case API -> "З іншої системи";
        };
    }

    /** In Kyiv. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String text(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Such as {@code 1 499,00 ₴}. */
    static String money(BigDecimal sum) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00A0');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(sum.setScale(2, RoundingMode.HALF_UP)) + "\u00A0₴";
    }
}
