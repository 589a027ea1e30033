package ua.sellerdesk.shipping.rozetkadelivery;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WireCase;
import ua.sellerdesk.shipping.WireOrder;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryProperties.SignIn;

/** How a pass is got by the partner's token, used and renewed. */
class RozetkaDeliverySignInTest extends WireCase {

    private static final String LOGIN = "/api/auth/login-as";
    private static final Waybill WAYBILL = new Waybill("101000999001", "101000999001", null, null);

    private Instant now = Instant.parse("2026-10-14T08:00:00Z");
    private final InstantSource hands = () -> now;
    private final RozetkaDeliveryCarrier carrier = carrier(SignIn.LOGIN_AS);

    @BeforeEach
    void service() {
        signsIn(okJson(quoted("{'access_token':'pass-1'}")).withStatus(201));
        API.stubFor(get(urlPathEqualTo("/api/city"))
                .willReturn(okJson(quoted("{'statusCode':0,'data':[{'id':'c','name':'Київ'}]}"))));
        API.stubFor(get(urlPathEqualTo("/api/department"))
                .willReturn(
                        okJson(quoted("{'statusCode':0,'data':[{'id':'dept-1','name':'м. Київ, Хрещатик, 22'}]}"))));
        creates(made());
        API.stubFor(get(urlPathEqualTo("/api/track/status")).willReturn(okJson(quoted("{'statusCode':0,'data':[]}"))));
        API.stubFor(get(urlPathEqualTo("/api/track/label"))
                .willReturn(okJson(quoted("{'statusCode':0,'data':{'label':'JVBERi0x'}}"))));
    }

    @Test
    void signsWithThePassAndAsksForItOnce() {
        carrier.create(order());
        carrier.track(List.of("101000999001"));
        assertThat(carrier.label(WAYBILL)).startsWith('%', 'P', 'D', 'F');
        assertThat(sent("POST", LOGIN)).isEqualTo(json("{'token':'se cret'}"));
        API.verify(1, postRequestedFor(urlEqualTo(LOGIN)).withoutHeader("Authorization"));
        API.verify(1, postRequestedFor(urlEqualTo("/api/track")).withHeader("Authorization", equalTo("Bearer pass-1")));
        API.verify(
                1,
                getRequestedFor(urlPathEqualTo("/api/track/label"))
                        .withHeader("Authorization", equalTo("Bearer pass-1")));
    }

    @Test
    void needsNoPassWhereTheTokenSigns() {
        carrier(SignIn.KEY).track(List.of("101000999001"));
        API.verify(0, postRequestedFor(urlEqualTo(LOGIN)));
    }

