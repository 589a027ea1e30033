package ua.sellerdesk.marketplace.rozetka;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.marketplace.CatalogueForTests;
import ua.sellerdesk.marketplace.Marketplace;

/** A marketplace of stubbed answers, around one order with the number 7 that goes through states. */
abstract class ContractCase {

    @RegisterExtension
    static final WireMockExtension API = WireMockExtension.newInstance().build();

    static final String START = Scenario.STARTED;

    private final HttpTransport transport = TransportForTests.patient();

    Marketplace byToken() {
        return market(client(transport));
    }

    /** Waits a second for an answer, no longer. */
    Marketplace impatient() {
        return market(client(TransportForTests.impatient()));
    }

    Marketplace byPassword(String user, String password) {
        return market(RozetkaConfiguration.client(
                transport, new RozetkaProperties(URI.create(API.baseUrl()), user, password, null)));
    }

    RozetkaClient client() {
        return client(transport);
    }

    private static RozetkaClient client(HttpTransport over) {
        return RozetkaConfiguration.client(over, new RozetkaProperties(URI.create(API.baseUrl()), null, null, "key"));
    }

    private static Marketplace market(RozetkaClient client) {
        return RozetkaConfiguration.marketplace(client, CatalogueForTests.get(), Clock.systemUTC());
    }

    static ResponseDefinitionBuilder content(String json) {
        return okJson("{\"success\":true,\"content\":" + json + "}");
    }

    static String order(int status, String ttn, int... available) {
        StringBuilder next = new StringBuilder();
        for (int child : available) {
            next.append(next.isEmpty() ? "" : ",")
                    .append("{\"child_id\":\"")
                    .append(child)
                    .append("\"}");
        }
        return "{\"id\":\"7\",\"status\":" + status + ",\"status_group\":1,\"created\":\"2026-03-02 10:15:00\","
                + "\"changed\":\"2026-07-02 10:15:00\",\"cost_with_discount\":\"1698.00\",\"ttn\":\"" + ttn + "\","
                + "\"purchases\":[{\"id\":1,\"quantity\":\"2\",\"status\":1},{\"id\":2,\"quantity\":1,\"status\":0}],"
                + "\"status_available\":[" + next + "]}";
    }

    static void stands(String state, String order) {
        API.stubFor(get(urlPathEqualTo("/orders/7"))
                .inScenario("order")
                .whenScenarioStateIs(state)
                .willReturn(content(order)));
    }

    static void put(String from, String to, String body, ResponseDefinitionBuilder reply) {
        API.stubFor(com.github.tomakehurst.wiremock.client.WireMock.put("/orders/7")
                .inScenario("order")
                .whenScenarioStateIs(from)
                .withRequestBody(equalToJson(body, true, true))
                .willSetStateTo(to)
                .willReturn(reply));
    }
}
