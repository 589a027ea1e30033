package ua.sellerdesk.shipping.meest;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import ua.sellerdesk.http.HttpFault;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.Carrier.Waybill;
import ua.sellerdesk.shipping.CarrierBusy;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.KyivDates;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.Suggestion.Kind;
import ua.sellerdesk.shipping.WaybillQuotes.Quote;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WireCase;
import ua.sellerdesk.shipping.WireOrder;

/** What goes to Meest and how its answers are read, as the public description of its API 3.0 has it. */
class MeestWireTest extends WireCase {

    private static final String ROOT = "/v3.0/openAPI";
    private static final String POINT = "77777777-7777-4777-8777-777777777777";
    private static final String SENDER = "11111111-1111-4111-8111-111111111111";
    private static final Waybill WAYBILL = new Waybill("parcel-1", "717-8681002", null, null);
    private static final String MADE = "{'parcelID':'parcel-1','barCode':'717-8681002','costServices':75.5,"
            + "'estimatedDeliveryDate':'16.10.2026'}";
    private static final String BRANCH = "{'branchID':'" + POINT + "','branchNo':12,'branchType':'ППВ',"
            + "'branchDescr':{'descrSearchUA':'Львів вул. Зелена, 1'},'cityID':'city-1','somethingNew':{}}";

    private String username = "shop";
    private String password = "se cret";
    private String token = "";
    private String contract = "";
    private Instant now = Instant.parse("2026-10-14T08:00:00Z");
    private final InstantSource hands = () -> now;

    @BeforeEach
    void service() {
        signsIn(ok("{'token':'ticket-77','refresh_token':'r-1','expiresIn':86400}"));
        posts("branchSearch", ok("[" + BRANCH + "]"));
        posts("parcel", ok(MADE));
    }

    @Test
    void asksForABranchAsTheDescriptionHasIt() {
        assertThat(carrier().create(request().build()))
                .isEqualTo(
                        new Waybill("parcel-1", "717-8681002", new BigDecimal("75.5"), LocalDate.parse("2026-10-16")));
        String today = MeestDates.DAY.format(LocalDate.now(KyivDates.KYIV));
        assertThat(sent("POST", ROOT + "/parcel"))
                .isEqualTo(json("{'parcelNumber':'900100200','notation':'Замовлення 900100200','payType':'cash',"
                        + "'receiverPay':true,'COD':0,'weight':1.2,'sendingDate':'" + today + "',"
                        + "'sender':{'name':'Крамниця','phone':'+380501112233','service':'Branch','branchID':'"
                        + SENDER + "'},"
                        + "'receiver':{'name':'Тестова Олена Іванівна','phone':'+380671112233','service':'Branch',"
                        + "'branchID':'" + POINT + "'},"
                        + "'placesItems':[{'quantity':1,'weight':1.2,'volume':0.006,'placeWeight':1.2,"
                        + "'placeVolume':0.006,'insurance':1500,'length':30,'width':20,'height':10}],"
                        + "'contentsItems':[{'contentName':'Чайник','quantity':1,'weight':1.2,'value':1500}]}"));
        assertThat(sent("POST", ROOT + "/branchSearch")).isEqualTo(json("{'filters':{'branchID':'" + POINT + "'}}"));
        assertThat(sent("POST", ROOT + "/auth")).isEqualTo(json("{'username':'shop','password':'se cret'}"));
        API.verify(postRequestedFor(urlEqualTo(ROOT + "/parcel"))
                .withHeader("token", equalTo("ticket-77"))
                .withHeader("Content-Type", containing("application/json")));
    }

    @Test
    void sharesWeightAndValueOutAmongTheSeats() {
        contract = "contract-1";
        carrier()
                .create(request()
                        .weight("1")
                        .seats(3)
                        .sizes(null, null, null)
                        .collect("1499.50")
                        .describe("Набір \n посуду " + "а".repeat(300))
                        .build());
        JsonNode sent = sent("POST", ROOT + "/parcel");
        assertThat(sent.path("contractID").asText()).isEqualTo("contract-1");
        assertThat(sent.path("COD").decimalValue()).isEqualByComparingTo("1500");
        assertThat(sent.path("placesItems")).hasSize(3);
        assertThat(sent.path("weight").decimalValue()).isEqualByComparingTo("1.002");
        assertThat(sent.at("/placesItems/0/insurance").asInt()
                        + sent.at("/placesItems/1/insurance").asInt()
                        + sent.at("/placesItems/2/insurance").asInt())
                .isEqualTo(1500);
        assertThat(sent.at("/placesItems/0/length").asInt()).isEqualTo(20);
        assertThat(sent.at("/contentsItems/0/contentName").asText())
                .startsWith("Набір посуду а")
                .hasSize(100);
    }

