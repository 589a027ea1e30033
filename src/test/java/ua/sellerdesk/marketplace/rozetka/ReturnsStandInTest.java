package ua.sellerdesk.marketplace.rozetka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.marketplace.CatalogueForTests;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.MarketplaceRefusal;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.Page;
import ua.sellerdesk.marketplace.ReturnKind;
import ua.sellerdesk.marketplace.ReturnRequest;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnStatus;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.simulator.SimulatorServer;
import ua.sellerdesk.simulator.Stage;

/** Adapter and stand-in understand each other from a buyer's request to the money. */
class ReturnsStandInTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");

    private static SimulatorServer server;
    private static Stage stage;

    private static ReturnRequests requests;
    private static ReturnTickets tickets;
    private static Marketplace market;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        stage = new Stage(server);
        RozetkaClient client = client(TransportForTests.patient());
        requests = new RozetkaReturnRequests(client);
        tickets = new RozetkaReturnTickets(client);
        market = RozetkaConfiguration.marketplace(client, CatalogueForTests.get(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RozetkaClient client(HttpTransport transport) {
        return RozetkaConfiguration.client(
                transport,
                new RozetkaProperties(URI.create(server.baseUrl() + "/simulator/rozetka"), null, null, "demo-token"));
    }

    @Test
    void knowsTheMeaningOfEveryStatus() {
        Set<ReturnStatus.Meaning> meanings =
                requests.statuses().stream().map(ReturnStatus::meaning).collect(Collectors.toSet());
        assertThat(meanings)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReturnStatus.Meaning.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({
        "return, RETURN",
        "size, RETURN",
        "defect, RETURN",
        "damaged, RETURN",
        "wrong-goods, EXCHANGE",
        "exchange, EXCHANGE",
        "warranty, REPAIR",
        "incomplete, UNCLEAR",
        "unclear, UNCLEAR"
    })
    void tellsWhatTheBuyerWants(String kind, ReturnKind told) throws Exception {
        assertThat(requests.request(asked(kind).path("return").asText()).kind()).isEqualTo(told);
    }

    @Test
    void followsARequestFromTheListToTheMoney() throws Exception {
        String id = asked("return").path("return").asText();
        Page<ReturnRequests.Row> page = requests.requests(LONG_AGO, 1);
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.records())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .returns(false, ReturnRequests.Row::read)
                .returns(ReturnStatus.Meaning.NEW, row -> row.status().meaning());

        ReturnRequest request = requests.request(id);
        assertThat(request.created()).isNotNull();
        assertThat(request.ordered()).isBefore(request.created());
        assertThat(request.itemId()).isNotNull();
        assertThat(market.order(request.orderNumber()).statusId()).isEqualTo(86);
        requests.markUnread(List.of(id));

        assertThatThrownBy(() -> requests.saveTtn(id, "20450000000077")).isInstanceOf(MarketplaceRefusal.class);
        requests.changeStatus(id, code(ReturnStatus.Meaning.AWAITING_PARCEL), "Надсилайте, будь ласка");
        assertThat(requests.saveTtn(id, "20450000000077").ttn()).isEqualTo("20450000000077");
        assertThatThrownBy(() -> requests.changeStatus(id, code(ReturnStatus.Meaning.NEW), null))
                .isInstanceOf(MarketplaceRefusal.class);
        requests.changeStatus(id, code(ReturnStatus.Meaning.RECEIVED), null);
        assertThat(requests.changeStatus(id, code(ReturnStatus.Meaning.REFUNDED), null)
                        .refusal())
                .isEqualTo("Надсилайте, будь ласка");
        assertThat(market.order(request.orderNumber()).statusId()).isEqualTo(19);
        assertThatThrownBy(() -> requests.request("TT0")).isInstanceOf(MarketplaceRefusal.class);
    }

    @Test
    void knowsARefundAsPaidThoughItsAnswerNeverCame() throws Exception {
        int order = paidOrder();
        String id = stage.post("/orders/" + order + "/return", "{\"kind\":\"return\"}")
                .path("return")
                .asText();
        requests.changeStatus(id, code(ReturnStatus.Meaning.REFUNDED), null);
        stage.post(
                "/faults",
                "{\"target\":\"rozetka\",\"kind\":\"time-out-after\",\"path\":\"/refund-payment\",\"millis\":8000}");
        Marketplace hasty = RozetkaConfiguration.marketplace(
                client(TransportForTests.waiting(Duration.ofSeconds(4))), CatalogueForTests.get(), Clock.systemUTC());
        hasty.refund(order);
        assertThat(market.refundState(order).taken()).isTrue();
        market.refund(order);
    }

    @Test
    void namesThePermissionThatWasTakenAway() throws Exception {
        stage.post("/permissions", "{\"permission\":\"module_retentions\",\"granted\":false}");
        try {
            assertThatThrownBy(() -> requests.requests(LONG_AGO, 1))
                    .isInstanceOf(MarketplaceUnavailable.class)
                    .hasMessageContaining("module_retentions");
        } finally {
            stage.post("/permissions", "{\"permission\":\"module_retentions\",\"granted\":true}");
        }
    }

    @Test
    void leadsATicketToItsEnd() throws Exception {
        int order = paidOrder();
        assertThat(tickets.possible(order)).isFalse();
        stage.post("/orders/" + order + "/status", "{\"status\":6}");
        assertThat(tickets.possible(order)).isTrue();
        long line = market.order(order).lines().get(0).id();
        long id = tickets.create(order, new ReturnTickets.Plan(null, null, Map.of(line, 1)))
                .id();
        assertThat(tickets.create(order, new ReturnTickets.Plan(null, null, Map.of(line, 1)))
                        .id())
                .isEqualTo(id);
        assertThat(tickets.carriers()).contains("nova_poshta");
        ReturnTickets.Ticket sent =
                tickets.update(id, new ReturnTickets.Plan("nova_poshta", "20450000000077", Map.of(line, 1)));
        assertThat(sent.expires()).isNotNull();
        ReturnTickets.Ticket over = tickets.decide(id, sent.lines().get(0).id(), true);
        assertThat(over.active()).isFalse();
        assertThat(over.lines().get(0).received()).isEqualTo(1);
        assertThat(tickets.tickets(1).records()).contains(over);
    }

    private static int code(ReturnStatus.Meaning meaning) {
        return requests.statuses().stream()
                .filter(status -> status.meaning() == meaning)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static JsonNode asked(String kind) throws Exception {
        return stage.post("/returns", "{\"kind\":\"" + kind + "\"}");
    }

    private static int paidOrder() throws Exception {
        return stage.post("/orders", "{\"count\":1,\"deliveryServiceId\":5,\"payment\":\"paid\"}")
                .at("/orders/0")
                .asInt();
    }
}
