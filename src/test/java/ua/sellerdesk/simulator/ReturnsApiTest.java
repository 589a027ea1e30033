package ua.sellerdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The marketplace's stand-in of return requests and return tickets, over HTTP. */
class ReturnsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static SimulatorServer server;
    private static Calls calls;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        calls = new Calls(server.baseUrl());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRequestGoesTheWayOfItsStatuses() throws Exception {
        int order = calls.order();
        String id = asked(order, "return");
        assertThat(update(id, 6)).as("not received yet").isEqualTo(1005);
        assertThat(update(id, 99)).as("no such status").isEqualTo(1005);
        assertThat(update("TT0", 3)).isEqualTo(1019);
        assertThat(update(id, 3)).isZero();
        assertThat(update(id, 5)).isZero();
        assertThat(update(id, 6)).isZero();
        assertThat(update(id, 11)).as("still with the service centre").isEqualTo(1005);
        assertThat(update(id, 8)).isZero();
        assertThat(status(order)).isEqualTo(86);
        assertThat(update(id, 12)).isZero();
        assertThat(status(order)).isEqualTo(6);
        assertThat(update(id, 14)).isEqualTo(1031);
    }

    @Test
    void anOrderWaitsForTheLastOfItsRequests() throws Exception {
        int order = calls.order();
        String one = asked(order, "return");
        String two = asked(order, "double");
        assertThat(detail(two).path("item_id")).isEqualTo(detail(one).path("item_id"));
        update(two, 15);
        assertThat(status(order)).isEqualTo(86);
        update(one, 11);
        assertThat(status(order)).isEqualTo(19);
    }

    @Test
    void requestsAreFoundByWhatTheyAre() throws Exception {
        int order = calls.order();
        String id = asked(order, "warranty");
        String item = detail(id).path("item_id").asText();
        assertThat(ids("order_id=" + order)).containsExactly(id);
        assertThat(ids("order_id=" + order + "&item_id=" + item + "&code_status=0"))
                .containsExactly(id);
        assertThat(ids("order_id=" + order + "&code_status=3")).isEmpty();
        assertThat(ids("order_id=" + order + "&date_from="
                        + LocalDate.now(KyivTime.ZONE).plusDays(2)))
                .isEmpty();
        assertThat(ids("order_id=" + order + "&date_from="
                        + LocalDate.now(KyivTime.ZONE).minusDays(2)))
                .containsExactly(id);
        assertThat(ids("date_from=yesterday")).as("a bad filter finds nothing").isEmpty();
        HttpRequest validating = HttpRequest.newBuilder(
                        URI.create(server.baseUrl() + "/simulator/rozetka/order-refund/search?date_from=yesterday"))
                .header("Authorization", "Bearer demo-token")
                .header("Accept-Validate-Exception", "1")
                .build();
        assertThat(JSON.readTree(HttpClient.newHttpClient()
                                .send(validating, BodyHandlers.ofString())
                                .body())
                        .at("/errors/code")
                        .asInt())
                .isEqualTo(1005);
    }

    @Test
    void pagesAreAsLongAsIsAskedForAndNewestFirst() throws Exception {
        int order = calls.order();
        List<String> asked = List.of(asked(order, "return"), asked(order, "size"), asked(order, "defect"));
        JsonNode page = calls.rozetka("GET", "/order-refund/search?pageSize=2&order_id=" + order, null)
                .path("content");
        assertThat(page.at("/orderRefunds/0/id").asText()).isEqualTo(asked.get(2));
        assertThat(page.path("orderRefunds")).hasSize(2);
        assertThat(page.at("/_meta/pageCount").asInt()).isEqualTo(2);
        assertThat(ids("pageSize=2&page=2&order_id=" + order)).containsExactly(asked.get(0));
    }

    @Test
    void readingInFullMarksAsReadUntilItIsTakenBack() throws Exception {
        String id = asked(calls.order(), "return");
        assertThat(ids("read=0")).contains(id);
        detail(id);
        assertThat(ids("read=0")).doesNotContain(id);
        calls.rozetka("PUT", "/order-refund/mass-unread", "{'order_refund_ids':['" + id + "']}");
        assertThat(ids("read=0")).contains(id);
    }

    @Test
    void moneyOnDeliveryGoesBackToAnAccountAndACardIsShownByItsEnd() throws Exception {
        JsonNode cash = detail(asked(calls.order(5, "cash"), "return"));
        String iban = cash.path("iban").asText();
        assertThat(iban).matches("UA\\d{27}");
        assertThat(new BigInteger(iban.substring(4) + "3010" + iban.substring(2, 4)).mod(BigInteger.valueOf(97)))
                .isEqualTo(BigInteger.ONE);
        assertThat(cash.path("iban_in").asText()).hasSize(10);
        assertThat(cash.path("card_last_digits").isNull()).isTrue();

        String paid = asked(calls.order(5, "paid"), "return");
        assertThat(detail(paid).path("iban").isNull()).isTrue();
        String card = calls.rozetka("GET", "/order-refund/card/" + paid, null)
                .at("/content/card")
                .asText();
        assertThat(card)
                .hasSize(16)
                .endsWith(detail(paid).path("card_last_digits").asText());
    }

    @Test
    void aPermissionIsTakenAwayAndGivenBack() throws Exception {
        permit("module_retentions", false);
        assertThat(calls.refused("GET", "/order-refund/search", null)).isEqualTo(1010);
        assertThat(calls.refused("GET", "/orders/counts", null)).isZero();
        permit("module_retentions", true);
        assertThat(calls.refused("GET", "/order-refund/search", null)).isZero();
        assertThat(calls.send("POST", "/simulator/permissions", "{'permission':'x','granted':true}", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return",
                "size",
                "defect",
                "wrong-goods",
                "damaged",
                "incomplete",
                "exchange",
                "warranty",
                "unclear",
                "late"
            })
    void aBuyerOfEarlierDaysAsksForWhatIsWanted(String kind) throws Exception {
        JsonNode asked = staged("/simulator/returns", "{'kind':'" + kind + "'}");
        assertThat(asked.path("kind").asText()).isEqualTo(kind);
        JsonNode order = calls.detail(asked.path("order").asInt(), "order_status_history");
        assertThat(order.path("status").asInt()).isEqualTo(86);
        LocalDate received = LocalDate.parse(
                order.at("/order_status_history/0/created").asText().substring(0, 10));
        long days = LocalDate.now(KyivTime.ZONE).toEpochDay() - received.toEpochDay();
        if (List.of("late", "warranty").contains(kind)) {
            assertThat(days).isGreaterThanOrEqualTo(15);
        } else {
            assertThat(days).isBetween(0L, 14L);
        }
        assertThat(detail(asked.path("return").asText()).path("reason_title").asText())
                .isNotEmpty();
    }

    @Test
    void anUnknownKindIsRefused() throws Exception {
        assertThat(calls.send("POST", "/simulator/returns", "{'kind':'gift'}", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBuyerSendsOrThinksBetterOfItWhenTheStageWants() throws Exception {
        int order = calls.order();
        String id = asked(order, "return");
        String ttn =
                staged("/simulator/returns/" + id + "/send", "").path("parcel").asText();
        assertThat(detail(id).path("ttn").asText()).isEqualTo(ttn);
        JsonNode seen = calls.carrier(
                "TrackingDocument", "getStatusDocuments", "{'Documents':[{'DocumentNumber':'" + ttn + "'}]}");
        assertThat(seen.at("/data/0/Number").asText()).isEqualTo(ttn);

        staged("/simulator/returns/" + id + "/withdraw", "");
        assertThat(calls.rozetka("GET", "/messages/" + order + "/order-chat", null)
                        .at("/content/messages/0/body")
                        .asText())
                .contains("Передумав");
    }

    @Test
    void aRefundIsPaidThoughItsAnswerNeverComes() throws Exception {
        int id = calls.order(5, "paid");
        calls.put(id, "{'status':26}");
        calls.put(id, "{'status':42}");
        calls.send(
                "POST",
                "/simulator/faults",
                "{'target':'rozetka','kind':'time-out-after','path':'/refund-payment','millis':6000}",
                "");
        HttpRequest refund = HttpRequest.newBuilder(
                        URI.create(server.baseUrl() + "/simulator/rozetka/personal-cabinets/refund-payment"))
                .header("Authorization", "Bearer demo-token")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(3))
                .POST(BodyPublishers.ofString("{\"order_id\":" + id + "}"))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(refund, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(calls.detail(id, "payment")
                        .at("/payment/payment_status/status_payment_id")
                        .asInt())
                .isEqualTo(8);
        assertThat(calls.refused("POST", "/personal-cabinets/refund-payment", "{'order_id':" + id + "}"))
                .isEqualTo(1031);
    }

    @Test
    void aTicketIsMadeForACompletedOrderOnce() throws Exception {
        int order = calls.order();
        String body = "{'order_id':" + order + ",'items':[" + line(order, 1) + "]}";
        assertThat(calls.refused("POST", "/item-return/ticket/create", body))
                .as("not completed")
                .isEqualTo(1005);
        completed(order);
        assertThat(calls.detail(order, "is_return_available")
                        .path("is_return_available")
                        .asBoolean())
                .isTrue();
        JsonNode ticket =
                calls.rozetka("POST", "/item-return/ticket/create", body).path("content");
        assertThat(ticket.path("status").asInt()).isEqualTo(1);
        assertThat(calls.refused("POST", "/item-return/ticket/create", body))
                .as("one at a time")
                .isEqualTo(1005);
        assertThat(calls.rozetka("GET", "/item-return/ticket/search?order_id=" + order, null)
                        .at("/content/tickets"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'ttn':'20450000000077',| 1",
                "'carrier':'pigeon',| 1",
                "'carrier':'meest',| 1000",
                "'carrier':'meest',| 0"
            })
    void aTicketMustMakeSense(String fields, int quantity) throws Exception {
        int order = calls.order();
        completed(order);
        String body = "{'order_id':" + order + "," + fields + "'items':[" + line(order, quantity) + "]}";
        assertThat(calls.refused("POST", "/item-return/ticket/create", body)).isEqualTo(1005);
    }

    @Test
    void whatATicketsUpdateLeavesOutIsGone() throws Exception {
        int order = calls.order();
        completed(order);
        JsonNode ticket = calls.rozetka(
                        "POST",
                        "/item-return/ticket/create",
                        "{'order_id':" + order + ",'carrier':'meest','ttn':'1','items':[" + line(order, 1) + "]}")
                .path("content");
        String update = "/item-return/ticket/update/" + ticket.path("id").asInt();
        assertThat(calls.refused("PUT", update, "{'carrier':'meest','ttn':'1'}"))
                .as("no line would be left")
                .isEqualTo(1005);
        JsonNode bare = calls.rozetka("PUT", update, "{'items':[" + line(order, 1) + "]}")
                .path("content");
        assertThat(bare.path("carrier").isNull()).isTrue();
        assertThat(bare.path("ttn").isNull()).isTrue();
        assertThat(bare.at("/items/0/id")).isEqualTo(ticket.at("/items/0/id"));
    }

    @Test
    void aTicketEndsWithItsLastLine() throws Exception {
        int order = calls.order();
        completed(order);
        JsonNode ticket = calls.rozetka(
                        "POST",
                        "/item-return/ticket/create",
                        "{'order_id':" + order + ",'items':[" + line(order, 1) + "]}")
                .path("content");
        String decide =
                "/item-return/item/update-status/" + ticket.at("/items/0/id").asInt();
        assertThat(calls.refused("PUT", decide, "{'status':1}"))
                .as("without carrier and number")
                .isEqualTo(1005);
        calls.rozetka(
                "PUT",
                "/item-return/ticket/update/" + ticket.path("id").asInt(),
                "{'carrier':'meest','ttn':'CV1','items':[" + line(order, 1) + "]}");
        JsonNode over = calls.rozetka("PUT", decide, "{'status':1}").path("content");
        assertThat(over.path("status").asInt()).isEqualTo(2);
        assertThat(over.at("/items/0/qty_received").asInt()).isEqualTo(1);
        assertThat(calls.refused("PUT", decide, "{'status':2}")).isEqualTo(1031);
    }

    private static String asked(int order, String kind) throws Exception {
        return staged("/simulator/orders/" + order + "/return", "{'kind':'" + kind + "'}")
                .path("return")
                .asText();
    }

    private static JsonNode staged(String path, String body) throws Exception {
        return JSON.readTree(calls.send("POST", path, body, "").body());
    }

    private static int update(String id, int status) throws Exception {
        return calls.refused("PUT", "/order-refund/update-status", "{'id':'" + id + "','status_code':" + status + "}");
    }

    private static JsonNode detail(String id) throws Exception {
        return calls.rozetka("GET", "/order-refund/detail/" + id, null).path("content");
    }

    private static List<String> ids(String query) throws Exception {
        return calls.rozetka("GET", "/order-refund/search?" + query, null)
                .at("/content/orderRefunds")
                .findValuesAsText("id");
    }

    private static int status(int order) throws Exception {
        return calls.detail(order, "").path("status").asInt();
    }

    private static void completed(int order) throws Exception {
        calls.send("POST", "/simulator/orders/" + order + "/status", "{'status':6}", "");
    }

    private static String line(int order, int quantity) throws Exception {
        JsonNode line = calls.detail(order, "purchases").at("/purchases/0/id");
        return "{'purchase_id':" + line.asInt() + ",'qty_expected':" + quantity + "}";
    }

    private static void permit(String permission, boolean granted) throws Exception {
        calls.send(
                "POST", "/simulator/permissions", "{'permission':'" + permission + "','granted':" + granted + "}", "");
    }
}