    @Test
    void writesWholeNumbersWithoutAnExponent() {
        carrier().create(request().weight("10.000").build());
        assertThat(API.findAll(postRequestedFor(urlPathEqualTo(ROOT + "/parcel")))
                        .get(0)
                        .getBodyAsString())
                .contains("\"weight\":10,")
                .doesNotContain("E+");
    }

    @Test
    void findsABranchByTownAndNumber() {
        posts("citySearch", ok("[" + city("c-1", "МИКОЛАЇВКА", "Село", "ОДЕСЬКА") + "]"));
        carrier()
                .create(request()
                        .point("12", "№ 012")
                        .place("с. Миколаївка", "Одеська область")
                        .build());
        assertThat(sent("POST", ROOT + "/citySearch"))
                .isEqualTo(json("{'filters':{'cityDescr':'Миколаївка',"
                        + "'countryID':'c35b6195-4ea3-11de-8591-001d600938f8','regionDescr':'Одеська%'}}"));
        assertThat(sent("POST", ROOT + "/branchSearch")).isEqualTo(json("{'filters':{'cityID':'c-1','branchNo':12}}"));
    }

    @Test
    void offersTheVillagesOfOneNameAndTakesWhatWasChosen() {
        posts(
                "citySearch",
                ok("[" + city("c-1", "Миколаївка", "Село", "Одеська") + ","
                        + city("c-2", "Миколаївка", "Село", "Сумська") + ","
                        + city("c-3", "Миколаївка-Новоросійська", "Селище", "Одеська") + "]"));
        WireOrder order = request().point(null, "12").place("Миколаївка", null);
        assertThatThrownBy(() -> carrier().create(order.build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.suggestions())
                        .containsExactly(
                                new Suggestion(Kind.SETTLEMENT, "c-1", "Село Миколаївка, Р р-н, Одеська обл."),
                                new Suggestion(Kind.SETTLEMENT, "c-2", "Село Миколаївка, Р р-н, Сумська обл.")));
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
        carrier().create(order.choose("c-2", null, null).build());
        assertThat(sent("POST", ROOT + "/branchSearch")).isEqualTo(json("{'filters':{'cityID':'c-2','branchNo':12}}"));
    }

    @Test
    void meansTheOnlyTownWhereVillagesShareItsName() {
        posts(
                "citySearch",
                ok("[" + city("c-1", "Миколаїв", "Село", "Львівська") + ","
                        + city("c-2", "Миколаїв", "Місто", "Миколаївська") + "]"));
        carrier().create(request().point(null, "12").place("Миколаїв", "").build());
        assertThat(sent("POST", ROOT + "/branchSearch").at("/filters/cityID").asText())
                .isEqualTo("c-2");
    }

    @Test
    void takesAChosenBranchBeforeAllElse() {
        carrier()
                .create(request()
                        .point("22222222-2222-4222-8222-222222222222", "5")
                        .choose("c-9", null, POINT)
                        .build());
        assertThat(sent("POST", ROOT + "/parcel").at("/receiver/branchID").asText())
                .isEqualTo(POINT);
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/citySearch")));
    }

    @Test
    void asksADirectoryTwiceBeforeItCountsAsEmptyAndKeepsItsAnswers() {
        inTurn("branchSearch", ok("[]"), ok("[" + BRANCH + "]"));
        MeestCarrier carrier = carrier();
        carrier.create(request().build());
        carrier.create(request().build());
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/branchSearch")));
    }

    @Test
    void asksForACourierByStreetAndBuilding() {
        posts("citySearch", ok(city("c-1", "Кам’янець", "Місто", "Хмельницька")));
        posts(
                "addressSearch",
                ok("[{'addressID':'s-1','addressDescr':{'descrUA':'вул. Королева Академіка'}},"
                        + "{'addressID':'s-2','addressDescr':{'descrUA':'вул. Королева'}}]"));
        carrier()
                .create(request()
                        .place("м. Кам'янець", "")
                        .toDoor("Академіка Королева", "5/1", "12")
                        .build());
        assertThat(sent("POST", ROOT + "/citySearch").at("/filters/cityDescr").asText())
                .isEqualTo("Кам%янець");
        assertThat(sent("POST", ROOT + "/addressSearch"))
                .isEqualTo(json("{'filters':{'cityID':'c-1','addressDescr':'%Академіка Королева%'}}"));
        assertThat(sent("POST", ROOT + "/parcel").path("receiver"))
                .isEqualTo(json("{'name':'Тестова Олена Іванівна','phone':'+380671112233','service':'Door',"
                        + "'addressID':'s-1','building':'5/1','flat':'12'}"));
    }

