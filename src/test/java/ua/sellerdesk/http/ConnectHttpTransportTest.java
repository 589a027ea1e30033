package ua.sellerdesk.http;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectHttpTransportTest {

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance().build();

    private final HttpTransport transport = TransportForTests.impatient();

    private static HttpCall call(String method, String path, String body) {
        return new HttpCall(
                method, URI.create(SERVICE.baseUrl() + path), Map.of("Content-Type", "application/json"), body);
    }

    @Test
    void sendsAndReadsUtf8WhateverTheStatus() {
        SERVICE.stubFor(put("/a")
                .withRequestBody(equalTo("чай"))
                .willReturn(aResponse().withStatus(500).withBody("кава")));
        SERVICE.stubFor(delete("/a").willReturn(aResponse().withStatus(204)));
        assertThat(transport.send(call("PUT", "/a", "чай"))).isEqualTo(new HttpReply(500, "кава"));
        for (int i = 0; i < 30; i++) {
            assertThat(transport.send(call("DELETE", "/a", null))).isEqualTo(new HttpReply(204, ""));
        }
    }

    @Test
    void sendsTheBodyOfADeletionToo() {
        SERVICE.stubFor(delete("/tracks")
                .withRequestBody(equalTo("[\"чай\"]"))
                .willReturn(aResponse().withStatus(404).withBody("кава")));
        for (int i = 0; i < 30; i++) {
            assertThat(transport.send(call("DELETE", "/tracks", "[\"чай\"]"))).isEqualTo(new HttpReply(404, "кава"));
        }
        SERVICE.stubFor(delete("/slow").willReturn(ok().withFixedDelay(3000)));
        assertKind(call("DELETE", "/slow", "{}"), HttpFault.Kind.TIMED_OUT);
    }

    @Test
    void tellsSilenceFromAbsenceAndSendsOnce() {
        SERVICE.stubFor(post("/slow").willReturn(ok().withFixedDelay(3000)));
        SERVICE.stubFor(post("/reset").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        SERVICE.stubFor(post("/half").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertKind(call("POST", "/half", "{}"), HttpFault.Kind.TIMED_OUT);
        assertKind(call("POST", "/slow", "{}"), HttpFault.Kind.TIMED_OUT);
        assertKind(call("POST", "/reset", "{}"), HttpFault.Kind.TIMED_OUT);
        assertKind(HttpCall.get(URI.create("http://localhost:1/x?secret=1"), Map.of()), HttpFault.Kind.UNREACHABLE);
        SERVICE.verify(1, postRequestedFor(urlEqualTo("/slow")));
        SERVICE.verify(1, postRequestedFor(urlEqualTo("/reset")));
    }

    @Test
    void downloadsDocuments() {
        SERVICE.stubFor(get("/label").willReturn(ok().withBody(new byte[] {1, -2, 3})));
        assertThat(transport.download(call("GET", "/label", null))).containsExactly(1, -2, 3);
        assertThatThrownBy(() -> transport.download(call("GET", "/none", null)))
                .isInstanceOfSatisfying(
                        HttpFault.class, e -> assertThat(e.kind()).isEqualTo(HttpFault.Kind.REFUSED));
    }

    private void assertKind(HttpCall call, HttpFault.Kind kind) {
        assertThatThrownBy(() -> transport.send(call))
                .isInstanceOfSatisfying(
                        HttpFault.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageNotContaining("secret");
    }
}
