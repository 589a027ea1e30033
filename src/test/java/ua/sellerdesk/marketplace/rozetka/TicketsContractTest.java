package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.marketplace.ReturnTickets.LineState;
import ua.sellerdesk.marketplace.ReturnTickets.Plan;
import ua.sellerdesk.marketplace.UncertainWrite;

/** The traps of the module item-return, around the ticket 71 of order 7, which has the lines 1 and 2. */
class TicketsContractTest extends ContractCase {

    private static final String WAITING = ticket(1, "null", "null", line(901, 1, 2, 0));
    private static final Plan PLAN = new Plan(null, null, Map.of(1L, 2));

    private final ReturnTickets tickets = new RozetkaReturnTickets(client());

    @Test
    void readsTicketsWhateverTheirShape() {
        shows(START, ticket(1, "\"nova_poshta\"", "\"20450000000077\"", line(901, 1, 2, 1) + "," + line(902, 2, 1, 9)));
        assertThat(tickets.ticket(71)).satisfies(ticket -> {
            assertThat(ticket.orderNumber()).isEqualTo(7);
            assertThat(ticket.active()).isTrue();
            assertThat(ticket.expires()).isEqualTo("2026-04-11T06:05:00Z");
            assertThat(ticket.lines())
                    .extracting(ReturnTickets.Line::state)
                    .containsExactly(LineState.CAME_BACK, LineState.UNKNOWN);
            assertThat(ticket.lines().get(0).price()).isEqualByComparingTo(new BigDecimal("849"));
        });
        assertThat(tickets.tickets(1).last()).isTrue();
        assertThatThrownBy(() -> tickets.ticket(72)).isInstanceOf(MarketplaceRefusal.class);
    }

    @Test
    void isNotDeceivedByAFilterThatIsIgnored() {
        shows(START, WAITING);
        assertThat(tickets.ofOrder(8)).isEmpty();
        assertThat(tickets.ofOrder(7)).hasSize(1);
    }

    @Test
    void looksBehindTheFirstPageAndStopsWhereThePageIsIgnored() {
        API.stubFor(get(urlPathEqualTo("/item-return/ticket/search"))
                .willReturn(content("{\"tickets\":[" + WAITING + "],\"_meta\":{\"pageCount\":9}}")));
        assertThat(tickets.ofOrder(7)).hasSize(1);
        API.verify(2, getRequestedFor(urlPathEqualTo("/item-return/ticket/search")));
    }

    @Test
    void makesATicketOnce() {
        shows(START, "");
        shows("made", WAITING);
        create(START, "made", content(WAITING));
        assertThat(tickets.create(7, PLAN).id()).isEqualTo(71);
        assertThat(tickets.create(7, PLAN).id()).as("taken over").isEqualTo(71);
        API.verify(
                1,
                postRequestedFor(urlEqualTo("/item-return/ticket/create"))
                        .withRequestBody(
                                equalToJson("{\"order_id\":7,\"items\":[{\"purchase_id\":1,\"qty_expected\":2}]}")));
    }

    @Test
    void takesOverATicketWhoseMakingWasNotAnswered() {
        shows(START, "");
        shows("made", WAITING);
        create(START, "made", serverError());
        assertThat(tickets.create(7, PLAN).id()).isEqualTo(71);
        API.verify(1, postRequestedFor(urlEqualTo("/item-return/ticket/create")));
    }

    @Test
    void leavesTheFateOfATicketOpenThatDoesNotShow() {
        shows(START, "");
        create(START, START, serverError());
        assertThatThrownBy(() -> tickets.create(7, PLAN)).isInstanceOf(UncertainWrite.class);
    }