    @Test
    void offersStreetsOfOneNameAndTakesWhatWasChosen() {
        posts("citySearch", ok("[" + city("c-1", "Львів", "Місто", "Львівська") + "]"));
        posts(
                "addressSearch",
                ok("[{'addressID':'s-1','addressDescr':{'descrUA':'вул. Шевченка'}},"
                        + "{'addressID':'s-2','addressDescr':{'descrUA':'пров. Шевченка'}}]"));
        assertThatThrownBy(() ->
                        carrier().create(request().toDoor("Шевченка", "1", null).build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.suggestions())
                        .containsExactly(
                                new Suggestion(Kind.STREET, "s-1", "вул. Шевченка"),
                                new Suggestion(Kind.STREET, "s-2", "пров. Шевченка")));
        carrier().create(request().toDoor("пров. Шевченка", "1", null).build());
        assertThat(sent("POST", ROOT + "/parcel").at("/receiver/addressID").asText())
                .isEqualTo("s-2");
        carrier()
                .create(request()
                        .toDoor("Шевченка", "1", null)
                        .choose(null, "s-1", null)
                        .build());
        assertThat(sent("POST", ROOT + "/parcel").at("/receiver/addressID").asText())
                .isEqualTo("s-1");
    }

    @Test
    void namesTheRuleOfABranchThatTheParcelBreaks() {
        posts(
                "branchSearch",
                ok("[{'branchID':'" + POINT + "','branchNo':'465','branchTypeDescr':'Поштомат: до 30 кг.',"
                        + "'cityID':'c-1','branchLimits':{'weightTotalMax':15,'weightPlaceMax':'0',"
                        + "'quantityPlacesMax':1,'insuranceTotalMax':1000.0,"
                        + "'gabaritesMax':{'length':61,'width':37,'height':35}}}]"));
        refuses(request().weight("20").build(), "Поштомат № 465 Meest приймає до 15 кг");
        refuses(request().build(), "вартістю до 1000 грн: виберіть інше");
        refuses(request().sizes(36, 36, 36).build(), "до 61×37×35 см");
        refuses(request().seats(2).build(), "Поштомат Meest приймає лише одне місце");
        refuses(request().phone("0322112233").build(), "мобільний телефон");
        posts("branchSearch", ok("[{'branchID':'" + POINT + "','branchNo':1,'cityID':'c-1','isBranchClosed':'true'}]"));
        refuses(request().build(), "зараз не видає посилок");
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
    }

    @Test
    void refusesItselfWhatTheCarrierWould() {
        posts("citySearch", ok("[" + city("c-1", "Львів", "Місто", "Львівська") + "]"));
        for (WaybillRequest bad : List.of(
                request().phone("123").build(),
                request().name("Олена").build(),
                request().point(null, null).build(),
                request().point(null, "12").place(" ", "").build(),
                request().toDoor("Зелена", null, null).build(),
                request().toDoor(" ", "1", null).build())) {
            assertThatThrownBy(() -> carrier().create(bad)).isInstanceOf(CarrierRefusal.class);
        }
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
    }

    @Test
    void tellsRefusalsInWordsThatAnOperatorUnderstands() {
        posts("parcel", error(400, "receiver.phone", "Невірний формат"));
        assertThatThrownBy(() -> carrier().create(request().build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.codes())
                        .containsExactly("400", "receiver.phone"))
                .hasMessage("Телефон отримувача: Невірний формат");
        posts(
                "parcel",
                okJson(quoted("{'status':'Error','fieldName':'COD','message':'Заборонено',"
                        + "'messageDetails':'за договором','result':null}")));
        refuses(request().build(), "Післяплата: Заборонено (за договором)");
        posts("parcel", okJson(quoted("{'status':'error','info':{'fieldName':'brandNew','message':''}}")));
        refuses(request().build(), "Поле brandNew: Meest не приймає такого значення");
        posts("parcel", okJson(quoted("{'status':'Error','info':'Щось не так','result':{}}")));
        refuses(request().build(), "Meest відмовив: Щось не так");
        posts("parcel", aResponse().withStatus(400).withBody("<html>"));
        refuses(request().build(), "Meest відмовив: без пояснення");
        posts("parcel", error(400, "receiver.phone", "Номер +380671112233 невірний"));
        assertThatThrownBy(() -> carrier().create(request().build()))
                .hasMessage("Телефон отримувача: Номер … невірний");
    }

