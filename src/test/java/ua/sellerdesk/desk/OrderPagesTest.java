package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.SentMessage;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.notice.Notice;
import ua.sellerdesk.notice.Notices;
import ua.sellerdesk.notice.UnseenNotices;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(classes = DeskSlice.class)
class OrderPagesTest {

    private static final long NUMBER = DeskSlice.NUMBER;
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private MockMvc browser;

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

    @MockitoBean
    private OrderWaits waits;

    @MockitoBean
    private CourierVisits visits;

    @MockitoBean
    private ParcelRedirects redirects;

    @MockitoBean
    private ReturnDesk returns;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private Colleagues colleagues;

    @BeforeEach
    void anOrder() {
        when(orders.search(any(), any(), any()))
                .thenReturn(new PageImpl<>(List.of(DeskSlice.summary()), PageRequest.of(0, 50), 51));
        when(orders.find(NUMBER)).thenReturn(Optional.of(DeskSlice.details()));
        OpenTask task = new OpenTask("task-1", "Узгодити умови", NOON, null, "filter-2");
        when(tasks.nextOf(any())).thenReturn(Map.of(NUMBER, task));
        when(tasks.of(NUMBER)).thenReturn(List.of(task));
        when(tasks.instancesOf(NUMBER)).thenReturn(Set.of("instance-1"));
        when(waits.of(any())).thenReturn(new OrderWaits.Waits(Map.of(), Map.of()));
        when(colleagues.name("olena")).thenReturn("Олена Продажі");
        when(colleagues.seesCockpit("olena")).thenReturn(true);
        when(groups.of("olena")).thenReturn(Set.of("sales"));
        Notice notice =
                new Notice(7, "sales", "Нове замовлення № " + NUMBER, "Надійшло замовлення", NUMBER, NOON, null);
        when(notices.unseen(eq(Set.of("sales")), anyInt()))
                .thenReturn(new UnseenNotices(List.of(new UnseenNotices.Line(notice.subject(), notice, 1)), 0));
        when(notices.of(NUMBER)).thenReturn(List.of(notice));
        when(messages.of(NUMBER))
                .thenReturn(List.of(
                        new SentMessage(BuyerMessages.Kind.TAKEN, "1", "Добрий день! Прийняли.", NOON, NOON),
                        new SentMessage(BuyerMessages.Kind.HANDED_OVER, "2", "Передано.", NOON, null)));
        when(stories.of(NUMBER)).thenReturn(DeskSlice.stories());
    }

    @Test
    void showsManyNoticesOfAKindAsOneAndHowManyMoreThereAre() throws Exception {
        Notice newest = new Notice(19, "sales", "Нове замовлення № " + NUMBER, "Надійшло", NUMBER, NOON, null);
        when(notices.unseen(eq(Set.of("sales")), anyInt()))
                .thenReturn(new UnseenNotices(List.of(new UnseenNotices.Line("Нових замовлень: 12", newest, 12)), 4));
        browser.perform(get("/orders").with(user("olena")))
                .andExpect(content().string(containsString("<a href=\"#list\">Нових замовлень: 12</a>")))
                .andExpect(content().string(containsString("name=\"alike\" value=\"true\"")))
                .andExpect(content().string(containsString("І ще сповіщень: 4")))
                .andExpect(content().string(not(containsString("Нове замовлення №"))));
    }

    @Test
    void listsOrdersInUkrainianAndKyivTime() throws Exception {
        browser.perform(get("/orders")
                        .param("q", "Ковал")
                        .param("state", "CONFIRMED")
                        .with(user("olena")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"uk\"")))
                .andExpect(content().string(containsString("24.11.2026 10:15")))
                .andExpect(content().string(containsString("1\u00A0499,00\u00A0₴")))
                .andExpect(content().string(containsString("Підтверджене")))
                .andExpect(content().string(containsString("Узгодити умови")))
                .andExpect(content()
                        .string(containsString("/camunda/app/tasklist/default/#/?task=task-1&amp;filter=filter-2")))
                .andExpect(content().string(containsString("Сторінка 1 з 2")))
                .andExpect(content().string(containsString("Нове замовлення")))
                .andExpect(content().string(not(containsString("??"))));