    @Test
    void makesNoSecondTicketBesideAnActiveOne() {
        shows(START, WAITING);
        assertThatThrownBy(() -> tickets.create(7, new Plan(null, null, Map.of(2L, 1))))
                .isInstanceOf(MarketplaceRefusal.class)
                .hasMessageContaining("71");
        API.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void sendsAllOfAPlanSinceWhatIsLeftOutIsDeleted() {
        shows(START, WAITING);
        shows("sent", ticket(1, "\"nova_poshta\"", "\"20450000000077\"", line(901, 1, 2, 0)));
        API.stubFor(WireMock.put("/item-return/ticket/update/71")
                .inScenario("ticket")
                .whenScenarioStateIs(START)
                .withRequestBody(equalToJson("""
                        {"carrier":"nova_poshta","ttn":"20450000000077",
                         "items":[{"purchase_id":1,"qty_expected":2}]}"""))
                .willSetStateTo("sent")
                .willReturn(content("{}")));
        Plan plan = new Plan("nova_poshta", "20450000000077", Map.of(1L, 2));
        assertThat(tickets.update(71, plan).carrier()).isEqualTo("nova_poshta");
        tickets.update(71, plan);
        API.verify(1, putRequestedFor(urlEqualTo("/item-return/ticket/update/71")));
    }

    @Test
    void decidesALineOnceAndReadsItBack() {
        shows(START, WAITING);
        shows("over", ticket(2, "null", "null", line(901, 1, 2, 2)));
        API.stubFor(WireMock.put("/item-return/item/update-status/901")
                .inScenario("ticket")
                .whenScenarioStateIs(START)
                .withRequestBody(equalToJson("{\"status\":2}"))
                .willSetStateTo("over")
                .willReturn(content("{}")));
        assertThat(tickets.decide(71, 901, false).active()).isFalse();
        tickets.decide(71, 901, false);
        API.verify(1, putRequestedFor(urlEqualTo("/item-return/item/update-status/901")));
        assertThatThrownBy(() -> tickets.decide(71, 999, true)).isInstanceOf(MarketplaceRefusal.class);
    }

    @Test
    void noticesADecisionThatIsAnsweredAndIgnored() {
        shows(START, WAITING);
        API.stubFor(WireMock.put("/item-return/item/update-status/901").willReturn(content("{}")));
        assertThatThrownBy(() -> tickets.decide(71, 901, true)).isInstanceOf(MarketplaceUnavailable.class);
    }

    @Test
    void saysWhetherAnOrderMayHaveOne() {
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .withQueryParam("expand", equalTo("is_return_available"))
                .willReturn(content("{\"id\":7,\"is_return_available\":\"1\"}")));
        assertThat(tickets.possible(7)).isTrue();
        API.stubFor(get(urlPathEqualTo("/orders/7")).willReturn(content("{\"id\":7}")));
        assertThat(tickets.possible(7)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"carrier\":[\"nova_poshta\",\"meest\"]}",
                "{\"carriers\":[{\"code\":\"nova_poshta\",\"title\":\"НП\"},{\"code\":\"meest\"},{}]}",
                "{\"carrier\":{\"nova_poshta\":\"Нова Пошта\",\"meest\":\"Meest\"}}"
            })
    void readsTheCarriersOfEveryShape(String content) {
        API.stubFor(get("/item-return/search-data").willReturn(content(content)));
        assertThat(tickets.carriers()).containsExactly("nova_poshta", "meest");
    }

    private static void shows(String state, String ticket) {
        API.stubFor(get(urlPathEqualTo("/item-return/ticket/search"))
                .inScenario("ticket")
                .whenScenarioStateIs(state)
                .willReturn(content("{\"tickets\":[" + ticket + "],\"_meta\":{\"pageCount\":1}}")));
    }

    private static void create(String from, String to, ResponseDefinitionBuilder reply) {
        API.stubFor(post("/item-return/ticket/create")
                .inScenario("ticket")
                .whenScenarioStateIs(from)
                .willSetStateTo(to)
                .willReturn(reply));
    }

    private static String ticket(int status, String carrier, String ttn, String lines) {
        return "{\"id\":\"71\",\"order_id\":7,\"status\":\"" + status + "\",\"carrier\":" + carrier + ",\"ttn\":" + ttn
                + ",\"expires_at\":\"2026-04-11 09:05:00\",\"items\":[" + lines + "]}";
    }

    private static String line(int id, int purchase, int quantity, int status) {
        return "{\"id\":" + id + ",\"purchase_id\":\"" + purchase + "\",\"item_id\":\"?\",\"qty_expected\":\""
                + quantity
                + "\",\"qty_received\":null,\"status\":" + status
                + ",\"name\":\"Чайник\",\"price\":\"899.00\",\"price_with_discount\":\"849,00\"}";
    }
}