    @ParameterizedTest
    @CsvSource({"login-as,LOGIN_AS", "key,KEY", ",KEY"})
    void readsTheSettingAsTheGuideWritesIt(String written, SignIn signIn) {
        Map<String, String> settings = new HashMap<>(Map.of("sellerdesk.carriers.rozetka-delivery.token", "t"));
        if (written != null) {
            settings.put("sellerdesk.carriers.rozetka-delivery.sign-in", written);
        }
        assertThat(new Binder(new MapConfigurationPropertySource(settings))
                        .bind("sellerdesk.carriers.rozetka-delivery", RozetkaDeliveryProperties.class)
                        .get()
                        .signIn())
                .isEqualTo(signIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'access_token':'pass-1'}",
                "{'token':'pass-1','user':{'id':7}}",
                "{'statusCode':0,'access_token':'pass-1'}",
                "{'statusCode':0,'data':{'access_token':'pass-1','expires_in':null}}",
                "{'statusCode':'0','data':{'token':'pass-1'}}",
                "{'statusCode':0,'data':'pass-1','message':null}"
            })
    void readsThePassWhereverItStands(String answer) {
        signsIn(okJson(quoted(answer)));
        carrier.create(order());
        API.verify(1, postRequestedFor(urlEqualTo("/api/track")).withHeader("Authorization", equalTo("Bearer pass-1")));
    }

    @Test
    void renewsThePassBeforeItEnds() {
        carrier.track(List.of("101000999001"));
        now = now.plus(Duration.ofHours(70));
        carrier.track(List.of("101000999001"));
        API.verify(1, postRequestedFor(urlEqualTo(LOGIN)));
        now = now.plus(Duration.ofMinutes(90));
        carrier.track(List.of("101000999001"));
        API.verify(2, postRequestedFor(urlEqualTo(LOGIN)));
    }

    @Test
    void renewsThePassOnceWhenTheHostTakesItNoMore() {
        API.stubFor(post("/api/track")
                .withHeader("Authorization", equalTo("Bearer pass-1"))
                .willReturn(unauthorized()));
        API.stubFor(get(urlPathEqualTo("/api/track/label"))
                .withHeader("Authorization", equalTo("Bearer pass-2"))
                .willReturn(aResponse().withStatus(401)));
        passesInTurn("pass-1", "pass-2", "pass-3");
        assertThat(carrier.create(order()).ttn()).isEqualTo("101000999001");
        assertThat(carrier.label(WAYBILL)).startsWith('%', 'P', 'D', 'F');
        API.verify(3, postRequestedFor(urlEqualTo(LOGIN)));
        API.verify(2, postRequestedFor(urlEqualTo("/api/track")));
    }

    @Test
    void givesUpWhereAFreshPassIsNotTakenEither() {
        creates(unauthorized());
        assertThatThrownBy(() -> carrier.create(order()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.codes())
                        .containsExactly("401"))
                .hasMessageContaining("rozetka-delivery.sign-in");
        API.verify(2, postRequestedFor(urlEqualTo("/api/track")));
        API.verify(2, postRequestedFor(urlEqualTo(LOGIN)));
    }

    @Test
    void signsInOnceForAllWhoWait() throws Exception {
        signsIn(okJson(quoted("{'access_token':'pass-1'}")).withFixedDelay(300));
        together(() -> carrier.track(List.of("101000999001")));
        API.verify(1, postRequestedFor(urlEqualTo(LOGIN)));
        API.stubFor(get(urlPathEqualTo("/api/track/status"))
                .withHeader("Authorization", equalTo("Bearer pass-1"))
                .willReturn(unauthorized()));
        signsIn(okJson(quoted("{'access_token':'pass-2'}")).withFixedDelay(300));
        together(() -> carrier.track(List.of("101000999001")));
        API.verify(2, postRequestedFor(urlEqualTo(LOGIN)));
    }

    /** What the sign-in may bring that is no pass. */
    static Stream<ResponseDefinitionBuilder> noPass() {
        return Stream.of(
                serverError(),
                okJson("{}"),
                okJson("[]"),
                ok("<html>"),
                ok(""),
                okJson(quoted("{'statusCode':500,'message':'se cret'}")),
                aResponse().withStatus(302),
                aResponse().withStatus(404).withBody("<html>nginx se cret</html>"),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @ParameterizedTest
    @MethodSource("noPass")
    void sendsNothingWhileItCannotSignIn(ResponseDefinitionBuilder answer, CapturedOutput log) {
        signsIn(answer);
        Throwable thrown = catchThrowable(() -> carrier.create(order()));
        assertThat(thrown).isInstanceOf(CarrierUnavailable.class);
        assertThatThrownBy(() -> carrier.track(List.of("101000999001"))).isInstanceOf(CarrierUnavailable.class);
        assertThatThrownBy(() -> carrier.label(WAYBILL)).isInstanceOf(CarrierUnavailable.class);
        API.verify(0, postRequestedFor(urlEqualTo("/api/track")));
        assertThat(Throwables.getStackTrace(thrown)).doesNotContain("cret");
        assertThat(log).doesNotContain("se cret", "pass-1");
        signsIn(okJson(quoted("{'access_token':'pass-1'}")));
        assertThat(carrier.create(order()).ttn()).isEqualTo("101000999001");
    }

    @Test
    void sendsNothingMoreWhereTheRenewalFails() {
        creates(unauthorized());
        passesInTurn("pass-1");
        assertThatThrownBy(() -> carrier.create(order())).isInstanceOf(CarrierUnavailable.class);
        API.verify(1, postRequestedFor(urlEqualTo("/api/track")));
    }

    @Test
    void waitsWhereTheHostTakesNoMoreSignIns() {
        signsIn(aResponse().withStatus(429));
        assertThatThrownBy(() -> carrier.create(order())).isInstanceOf(CarrierBusy.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void namesTheSettingsWhereTheTokenIsRefused(int status, CapturedOutput log) {
        signsIn(okJson(quoted("{'statusCode':" + status + ",'message':'token se cret is not known'}"))
                .withStatus(status));
        Throwable thrown = catchThrowable(() -> carrier.create(order()));
        assertThat(thrown)
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.codes())
                        .containsExactly("401"))
                .hasMessageContaining("rozetka-delivery.token")
                .hasMessageContaining("rozetka-delivery.sign-in");
        assertThatThrownBy(() -> carrier.track(List.of("101000999001"))).isInstanceOf(CarrierUnavailable.class);
        API.verify(0, postRequestedFor(urlEqualTo("/api/track")));
        assertThat(Throwables.getStackTrace(thrown)).doesNotContain("cret");
        assertThat(log).doesNotContain("se cret");
    }

    private RozetkaDeliveryCarrier carrier(SignIn signIn) {
        var sender = new RozetkaDeliveryProperties.Sender("city-0", "dept-0", "Ірина", "Крамар", "0501112233");
        var settings = new RozetkaDeliveryProperties(API.baseUrl(), "se cret", signIn, sender, true);
        return RozetkaDeliveryForTests.assemble(settings, TransportForTests.patient(), hands.withZone(ZoneOffset.UTC));
    }

    private static void together(Callable<?> call) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<? extends Future<?>> all =
                    IntStream.range(0, 8).mapToObj(i -> many.submit(call)).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            many.shutdownNow();
        }
    }

    /** After the last of them nobody signs in any more. */
    private static void passesInTurn(String... passes) {
        String state = Scenario.STARTED;
        for (String pass : passes) {
            API.stubFor(post(LOGIN)
                    .inScenario("passes")
                    .whenScenarioStateIs(state)
                    .willSetStateTo(pass)
                    .willReturn(okJson(quoted("{'access_token':'" + pass + "'}"))));
            state = pass;
        }
        API.stubFor(post(LOGIN).inScenario("passes").whenScenarioStateIs(state).willReturn(serverError()));
    }

    private static void signsIn(ResponseDefinitionBuilder answer) {
        API.stubFor(post(LOGIN).willReturn(answer));
    }

    private static void creates(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/api/track").willReturn(answer));
    }

    private static ResponseDefinitionBuilder made() {
        return okJson(quoted("{'statusCode':0,'data':{'track_id':'101000999001'}}"))
                .withStatus(201);
    }

    private static ResponseDefinitionBuilder unauthorized() {
        return okJson(quoted("{'statusCode':401,'message':'Unauthorized'}")).withStatus(401);
    }

    private static WaybillRequest order() {
        return WireOrder.to("Київ", "").point("dept-1", null).build();
    }
}
