package ua.sellerdesk.shipping;

import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The other side of a carrier's wire. Texts of JSON may be quoted singly. */
@ExtendWith(OutputCaptureExtension.class)
public abstract class WireCase {

    @RegisterExtension
    protected static final WireMockExtension API =
            WireMockExtension.newInstance().configureStaticDsl(true).build();

    protected static final ObjectMapper JSON = new ObjectMapper();

    protected static String quoted(String quotedSingly) {
        return quotedSingly.replace('\'', '"');
    }

    protected static JsonNode json(String quotedSingly) {
        return read(quoted(quotedSingly));
    }

    protected static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the last such call, whatever its query. */
    protected static JsonNode sent(String method, String path) {
        return read(lastBody(method, path));
    }

    protected static String lastBody(String method, String path) {
        var calls = API.findAll(requestedFor(method, urlPathEqualTo(path)));
        assertThat(calls).as(method + " " + path).isNotEmpty();
        return calls.get(calls.size() - 1).getBodyAsString();
    }
}