    @Test
    void knowsWhichFaultsMayHaveMadeAWaybill() {
        ResponseDefinitionBuilder[] mayHave = {
            ok("{}"),
            ok("null"),
            ok("{'parcelID':'parcel-1','barCode':null}"),
            okJson("{}"),
            okJson("[]"),
            okJson(""),
            aResponse().withStatus(200).withBody("<html>maintenance</html>"),
            serverError(),
            aResponse().withStatus(303),
            aResponse().withStatus(408),
            aResponse().withStatus(502).withBody(quoted("{'status':'OK','result':" + MADE + "}")),
            error(500, "", "Внутрішня помилка"),
            error(200, "", "Internal server error"),
            error(400, "parcelNumber", "Відправлення з таким номером вже існує"),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)
        };
        MeestCarrier carrier = carrier();
        for (ResponseDefinitionBuilder answer : mayHave) {
            posts("parcel", answer);
            assertThatThrownBy(() -> carrier.create(request().build()))
                    .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                            .isTrue());
        }
        posts("parcel", notFound());
        assertThatThrownBy(() -> carrier.create(request().build()))
                .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                        .isFalse());
    }

    @Test
    void doesNotKnowTheFateOfACallThatIsNotAnswered() {
        MeestCarrier impatient =
                MeestForTests.assemble(settings(), TransportForTests.impatient(), hands.withZone(ZoneOffset.UTC));
        posts("parcel", ok(MADE).withFixedDelay(3000));
        assertThatThrownBy(() -> impatient.create(request().build()))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.kind()).isEqualTo(HttpFault.Kind.TIMED_OUT));
    }

    @Test
    void isUnavailableWhenAFaultComesBeforeTheCallThatCreates() {
        for (ResponseDefinitionBuilder answer :
                List.of(serverError(), okJson("<"), aResponse().withFault(Fault.EMPTY_RESPONSE), notFound())) {
            posts("branchSearch", answer);
            assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierUnavailable.class);
        }
        signsIn(serverError());
        assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierUnavailable.class);
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
    }

    @Test
    void isBusyWhenTheCarrierTakesNoMoreRequests() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withStatus(429),
                error(200, "", "Перевищено дозволену кількість запитів"),
                error(400, "", "Too many requests"))) {
            posts("parcel", answer);
            assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierBusy.class);
            gets("/tracking/717-8681002", answer);
            assertThatThrownBy(() -> carrier().track(List.of("717-8681002"))).isInstanceOf(CarrierBusy.class);
        }
    }

    @Test
    void keepsTheTokenUntilShortlyBeforeItsEndAndRenewsIt() {
        posts("refreshToken", ok("{'token':'t-2','expiresIn':'3600'}"));
        MeestCarrier carrier = carrier();
        carrier.create(request().build());
        now = now.plusSeconds(86_000);
        carrier.create(request().build());
        API.verify(1, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
        now = now.plusSeconds(390);
        carrier.create(request().build());
        assertThat(sent("POST", ROOT + "/refreshToken")).isEqualTo(json("{'refreshToken':'r-1'}"));
        API.verify(postRequestedFor(urlPathEqualTo(ROOT + "/parcel")).withHeader("token", equalTo("t-2")));
        now = now.plusSeconds(3600);
        posts("refreshToken", aResponse().withStatus(401));
        carrier.create(request().build());
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "0", "-5", "'soon'", "15379200"})
    void takesADayForALifeThatCannotBe(String life) {
        signsIn(ok("[{'token':'ticket-77','refreshToken':null,'expiresIn':" + life + "}]"));
        MeestCarrier carrier = carrier();
        carrier.create(request().build());
        now = now.plusSeconds(86_000);
        carrier.create(request().build());
        API.verify(1, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
        now = now.plusSeconds(400);
        carrier.create(request().build());
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
    }

    @Test
    void signsInAnewOnceWhenTheTokenHasEnded() {
        MeestCarrier carrier = carrier();
        inTurn("parcel", error(401, "token", "Невірний токен"), ok(MADE));
        assertThat(carrier.create(request().build()).ttn()).isEqualTo("717-8681002");
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
        posts("parcel", error(200, "token", "Невірний токен"));
        refuses(request().build(), "sellerdesk.carriers.meest.username");
        signsIn(error(401, "username", "Невірний username чи password"));
        assertThatThrownBy(() -> carrier().track(List.of("717-8681002")))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("sellerdesk.carriers.meest.username");
    }

    @Test
    void signsInOnceHoweverManyWaitForIt() {
        signsIn(ok("{'token':'ticket-77','expiresIn':86400}").withFixedDelay(300));
        MeestCarrier carrier = carrier();
        IntStream.range(0, 6).parallel().forEach(i -> carrier.create(request().build()));
        API.verify(1, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
    }

    @Test
    void takesATokenOfTheCabinetInsteadOfSigningIn() {
        token = "cabinet";
        username = "";
        carrier().create(request().build());
        API.verify(0, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
        API.verify(postRequestedFor(urlPathEqualTo(ROOT + "/parcel")).withHeader("token", equalTo("cabinet")));
        posts("parcel", aResponse().withStatus(401));
        refuses(request().build(), "sellerdesk.carriers.meest.token");
        API.verify(2, postRequestedFor(urlPathEqualTo(ROOT + "/parcel")));
        username = "shop";
        inTurn("parcel", aResponse().withStatus(401), ok(MADE));
        assertThat(carrier().create(request().build()).ttn()).isEqualTo("717-8681002");
        API.verify(1, postRequestedFor(urlPathEqualTo(ROOT + "/auth")));
    }

    @Test
    void isOnWithCredentialsAndASenderOnly() {
        assertThat(carrier().enabled()).isTrue();
        password = "";
        assertThat(carrier().enabled()).isFalse();
        token = "cabinet";
        assertThat(carrier().enabled()).isTrue();
        var half = new MeestProperties.Sender("Крамниця", "", SENDER);
        assertThat(new MeestProperties("http://x/", "u", "p", "", "", half).enabled())
                .isFalse();
    }

    @Test
    void findsByOurNumberAndInTheListsOfThreeDays() {
        gets("/getParcel/900100200/parcelNumber/objectData", ok("{'parcelNumber':'900100200','COD':'0'}"));
        list("01.10.2026", "[{'parcelID':'p-0','parcelNumber':'another','\u0432arCode':'717-0000000'}]");
        list(
                "02.10.2026",
                "[{'parcelID':'p-1','parcelNumber':'900100200','\u0432arCode':'717-0000001'},"
                        + "{'parcelID':'p-3','parcelNumber':'900100200','barCode':'717-0000003','deleted':true}]");
        list("03.10.2026", "{'parcelID':'p-2','parcelNumber':900100200,'barCode':'717-0000002'}");
        gets("/tracking/717-0000001", ok("[]"));
        gets("/tracking/717-0000002", error(404, "", "Відправлення не знайдено"));
        assertThat(find())
                .extracting(Waybill::ref, Waybill::ttn)
                .containsExactly(tuple("p-1", "717-0000001"), tuple("p-2", "717-0000002"));
        gets("/tracking/717-0000001", ok("[{'eventCode':3,'eventDateTime':'2026-10-02 12:00:00'}]"));
        assertThat(find()).extracting(Waybill::ttn).containsExactly("717-0000002");
    }

    @Test
    void findsNoneOnlyWhereThatIsSure() {
        gets("/getParcel/900100200/parcelNumber/objectData", error(404, "parcelID", "Відправлення не знайдено"));
        emptyLists();
        assertThat(find()).isEmpty();
        API.stubFor(get(urlPathMatching(ROOT + "/parcelsList/.*")).willReturn(serverError()));
        assertThatThrownBy(this::find).isInstanceOf(CarrierUnavailable.class);
        API.stubFor(get(urlPathMatching(ROOT + "/parcelsList/.*")).willReturn(error(400, "dateFrom", "Немає прав")));
        assertThat(find()).isEmpty();
        gets("/getParcel/900100200/parcelNumber/objectData", error(400, "", "Незрозуміло"));
        assertThatThrownBy(this::find).isInstanceOf(CarrierUnavailable.class);
        emptyLists();
        assertThat(find()).isEmpty();
        for (ResponseDefinitionBuilder unsure : List.of(
                ok("{'parcelNumber':'900100200'}"),
                serverError(),
                notFound(),
                aResponse().withStatus(404).withBody(quoted("{'message':'no Route matched','status':404}")),
                okJson("{}"),
                okJson("<html>"))) {
            gets("/getParcel/900100200/parcelNumber/objectData", unsure);
            assertThatThrownBy(this::find).isInstanceOf(CarrierUnavailable.class);
        }
    }

    @Test
    void takesWhatTheLookUpShowsWhereItNamesTheNumber() {
        gets(
                "/getParcel/900100200/parcelNumber/objectData",
                ok("{'parcelID':'p-1','parcelNumber':'900100200','barCode':'717-0000001'}"));
        emptyLists();
        gets("/tracking/717-0000001", ok("null"));
        assertThat(find()).extracting(Waybill::ttn).containsExactly("717-0000001");
        gets("/getParcel/900100200/parcelNumber/objectData", ok("{'parcelNumber':'another','barCode':'717-0000009'}"));
        assertThat(find()).isEmpty();
    }

    @Test
    void deletesByIdAndTakesAGoneOneForDeleted() {
        contract = "contract-1";
        API.stubFor(delete(ROOT + "/parcel/parcel-1/contract-1").willReturn(ok("{}")));
        carrier().delete(WAYBILL);
        API.verify(1, deleteRequestedFor(urlEqualTo(ROOT + "/parcel/parcel-1/contract-1")));
        contract = "";
        deletes(error(404, "parcelID", "Відправлення не знайдено"));
        carrier().delete(WAYBILL);
        gets("/tracking/717-8681002", ok("[{'eventCode':3}]"));
        deletes(error(400, "", "Операція неможлива"));
        carrier().delete(WAYBILL);
        gets("/tracking/717-8681002", ok("[{'eventCode':606}]"));
        assertThatThrownBy(() -> carrier().delete(WAYBILL)).isInstanceOf(CarrierRefusal.class);
        deletes(error(404, "contractID", "Договір не знайдено"));
        assertThatThrownBy(() -> carrier().delete(WAYBILL)).isInstanceOf(CarrierRefusal.class);
        deletes(serverError());
        assertThatThrownBy(() -> carrier().delete(WAYBILL)).isInstanceOf(HttpFault.class);
    }

    @Test
    void tracksByTheLatestEventWhateverTheOrderAndTheShape() {
        gets(
                "/tracking/717-0000001",
                ok(
                        "[{'parcelNumber':'A','barCode':'717-0000001','eventDateTime':'2026-10-16 12:00:00','eventCode':1214,"
                                + "'eventCodeUPU':'EMG','eventDescr':{'descrUA':'Надходження'},'eventDetailDescr':null},"
                                + "{'barCode':'717-0000001','eventDateTime':'2026-10-16 12:00:00','eventCode':1100},"
                                + "{'barCode':'717-0000001','eventDateTime':'2026-10-15 09:00:00','eventCode':'606'}]"));
        gets(
                "/tracking/717-0000002",
                ok(
                        "{'barCode':'717-0000002','eventDateTime':'2026-10-16T12:00:00','eventCode':'1 622','eventDescr':null}"));
        gets(
                "/tracking/717-0000003",
                ok("[{'barCode':'717-0000003','eventDateTime':'?','eventCode':777,'eventDescr':'Щось нове'}]"));
        gets("/tracking/717-0000004", error(400, "", "Незрозуміло"));
        gets("/tracking/717-0000005", ok("[{'barCode':'717-9999999','eventCode':1622}]"));
        gets("/getParcel/717-0000005/barCode/objectData", ok("{'parcelID':'p-5'}"));
        gets("/tracking/717-0000006", error(404, "", "Відправлення не знайдено"));
        gets("/getParcel/717-0000006/barCode/objectData", error(410, "", "Видалено"));
        List<ParcelStatus> answers = carrier()
                .track(IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> "717-000000" + i)
                        .toList());
        assertThat(answers)
                .extracting(a -> a.ttn() + " " + a.code() + " " + a.phase().orElse(null))
                .containsExactly(
                        "717-0000001 1214 AT_PICKUP_POINT",
                        "717-0000002 1622 DELIVERED",
                        "717-0000003 777 null",
                        "717-0000005 2 CREATED",
                        "717-0000006  NOT_FOUND");
        assertThat(answers.get(0).words()).isEqualTo("Надходження");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T09:00:00Z");
        assertThat(answers.get(1).words()).isEqualTo("Вручено");
        assertThat(answers.get(2).words()).isEqualTo("Щось нове");
        assertThat(answers.get(2).changed()).isNull();
        assertThat(answers.get(3).words()).isEqualTo("Накладну створено");
    }

    @Test
    void leavesOutWhatTheCarrierDidNotAnswerMidway() {
        gets("/tracking/717-0000001", ok("[{'eventCode':606}]"));
        gets("/tracking/717-0000002", serverError());
        assertThat(carrier().track(List.of("717-0000001", "717-0000002", "717-0000001")))
                .hasSize(1);
        assertThatThrownBy(() -> carrier().track(List.of("717-0000002", "717-0000001")))
                .isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void tellsWhatHappenedInASpanOldestFirst() {
        API.stubFor(get(urlPathMatching(ROOT + "/trackingByPeriod/.*"))
                .willReturn(ok("[{'barCode':'717-0000001','eventDateTime':'2026-10-16 12:30:00','eventCode':1622},"
                        + "{'barCode':'717-0000002','eventDateTime':'2026-10-16 12:10:00','eventCode':606},"
                        + "{'barCode':'717-0000001','eventDateTime':'2026-10-16 12:00:00','eventCode':1315},"
                        + "{'barCode':null,'parcelNumber':null,'eventCode':606},null]")));
        Instant from = Instant.parse("2026-10-16T09:00:00Z");
        assertThat(carrier().happened(from, from.plus(carrier().longestSpan())))
                .extracting(event -> event.ttn() + " " + event.phase().orElse(null))
                .containsExactly("717-0000001 OUT_FOR_DELIVERY", "717-0000002 IN_TRANSIT", "717-0000001 DELIVERED");
        API.verify(
                1,
                getRequestedFor(urlEqualTo(
                        ROOT + "/trackingByPeriod/2026-10-16%2012%3A00%3A00" + "/2026-10-16%2014%3A00%3A00")));
        API.stubFor(get(urlPathMatching(ROOT + "/trackingByPeriod/.*")).willReturn(error(404, "", "Дані не знайдено")));
        assertThat(carrier().happened(from, from.plusSeconds(60))).isEmpty();
        API.stubFor(get(urlPathMatching(ROOT + "/trackingByPeriod/.*")).willReturn(serverError()));
        assertThatThrownBy(() -> carrier().happened(from, from.plusSeconds(60))).isInstanceOf(CarrierUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        // the hour from 3 to 4 comes twice, so the span reaches over both
        "2026-10-24T23:30:00Z,2026-10-25T01:30:00Z,2026-10-25 02:30:00/2026-10-25 04:30:00,",
        // the hour from 3 to 4 is left out, and two hours show as three
        "2026-03-29T00:30:00Z,2026-03-29T02:30:00Z,2026-03-29 02:30:00/2026-03-29 04:30:00,"
                + "2026-03-29 04:30:00/2026-03-29 05:30:00"
    })
    void losesNothingWhenTheClocksAreMoved(Instant from, Instant to, String first, String second) {
        API.stubFor(get(urlPathMatching(ROOT + "/trackingByPeriod/.*")).willReturn(ok("[]")));
        carrier().happened(from, to);
        List<String> asked = API.findAll(getRequestedFor(urlPathMatching(ROOT + "/trackingByPeriod/.*"))).stream()
                .map(call -> URI.create(call.getUrl()).getPath().replaceFirst(".*trackingByPeriod/", ""))
                .toList();
        assertThat(asked).containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    }

    @ParameterizedTest
    @CsvSource({
        "2,CREATED",
        "3,CANCELLED",
        "606,IN_TRANSIT",
        "8081,IN_TRANSIT",
        "1100,IN_TRANSIT",
        "1213,AT_PICKUP_POINT",
        "1214,AT_PICKUP_POINT",
        "1215,AT_PICKUP_POINT",
        "1216,AT_PICKUP_POINT",
        "1315,OUT_FOR_DELIVERY",
        "1521,RETURNING",
        "109,RETURNING",
        "707,RETURNING",
        "1620,REFUSED",
        "1621,DELIVERY_ATTEMPT_FAILED",
        "1623,DELIVERY_ATTEMPT_FAILED",
        "1628,DELIVERY_ATTEMPT_FAILED",
        "1622,DELIVERED",
        "1825,RETURNED",
        "2331,IN_TRANSIT",
        "5051,IN_TRANSIT"
    })
    void knowsWhatTheCodesMean(String code, Phase phase) {
        gets("/tracking/717-0000001", ok("[{'eventCode':" + code + "}]"));
        assertThat(carrier().track(List.of("717-0000001")).get(0).phase()).contains(phase);
    }

    @Test
    void recallsAParcelWithTheReasonThatFitsBest() {
        gets("/getParcel/parcel-1/parcelID/objectData", ok("{'return':false}"));
        gets(
                "/parcelReturnReasons",
                ok(
                        "[{'nameUA':'Пошкоджено','uuid':'r-1'},{'name':'Замовлення не актуальне','uuid':'r-2'},{'uuid':null}]"));
        posts("parcelReturn_new", okJson(quoted("{'do\u0441ID':'d-1','do\u0441Number':'RET-1'}")));
        assertThat(carrier().recall(WAYBILL, "Покупець передумав")).isEqualTo("RET-1");
        assertThat(sent("POST", ROOT + "/parcelReturn_new"))
                .isEqualTo(json("{'parcelID':'parcel-1','reasonID':'r-2'}"));
        carrier().recall(WAYBILL, "пошкоджено");
        assertThat(sent("POST", ROOT + "/parcelReturn_new").path("reasonID").asText())
                .isEqualTo("r-1");
        posts("parcelReturn_new", error(400, "parcelID", "Неможливо"));
        assertThatThrownBy(() -> carrier().recall(WAYBILL, "")).isInstanceOf(CarrierRefusal.class);
        posts("parcelReturn_new", serverError());
        assertThatThrownBy(() -> carrier().recall(WAYBILL, "")).isInstanceOf(CarrierUnavailable.class);
        gets("/getParcel/parcel-1/parcelID/objectData", ok("{'return':'true'}"));
        assertThat(carrier().recall(WAYBILL, "")).isNull();
    }

    @Test
    void changesAWaybillWhoseIdIsAskedForWhereItIsMissing() {
        gets("/getParcel/717-8681002/barCode/objectData", ok("{'parcelID':'parcel-1'}"));
        API.stubFor(put(ROOT + "/parcel/parcel-1").willReturn(ok("{'costServices':'80'}")));
        Waybill changed = carrier()
                .update(
                        new Waybill(null, "717-8681002", null, null),
                        request().collect("100").build());
        assertThat(changed).isEqualTo(new Waybill("parcel-1", "717-8681002", new BigDecimal("80"), null));
        assertThat(sent("PUT", ROOT + "/parcel/parcel-1").path("COD").asInt()).isEqualTo(100);
        API.stubFor(put(ROOT + "/parcel/parcel-1").willReturn(serverError()));
        assertThatThrownBy(() -> carrier().update(WAYBILL, request().build())).isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void asksForAPrice() {
        posts("calculate", ok("[{'costServices':'257.12','estimatedDeliveryDate':'28.03.2026'}]"));
        assertThat(carrier().quote(request().build()))
                .isEqualTo(new Quote(new BigDecimal("257.12"), LocalDate.parse("2026-03-28")));
        JsonNode sent = sent("POST", ROOT + "/calculate");
        assertThat(sent.path("receiver")).isEqualTo(json("{'service':'Branch','branchID':'" + POINT + "'}"));
        assertThat(sent.at("/placesItems/0/insurance").asInt()).isEqualTo(1500);
        posts("citySearch", ok("[" + city("c-1", "Львів", "Місто", "Львівська") + "]"));
        posts("calculate", ok("{'costServices':null}"));
        assertThat(carrier().quote(request().toDoor("Зелена", "1", null).build()))
                .isEqualTo(new Quote(null, null));
        assertThat(sent("POST", ROOT + "/calculate").path("receiver"))
                .isEqualTo(json("{'service':'Door','cityID':'c-1'}"));
    }

    @Test
    void fetchesStickersWithTheTokenInAHeader() {
        gets("/print/sticker100/parcel-1", aResponse().withStatus(200).withBody("%PDF-1.4 label"));
        assertThat(new String(carrier().label(WAYBILL))).startsWith("%PDF");
        API.verify(getRequestedFor(urlEqualTo(ROOT + "/print/sticker100/parcel-1"))
                .withHeader("token", equalTo("ticket-77")));
        for (ResponseDefinitionBuilder answer :
                List.of(aResponse().withStatus(200).withBody("<html>"), notFound(), serverError())) {
            gets("/print/sticker100/parcel-1", answer);
            assertThatThrownBy(() -> carrier().label(WAYBILL)).isInstanceOf(CarrierUnavailable.class);
        }
    }

    @Test
    void letsNothingSecretAndNobodysDataOut(CapturedOutput output) {
        posts("parcel", aResponse().withStatus(502).withBody("Тестова Олена 380671112233"));
        Throwable thrown = catchThrowable(() -> carrier().create(request().build()));
        assertThat(Throwables.getStackTrace(thrown)).doesNotContain("se cret", "ticket-77", "Тестова", "671112233");
        assertThat(settings().toString()).doesNotContain("cret", "shop");
        assertThat(output.getAll())
                .contains(ROOT + "/parcel")
                .doesNotContain("se cret", "ticket-77", "Тестова", "671112233");
    }

    private void refuses(WaybillRequest request, String words) {
        assertThatThrownBy(() -> carrier().create(request))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining(words);
    }

    private List<Waybill> find() {
        return carrier().find("900100200", LocalDate.parse("2026-10-02"));
    }

    private MeestCarrier carrier() {
        return MeestForTests.assemble(settings(), TransportForTests.patient(), hands.withZone(ZoneOffset.UTC));
    }

    private MeestProperties settings() {
        return new MeestProperties(
                API.baseUrl() + ROOT + "/",
                username,
                password,
                token,
                contract,
                new MeestProperties.Sender("Крамниця", "+38 (050) 111-22-33", SENDER));
    }

    private static void signsIn(ResponseDefinitionBuilder answer) {
        posts("auth", answer);
    }

    private static void posts(String method, ResponseDefinitionBuilder answer) {
        API.stubFor(post(ROOT + "/" + method).willReturn(answer));
    }

    private static void inTurn(String method, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        String scenario = method + System.nanoTime();
        API.stubFor(post(ROOT + "/" + method)
                .inScenario(scenario)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then")
                .willReturn(first));
        API.stubFor(post(ROOT + "/" + method)
                .inScenario(scenario)
                .whenScenarioStateIs("then")
                .willReturn(then));
    }

    private static void gets(String path, ResponseDefinitionBuilder answer) {
        API.stubFor(get(ROOT + path).willReturn(answer));
    }

    private static void deletes(ResponseDefinitionBuilder answer) {
        API.stubFor(delete(ROOT + "/parcel/parcel-1").willReturn(answer));
    }

    private static void list(String day, String rows) {
        gets("/parcelsList/" + day, ok(rows));
    }

    private static void emptyLists() {
        API.stubFor(get(urlPathMatching(ROOT + "/parcelsList/.*")).willReturn(ok("[]")));
    }

    private static ResponseDefinitionBuilder ok(String result) {
        return okJson(quoted(
                "{'status':'OK','info':{'fieldName':'','message':'','messageDetails':''},'result':" + result + "}"));
    }

    private static ResponseDefinitionBuilder error(int status, String field, String message) {
        return okJson(quoted("{'status':'Error','info':{'fieldName':'" + field + "','message':'" + message
                        + "','messageDetails':''},'result':null}"))
                .withStatus(status);
    }

    private static String city(String id, String name, String kind, String region) {
        return "{'cityID':'" + id + "','viewCity':'" + kind + "','cityDescr':{'descrUA':'" + name
                + "'},'districtDescr':{'descrUA':'Р'},'regionDescr':{'descrUA':'" + region
                + "'},'isDeliveryInCity':true}";
    }

    /** An order to a branch in Lviv. */
    private static WireOrder request() {
        return WireOrder.to("Львів", "Львівська").point(POINT, "12").describe("Чайник");
    }
}
