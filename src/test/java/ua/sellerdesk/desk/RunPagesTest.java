package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.marketplace.MarketplaceOrder;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.notice.Notices;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(classes = {DeskSlice.class, RunPages.class, CourierRuns.class})
class RunPagesTest {

    private static final LocalDate DAY = LocalDate.parse("2025-11-25");
    private static final Instant NOON = Instant.parse("2025-11-25T10:00:00Z");

    @Autowired
    private MockMvc browser;

    @MockitoBean
    private OrderWaits waits;

    @MockitoBean
    private Colleagues colleagues;

    @MockitoBean
    private CourierVisits visits;

    @MockitoBean
    private ParcelRedirects redirects;

    @MockitoBean
    private ReturnDesk returns;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private OrderDesk orders;

    @MockitoBean
    private OpenTasks tasks;

    @MockitoBean
    private Shipments shipments;

    @MockitoBean
    private ParcelStories stories;

    @MockitoBean
    private SentMessages messages;

    @MockitoBean
    private Notices notices;

    @MockitoBean
    private PeoplesGroups groups;

    @BeforeEach
    void aDay() {
        when(visits.on(any()))
                .thenReturn(List.of(
                        visit(1, 1, "10:00", "12:00", "not-at-home"),
                        visit(2, 1, "14:00", "16:00", null),
                        visit(3, 2, "16:00", "18:00", null)));
        order(1, "cash", null, "700");
        order(2, "cash", null, "1500");
        order(3, "card", 1, "300");
        when(tasks.nextOf(any())).thenReturn(Map.of(2L, new OpenTask("task-2", "Доставити", NOON, null, null)));
        when(tasks.ofKind("agree-delivery-time"))
                .thenReturn(Map.of(4L, new OpenTask("task-4", "Узгодити час доставки", NOON, null, null)));
        order(4, "cash", null, "50");
    }

    @Test
    void showsTheRunOfADay() throws Exception {
        String page = browser.perform(get("/runs").param("day", "2025-11-25").with(user("taras")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("14:00–16:00", "Мельник Тарас", "+380\u00A067\u00A0111\u00A022\u00A033")
                .contains("Київ", "Хрещатик, 22", "кв. 5", "Чайник &lt;електричний&gt;", "× 2")
                .contains("1\u00A0500,00\u00A0₴", "спроба 2", "Нікого не було вдома")
                .contains("Доставити", "task=task-2")
                .contains("day=2025-11-24", "day=2025-11-26")
                .doesNotContain("task-4", "??");
        assertThat(page.split("0,00\u00A0₴</strong>").length - 1)
                .as("three sums and the total")
                .isEqualTo(4);
        assertThat(page).contains("<strong>0,00\u00A0₴</strong>", "не оплачено");
        assertThat(page.substring(page.indexOf("<tfoot>")))
                .as("nothing was taken where nobody was at home")
                .contains("1\u00A0500,00\u00A0₴");
    }

    @Test
    void todayShowsWhoseTimeIsToBeAgreed() throws Exception {
        when(visits.on(any())).thenReturn(List.of());
        browser.perform(get("/runs").with(user("taras")))
                .andExpect(content().string(containsString("Час ще не узгоджено")))
                .andExpect(content().string(containsString("task=task-4")))
                .andExpect(content().string(containsString("візитів не заплановано")));
        verify(visits).on(ShippingDay.today());
    }

    @Test
    void speaksEnglish() throws Exception {
        browser.perform(get("/runs").header("Accept-Language", "en").with(user("taras")))
                .andExpect(content().string(containsString("Nobody at home")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private static CourierVisits.Visit visit(long order, int attempt, String from, String to, String result) {
        return new CourierVisits.Visit(order, attempt, DAY, LocalTime.parse(from), LocalTime.parse(to), result);
    }

    /** @param paymentStatus null where nothing is paid beforehand */
    private void order(long number, String payment, Integer paymentStatus, String total) {
        OrderDetails like = DeskSlice.details();
        MarketplaceOrder order = like.order();
        MarketplaceOrder.Line kettle = order.lines().get(0);
        MarketplaceOrder own = new MarketplaceOrder(
                number,
                4,
                1,
                order.created(),
                order.changed(),
                new BigDecimal(total),
                new BigDecimal(total),
                order.buyer(),
                order.recipient(),
                new MarketplaceOrder.Delivery(
                        7777, "Кур'єр", true, true, 1L, "Київ", null, null, null, "Хрещатик", "22", "5", null, DAY),
                new MarketplaceOrder.Payment(1, "Оплата", payment, paymentStatus, "Не оплачено"),
                List.of(new MarketplaceOrder.Line(
                        kettle.id(), 1, kettle.name(), null, 2, kettle.price(), kettle.cost(), null)),
                null,
                false,
                null,
                null,
                null,
                List.of());
        OrderSummary summary = new OrderSummary(
                number,
                order.created(),
                "Коваленко Олена",
                "380501112233",
                "Київ",
                new BigDecimal(total),
                "Кур'єр",
                null,
                Stage.OUT_FOR_DELIVERY,
                4,
                "Доставляється",
                null);
        when(orders.find(number)).thenReturn(Optional.of(new OrderDetails(summary, own, null, List.of(), 1)));
    }
}
