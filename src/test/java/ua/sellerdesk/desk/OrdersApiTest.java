package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.notice.Notices;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.order.Stage;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(classes = DeskSlice.class)
class OrdersApiTest {

    @Autowired
    private MockMvc client;

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

    @Test
    void listsOrdersWithNumbersAsNumbersAndTimesInUtc() throws Exception {
        when(orders.search(any(), any(), any()))
                .thenReturn(new PageImpl<>(List.of(DeskSlice.summary()), PageRequest.of(0, 200), 1));

        client.perform(get("/api/orders?q=8123&state=CONFIRMED&size=1000").with(user("olena")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.orders[0].number").value(812345678))
                .andExpect(jsonPath("$.orders[0].total").value(1499.00))
                .andExpect(jsonPath("$.orders[0].created").value("2026-11-24T08:15:00Z"))
                .andExpect(jsonPath("$.orders[0].state").value("CONFIRMED"));

        ArgumentCaptor<Pageable> page = ArgumentCaptor.forClass(Pageable.class);
        verify(orders).search(eq("8123"), eq(Stage.CONFIRMED), page.capture());
        assertThat(page.getValue().getPageSize()).isEqualTo(200);
    }

    @Test
    void readsAnOrder() throws Exception {
        when(orders.find(DeskSlice.NUMBER)).thenReturn(Optional.of(DeskSlice.details()));
        when(stories.of(DeskSlice.NUMBER)).thenReturn(DeskSlice.stories());

        client.perform(get("/api/orders/812345678").with(user("olena")))
                .andExpect(jsonPath("$.order.number").value(812345678))
                .andExpect(jsonPath("$.items[0].price").value(1399.00))
                .andExpect(jsonPath("$.shipments[0].ttn").value("20450123456789"))
                .andExpect(jsonPath("$.shipments[0].cashOnDelivery").value(1399))
                .andExpect(jsonPath("$.shipments[0].expected.event").value("DELIVERY"))
                .andExpect(jsonPath("$.shipments[0].expected.by").value("2099-11-26"))
                .andExpect(jsonPath("$.shipments[0].attempts[0].state").value("REJECTED"))
                .andExpect(jsonPath("$.shipments[0].journey[0].at").value("2026-11-24T12:00:00Z"))
                .andExpect(jsonPath("$.shipments[0].journey[0].code").value("5"))
                .andExpect(jsonPath("$.shipments[1].live").value(false))
                .andExpect(jsonPath("$.timeline[0].at").value("2026-11-24T08:16:00Z"));
    }

    @Test
    void faultsAreProblems() throws Exception {
        client.perform(get("/api/orders/1").with(user("olena")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("There is no order 1."));
        client.perform(get("/api/orders?state=NONSENSE").with(user("olena")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }
}