        verify(orders).search(eq("Ковал"), eq(Stage.CONFIRMED), any());
    }

    @Test
    void saysSoWhenNothingIsFound() throws Exception {
        when(orders.search(any(), any(), any())).thenReturn(new PageImpl<>(List.of(), PageRequest.of(0, 50), 0));

        browser.perform(get("/orders").param("state", "").param("page", "-3").with(user("olena")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Немає замовлень")));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        browser.perform(get("/orders")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .with(user("olena")))
                .andExpect(content().string(containsString("Delivery service")))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/orders/" + NUMBER).header("Accept-Language", "en").with(user("olena")))
                .andExpect(content().string(containsString("Timeline")))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/orders").header("Accept-Language", "de").with(user("olena")))
                .andExpect(content().string(containsString("Служба доставки")));
    }

    @Test
    void showsAnOrderWithAllThatIsKnown() throws Exception {
        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Замовлення № " + NUMBER)))
                .andExpect(content().string(containsString("Чайник &lt;електричний&gt;")))
                .andExpect(content().string(containsString("Мельник Тарас")))
                .andExpect(content().string(containsString("Перевізник не прийняв адресу")))
                .andExpect(content().string(containsString("Покупець просить не телефонувати")))
                .andExpect(content().string(containsString("Оплачено")))
                .andExpect(content().string(containsString("У дорозі")))
                .andExpect(content().string(containsString("/orders/" + NUMBER + "/label")))
                .andExpect(content().string(containsString("Добрий день! Прийняли.")))
                .andExpect(content().string(containsString("надсилається")))
                .andExpect(content().string(containsString("Замовлення надійшло")))
                .andExpect(content().string(containsString("Маркетплейс")))
                .andExpect(
                        content().string(containsString("/camunda/app/cockpit/default/#/process-instance/instance-1")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void showsEveryShipmentWithItsAttemptsJourneyAndWhatIsExpectedNext() throws Exception {
        String page = browser.perform(get("/orders/" + NUMBER).with(user("taras")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("href=\"https://novaposhta.ua/tracking/?cargo_number=20450123456789\"")
                .contains("1\u00A0399,00\u00A0₴", "84,50\u00A0₴")
                .contains("прибуде до отримувача 26.11.2099")
                .contains("Перевізник відмовив", "Адресу не знайдено", "<code class=\"raw\">20000200350</code>")
                .contains("24.11.2026 14:00", "Прямує до міста отримувача", "<code class=\"raw\">5</code>")
                .contains("Їде невідомо куди", "<code class=\"raw\">777</code>")
                .contains("own-post", "OLD-1", "замінене")
                .contains("Спроба 3", "її шукають у перевізника", "Час очікування вийшов")
                .doesNotContain("??");
        assertThat(page.indexOf("20450123456789</a>")).isLessThan(page.indexOf("OLD-1"));
    }

    @Test
    void offersToRedirectWhatCanBeToWhoMay() throws Exception {
        String link = "/orders/" + NUMBER + "/redirect";
        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(content().string(not(containsString(link))));
        when(redirects.possible(NUMBER)).thenReturn(true);
        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(content().string(containsString(link)));
        browser.perform(get("/orders/" + NUMBER).with(user("oksana")))
                .andExpect(content().string(not(containsString(link))));
    }

    @Test
    void saysSoWhenThereIsNoShipment() throws Exception {
        when(stories.of(NUMBER)).thenReturn(new ParcelStories.Stories(List.of(), List.of()));
        browser.perform(get("/orders/" + NUMBER).with(user("taras")))
                .andExpect(content().string(containsString("Відправлення ще немає.")));
    }

    @Test
    void saysWhatAnOrderWithoutATaskWaitsFor() throws Exception {
        when(tasks.nextOf(any())).thenReturn(Map.of());
        when(tasks.of(NUMBER)).thenReturn(List.of());
        when(waits.of(any()))
                .thenReturn(new OrderWaits.Waits(
                        Map.of(NUMBER, new OrderWaits.Wait("call-time", NOON)),
                        Map.of(NUMBER, "Маркетплейс не відповідає")));

        for (String page : new String[] {"/orders", "/orders/" + NUMBER}) {
            browser.perform(get(page).with(user("olena")))
                    .andExpect(content().string(containsString("Передзвонити: 24.11.2026 12:00")))
                    .andExpect(content().string(containsString("Обробку зупинено")));
        }
        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(content().string(containsString("Маркетплейс не відповідає")))
                .andExpect(content().string(not(containsString("Відкритих завдань немає"))));
    }

    @Test
    void showsTheCourierVisits() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-25");
        when(visits.of(NUMBER))
                .thenReturn(List.of(
                        new CourierVisits.Visit(NUMBER, 1, day, LocalTime.of(9, 0), LocalTime.of(11, 0), "not-at-home"),
                        new CourierVisits.Visit(NUMBER, 2, day, LocalTime.of(14, 0), LocalTime.of(16, 0), null)));

        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(content().string(containsString("покупця не було")))
                .andExpect(content().string(containsString("25.11.2026, 14:00–16:00")))
                .andExpect(content().string(containsString("спроба 2")));
    }

    @Test
    void leadsToCockpitOnlyThoseWhoMayOpenIt() throws Exception {
        when(colleagues.seesCockpit("olena")).thenReturn(false);

        browser.perform(get("/orders/" + NUMBER).with(user("olena")))
                .andExpect(content().string(containsString("Олена Продажі")))
                .andExpect(content().string(not(containsString("cockpit"))));
    }

    @Test
    void anUnknownOrderIsNotFound() throws Exception {
        browser.perform(get("/orders/1").with(user("olena"))).andExpect(status().isNotFound());
        browser.perform(get("/orders/abc").with(user("olena"))).andExpect(status().isBadRequest());
    }

    @Test
    void aNoticeIsPutAway() throws Exception {
        browser.perform(post("/notices/7/seen").with(user("olena")).with(csrf()))
                .andExpect(redirectedUrl("/orders"));
        verify(notices).seen(7, Set.of("sales"));

        browser.perform(post("/notices/7/seen")
                        .param("alike", "true")
                        .with(user("olena"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/orders"));
        verify(notices).seenWithAlike(7, Set.of("sales"));
    }

    @Test
    void allNoticesShownArePutAwayAtOnce() throws Exception {
        browser.perform(post("/notices/seen")
                        .param("one", "7", "8")
                        .param("alike", "9")
                        .with(user("olena"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/orders"));
        verify(notices).seen(7, Set.of("sales"));
        verify(notices).seen(8, Set.of("sales"));
        verify(notices).seenWithAlike(9, Set.of("sales"));
    }

    @Test
    void servesTheLabel() throws Exception {
        when(shipments.label(NUMBER)).thenReturn(Optional.of(new byte[] {1, 2, 3}));

        browser.perform(get("/orders/" + NUMBER + "/label").with(user("taras")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("label-" + NUMBER + ".pdf")))
                .andExpect(content().bytes(new byte[] {1, 2, 3}));
    }

    @Test
    void saysInWordsWhenThereIsNoLabel() throws Exception {
        when(shipments.label(anyLong())).thenReturn(Optional.empty());
        browser.perform(get("/orders/" + NUMBER + "/label").with(user("taras")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Етикетки немає")));

        when(shipments.label(anyLong())).thenThrow(new CarrierUnavailable("down", null));
        browser.perform(get("/orders/" + NUMBER + "/label").with(user("taras")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Перевізник зараз не відповідає")));
    }

    @Test
    void bringsItsOwnScriptsAndStyles() throws Exception {
        browser.perform(get("/webjars/htmx.org/dist/htmx.min.js").with(user("olena")))
                .andExpect(status().isOk());
        browser.perform(get("/desk.css").with(user("olena"))).andExpect(status().isOk());
    }
}
