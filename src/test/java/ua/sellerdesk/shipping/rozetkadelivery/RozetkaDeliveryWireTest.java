package ua.sellerdesk.shipping.rozetkadelivery;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
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
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WireCase;
import ua.sellerdesk.shipping.WireOrder;
import ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryProperties.SignIn;

/** What goes to ROZETKA Delivery and how its answers are read, as integrators' records of its API have it. */
class RozetkaDeliveryWireTest extends WireCase {

    private static final RozetkaDeliveryProperties.Sender SENDER =
            new RozetkaDeliveryProperties.Sender("city-0", "dept-0", "Ірина", "Крамар", "+38 (050) 111-22-33");
    private static final String MADE = "{'statusCode':0,'data':{'track_id':'101000999001','shipping_cost':65.5,"
            + "'delivery_date':'2026-10-16T10:00:00.000Z','payment_fee':20,'carrier_track_num':null}}";
    private static final Waybill WAYBILL = new Waybill("101000999001", "101000999001", null, null);

    @BeforeEach
    void directories() {
        cities(city("city-1", "Київ", "Київ"));
        points(
                point("dept-1", "м. Київ, Хрещатик вул., 22", "'number':'1'"),
                point("dept-2", "м. Київ, Січових Стрільців вул., 32 А", "'number':2"),
                point("dept-3", "м. Київ, Січових Стрільців вул., 7", "'number':null"));
        creates(ok(MADE).withStatus(201));
    }

    @Test
    void asksForAPointByTheMarketplacesReference() {
        assertThat(carrier().create(request().build()))
                .isEqualTo(new Waybill(
                        "101000999001", "101000999001", new BigDecimal("65.5"), LocalDate.parse("2026-10-16")));
        assertThat(sent("POST", "/api/track"))
                .isEqualTo(json("{'data':{'visible_id':'900100200','type':'dept-dept','places':1,"
                        + "'delivery_payer':'receiver','cost':0,'insurance_cost':1499,"
                        + "'params':{'weight':1.2,'length':30,'width':20,'height':10,'volume':0.006},"
                        + "'sender':{'city':'city-0','department':'dept-0','first_name':'Ірина','last_name':'Крамар',"
                        + "'phone':'380501112233'},"
                        + "'recipient':{'city':'city-1','department':'dept-1','first_name':'Олена',"
                        + "'last_name':'Тестова','phone':'380671112233'}}}"));
        API.verify(postRequestedFor(urlEqualTo("/api/track")).withHeader("Authorization", equalTo("Bearer se cret")));
    }

    @Test
    void asksTheOpenDirectoriesWithoutTheTokenAndOnce() {
        RozetkaDeliveryCarrier carrier = carrier();
        carrier.create(request().build());
        carrier.create(request().build());
        API.verify(
                1,
                getRequestedFor(urlPathEqualTo("/api/city"))
                        .withQueryParam("name", equalTo("Київ"))
                        .withoutHeader("Authorization"));
        API.verify(
                1,
                getRequestedFor(urlPathEqualTo("/api/department"))
                        .withQueryParam("city_id", equalTo("city-1"))
                        .withoutHeader("Authorization"));
    }

    @Test
    void sendsBodiesAsTheHostTakesThem() {
        RozetkaDeliveryCarrier bare =
                carrier(new RozetkaDeliveryProperties(API.baseUrl() + "/api/", "se cret", SignIn.KEY, SENDER, false));
        bare.create(request().build());
        assertThat(sent("POST", "/api/track").path("visible_id").asText()).isEqualTo("900100200");
        API.stubFor(delete("/api/track").willReturn(ok()));
        bare.delete(WAYBILL);
        assertThat(sent("DELETE", "/api/track")).isEqualTo(json("['101000999001']"));
    }

    @Test
    void namesTheSettingWhereTheWrapperIsRefused() {
        creates(answer(
                400,
                "{'statusCode':400,'message':'Помилка валідації даних','details':[{'property':'data',"
                        + "'constraints':{'whitelistValidation':'property data should not exist'}},"
                        + "{'property':'visible_id','constraints':{'isNotEmpty':'порожній'}}]}"));
        assertThatThrownBy(() -> carrier().create(request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("номер замовлення — порожній")
                .hasMessageContaining("sellerdesk.carriers.rozetka-delivery.data-wrapper");
    }

    @ParameterizedTest
    @CsvSource({"1499,1499", "97.20,97", "97.50,98"})
    void collectsCashInWholeHryvnias(String sum, int cost) {
        carrier().create(request().collect(sum).build());
        JsonNode sent = sent("POST", "/api/track").at("/data/cost");
        assertThat(sent.isIntegralNumber()).isTrue();
        assertThat(sent.asInt()).isEqualTo(cost);
    }

    @Test
    void writesWeightsAndSizesAsPlainNumbers() {
        carrier()
                .create(request()
                        .weight("20.000")
                        .sizes(null, null, null)
                        .seats(2)
                        .build());
        String body = lastBody("POST", "/api/track");
        assertThat(body).contains("\"weight\":20,", "\"places\":2,", "\"volume\":0.004}");
    }

    @Test
    void refusesItselfWhatTheCarrierWouldAndCreatesNothing() {
        refused(request().toDoor(null, null, null), "не возить на адресу");
        refused(request().phone("123"), "телефон отримувача");
        refused(request().phone(null), "телефон отримувача");
        refused(request().name("Олена"), "прізвище та ім'я");
        refused(request().declare("0"), "Оголошена вартість");
        refused(request().place(null, null), "населений пункт");
        API.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void namesTheSendersPhoneWhereItIsWrong() {
        var sender = new RozetkaDeliveryProperties.Sender("city-0", "dept-0", "Ірина", "Крамар", "12");
        assertThatThrownBy(
                        () -> carrier(new RozetkaDeliveryProperties(API.baseUrl(), "se cret", SignIn.KEY, sender, true))
                                .create(request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("sellerdesk.carriers.rozetka-delivery.sender.phone");
    }

    @Test
    void findsAPointByNumberElseByAddress() {
        assertThat(departmentFor(request().point("a-marketplace-id", "2"))).isEqualTo("dept-2");
        assertThat(departmentFor(request().point(null, null).address("вулиця Січових Стрільців", "32А", null)))
                .isEqualTo("dept-2");
        assertThat(departmentFor(request().point("x", "77").address("вул. Хрещатик", "22", null)))
                .isEqualTo("dept-1");
    }

    @Test
    void readsPointsOfEveryShape() {
        points(
                "{'id':11,'name':'Відділення № 5','location':{'street_name':'Шевченка вул.','house':'1'},"
                        + "'limitations':null}",
                "{'id':'12','name':null,'location':'Франка вул., 2','limitations':{'weight':'30'}}",
                "{'name':'without an id'}");
        assertThat(departmentFor(request().point(null, "5"))).isEqualTo("11");
        assertThat(departmentFor(request().point(null, null).address("вул. Франка", "2", null)))
                .isEqualTo("12");
    }

    @Test
    void offersPointsInWordsWhereSeveralMayBeMeant() {
        CarrierRefusal refusal =
                refused(request().point(null, null).address("Січових Стрільців", null, null), "виберіть потрібну");
        assertThat(refusal.suggestions())
                .extracting(Suggestion::kind, Suggestion::ref)
                .containsExactlyInAnyOrder(
                        tuple(Suggestion.Kind.POINT, "dept-2"), tuple(Suggestion.Kind.POINT, "dept-3"));
        assertThat(refused(request().point("x", "1").address("Січових Стрільців", "7", null), "виберіть потрібну")
                        .suggestions())
                .extracting(Suggestion::ref)
                .containsExactly("dept-3", "dept-1");
        assertThat(refused(request().point("gone", "9"), "не знає такої точки").suggestions())
                .hasSize(3)
                .allSatisfy(suggestion -> assertThat(suggestion.words()).contains("м. Київ"));
        API.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void takesWhatAnOperatorChoseBeforeAllElse() {
        assertThat(departmentFor(request().choose(null, null, "dept-3"))).isEqualTo("dept-3");
        cities(city("v1", "Миколаївка", "Одеська"), city("v2", "Миколаївка", "Сумська"));
        assertThat(departmentFor(request().place("Миколаївка", "").choose("v2", null, "dept-3")))
                .isEqualTo("dept-3");
        assertThat(sent("POST", "/api/track").at("/data/recipient/city").asText())
                .isEqualTo("v2");
        directories();
        refused(request().choose(null, null, "closed since"), "не знає такої точки");
    }

    @Test
    void doesNotSendToAPointThatIsClosedOrTooSmall() {
        points(
                point("dept-1", "Хрещатик вул., 22", "'can_give_out_tracks':false"),
                point("dept-2", "Франка вул., 2", "'limitations':{'weight':1}"),
                point("dept-3", "Шевченка вул., 3", "'limitations':{'weight':30}"));
        assertThat(refused(request(), "зараз не видає").suggestions())
                .extracting(Suggestion::ref)
                .containsExactly("dept-3");
        refused(request().choose(null, null, "dept-2"), "приймає до 1 кг");
    }

    @Test
    void tellsSettlementsOfOneNameApartByTheRegion() {
        cities(
                city("v1", "Миколаїв", "Миколаївська"),
                city("v2", "Миколаїв", "Львівська"),
                city("v3", "Миколаївка", "Одеська"));
        assertThat(departmentFor(request().place("м. Миколаїв", "Львівська обл.")))
                .isEqualTo("dept-1");
        assertThat(sent("POST", "/api/track").at("/data/recipient/city").asText())
                .isEqualTo("v2");
        CarrierRefusal refusal = refused(request().place("Миколаїв", null), "Уточніть населений пункт «Миколаїв»");
        assertThat(refusal.suggestions())
                .containsExactly(
                        new Suggestion(Suggestion.Kind.SETTLEMENT, "v1", "Миколаїв, Миколаївська обл."),
                        new Suggestion(Suggestion.Kind.SETTLEMENT, "v2", "Миколаїв, Львівська обл."));
        assertThat(refused(request().place("Миколаїв", "Черкаська"), "Уточніть населений пункт")
                        .suggestions())
                .hasSize(2);
    }

    @Test
    void doesNotTakeTheOnlyTownOfTheNameForOneOfAnotherRegion() {
        cities(city("v1", "Миколаїв", "Миколаївська"));
        assertThat(refused(request().place("Миколаїв", "Львівська область"), "Уточніть населений пункт")
                        .suggestions())
                .hasSize(1);
        cities(city("city-1", "Кам'янець-Подільський", "Хмельницька"));
        assertThat(departmentFor(request().place("Кам’янець-Подільський", "Хмельницька область")))
                .isEqualTo("dept-1");
    }

    @ParameterizedTest
    @CsvSource({"Київ,Київська обл.", "м. Київ,Київ", "Київська,м. Київ", "Київ,"})
    void knowsACityThatIsARegionOfItsOwn(String directory, String marketplace) {
        cities(city("city-1", "Київ", directory));
        assertThat(departmentFor(request().place("Київ", marketplace))).isEqualTo("dept-1");
    }

    @Test
    void asksADirectoryThatHasNothingOnceMore() {
        for (String path : List.of("/api/city", "/api/department")) {
            API.stubFor(get(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs("Started")
                    .willReturn(ok("{'statusCode':0,'data':[]}".replace('\'', '"')))
                    .willSetStateTo("awake"));
        }
        API.stubFor(get(urlPathEqualTo("/api/city"))
                .inScenario("/api/city")
                .whenScenarioStateIs("awake")
                .willReturn(answer(200, page(1, city("city-1", "Київ", "Київ")))));
        API.stubFor(get(urlPathEqualTo("/api/department"))
                .inScenario("/api/department")
                .whenScenarioStateIs("awake")
                .willReturn(answer(200, page(1, point("dept-1", "Хрещатик вул., 22", "'x':1")))));
        assertThat(departmentFor(request())).isEqualTo("dept-1");
    }

    @Test
    void saysWhereNothingIsKnownOfASettlement() {
        cities();
        refused(request(), "не знає населеного пункту «Київ»");
        cities(city("city-1", "Київ", "Київ"));
        points();
        refused(request(), "немає точок ROZETKA Delivery");
    }

    @Test
    void readsDirectoriesOfSeveralPages() {
        API.stubFor(get(urlPathEqualTo("/api/department"))
                .withQueryParam("page", equalTo("1"))
                .willReturn(answer(200, page(2, point("dept-8", "Франка вул., 2", "'x':1")))));
        API.stubFor(get(urlPathEqualTo("/api/department"))
                .withQueryParam("page", equalTo("2"))
                .willReturn(answer(200, page(2, point("dept-9", "Хрещатик вул., 22", "'x':1")))));
        assertThat(departmentFor(request().point("dept-9", null))).isEqualTo("dept-9");
    }

    @Test
    void createsNothingWhereTheDirectoriesFail() {
        ResponseDefinitionBuilder[] faults = {
            serverError(),
            ok("<html>maintenance"),
            answer(200, "{'statusCode':0,'data':null}"),
            answer(200, "{'statusCode':500,'message':'x'}"),
            answer(302, ""),
            aResponse().withFault(Fault.EMPTY_RESPONSE)
        };
        for (String path : List.of("/api/city", "/api/department")) {
            directories();
            for (ResponseDefinitionBuilder fault : faults) {
                API.stubFor(get(urlPathEqualTo(path)).willReturn(fault));
                assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierUnavailable.class);
            }
            API.stubFor(get(urlPathEqualTo(path)).willReturn(answer(429, "{}")));
            assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierBusy.class);
        }
        API.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void readsTheNumberOfEveryShape() {
        for (String shape : List.of(
                "{'statusCode':'0','data':{'track_id':101000999001,'shipping_cost':null,'delivery_date':null}}",
                "{'statusCode':null,'data':[{'track_id':'101000999001'}],'message':null,'details':null}",
                "{'track_id':'101000999001','new_field':{}}")) {
            creates(answer(200, shape));
            assertThat(carrier().create(request().build())).isEqualTo(WAYBILL);
        }
    }

    @Test
    void knowsWhichFaultsMayHaveMadeAWaybill() {
        ResponseDefinitionBuilder[] mayHave = {
            answer(200, "{'statusCode':0,'data':{}}"),
            answer(200, "{'statusCode':0,'data':null}"),
            answer(201, ""),
            answer(200, "{'statusCode':'odd'}"),
            answer(200, "{'statusCode':500,'message':'Internal server error'}"),
            answer(200, "{'statusCode':201,'data':{'track_id':'1'}}"),
            answer(200, "[]"),
            answer(200, "'made'"),
            ok("<html>maintenance</html>"),
            serverError(),
            answer(502, MADE),
            answer(303, ""),
            answer(408, "{'message':'x'}"),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)
        };
        for (ResponseDefinitionBuilder answer : mayHave) {
            creates(answer);
            assertThatThrownBy(() -> carrier().create(request().build()))
                    .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                            .isTrue());
        }
        creates(answer(404, "").withBody("<html>"));
        assertThatThrownBy(() -> carrier().create(request().build()))
                .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                        .isFalse());
        creates(answer(201, MADE).withFixedDelay(3000));
        RozetkaDeliveryCarrier impatient =
                RozetkaDeliveryForTests.assemble(settings(), TransportForTests.impatient(), Clock.systemUTC());
        assertThatThrownBy(() -> impatient.create(request().build()))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.kind()).isEqualTo(HttpFault.Kind.TIMED_OUT));
    }

    @Test
    void tellsTooManyRequestsFromRefusals() {
        for (ResponseDefinitionBuilder answer :
                List.of(answer(429, "<html>"), answer(200, "{'statusCode':429,'message':'Too Many Requests'}"))) {
            creates(answer);
            API.stubFor(get(urlPathEqualTo("/api/track/status")).willReturn(answer));
            assertThatThrownBy(() -> carrier().create(request().build())).isInstanceOf(CarrierBusy.class);
            assertThatThrownBy(() -> carrier().track(List.of("1", "2"))).isInstanceOf(CarrierBusy.class);
        }
    }

    @Test
    void namesTheSettingWhereTheServiceDoesNotKnowUs() {
        creates(answer(401, "{'statusCode':401,'message':'Unauthorized'}"));
        refused(request(), "sellerdesk.carriers.rozetka-delivery.token");
        creates(answer(200, "{'statusCode':401}"));
        refused(request(), "sellerdesk.carriers.rozetka-delivery.token");
        creates(answer(403, "{'statusCode':403,'message':'Партнера заблоковано'}"));
        refused(request(), "sellerdesk.carriers.rozetka-delivery.token");
        refused(request(), "Партнера заблоковано");
        creates(answer(404, "{'statusCode':404,'message':'Cannot POST /api/track','error':'Not Found'}"));
        refused(request(), "sellerdesk.carriers.rozetka-delivery.base-url");
    }

    @Test
    void makesOneSentenceOfNestedReasons() {
        String details = "'details':[{'property':'data','children':["
                + "{'property':'cost','children':[],'constraints':{'isInt':'має бути цілим числом'}},"
                + "{'property':'recipient','children':[{'property':'phone','constraints':"
                + "{'matches':'номер +380671112233 має бути 380xxxxxxxxx','isString':'має бути текстом'}}]},"
                + "{'property':'extra','constraints':{'x':'зайве'}}]}]}";
        creates(answer(400, "{'statusCode':400,'message':'Помилка валідації даних','error':'Bad Request'," + details));
        assertThat(refused(request(), "").getMessage())
                .isEqualTo("Помилка валідації даних: сума післяплати — має бути цілим числом; телефон отримувача — "
                        + "номер 380… має бути 380xxxxxxxxx, має бути текстом; extra — зайве");
        creates(answer(200, "{'statusCode':400," + details));
        assertThat(refused(request(), "").codes()).containsExactly("400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'statusCode':1,'message':'Недостатньо коштів'} | Недостатньо коштів",
                "{'statusCode':1,'message':['a','b'],'details':{}} | a, b",
                "{'statusCode':1,'message':{'x':'глибоко'},'details':'ще' } | глибоко: ще",
                "{'statusCode':1,'message':null,'error':'Bad Request','details':[null,'рядок']} | Bad Request: рядок",
                "{'statusCode':1,'details':[{'property':'data','children':[]}]} | без пояснення (код 1)"
            })
    void readsRefusalsOfEveryShapeThoughTheyComeWithSuccess(String shape, String words) {
        creates(answer(200, shape));
        refused(request(), words);
    }

    @Test
    void looksForOurMarkAndSkipsDeletedOnes() {
        String row = "{'%s':%s,'visible_id':%s,'last_status':{'status':'%s'},'is_deleted':%s}";
        lists(
                String.format(row, "track_id", "'1'", "'900100200'", "planned", "false"),
                String.format(row, "id", "2", "900100200", "inTheWay", "null"),
                String.format(row, "track_id", "'3'", "'900100200'", "cancelled", "false"),
                String.format(row, "track_id", "'4'", "'900100200'", "senderCanceled", "null"),
                String.format(row, "track_id", "'5'", "'900100200'", "planned", "true"),
                String.format(row, "track_id", "'6'", "'9001002001'", "planned", "false"),
                "{'track_id':'7','visible_id':null,'status':{'id':10010,'name':'x'},'shipping_cost':'65.00'}",
                "{'track_id':'8','visible_id':'900100200','status':'planned','deleted_at':'2026-10-16'}",
                "{'track_id':'9','visible_id':'900100200','status':'toCancel'}");
        assertThat(carrier().find("900100200", LocalDate.parse("2026-10-01")))
                .extracting(Waybill::ref)
                .containsExactly("1", "2", "7");
        API.verify(getRequestedFor(urlPathEqualTo("/api/track"))
                .withQueryParam("visible_id", equalTo("900100200"))
                .withHeader("Authorization", equalTo("Bearer se cret")));
    }

    @Test
    void readsTheListToItsEnd() {
        for (int page = 1; page <= 3; page++) {
            API.stubFor(get(urlPathEqualTo("/api/track"))
                    .withQueryParam("page", equalTo(String.valueOf(page)))
                    .willReturn(answer(
                            200,
                            "{'statusCode':0,'data':["
                                    + (page < 3 ? "{'track_id':'" + page + "','visible_id':'M'}" : "") + "]}")));
        }
        assertThat(carrier().find("M", LocalDate.now()))
                .extracting(Waybill::ttn)
                .containsExactly("1", "2");
        // a service that knows no pages
        API.stubFor(get(urlPathEqualTo("/api/track"))
                .willReturn(answer(200, "{'statusCode':0,'data':{'data':[{'track_id':'5','visible_id':'M'}]}}")));
        assertThat(carrier().find("M", LocalDate.now())).hasSize(1);
    }

    @Test
    void doesNotTakeAListItCannotReadForAnEmptyOne() {
        for (ResponseDefinitionBuilder answer : List.of(
                answer(200, "{'statusCode':0,'data':null}"),
                answer(200, "{'message':'odd'}"),
                answer(200, "{'statusCode':0,'data':[{'visible_id':'M'}]}"),
                ok("<html>"),
                ok(""),
                serverError())) {
            API.stubFor(get(urlPathEqualTo("/api/track")).willReturn(answer));
            assertThatThrownBy(() -> carrier().find("M", LocalDate.now())).isInstanceOf(CarrierUnavailable.class);
        }
        for (ResponseDefinitionBuilder none : List.of(
                answer(200, "{'statusCode':0,'data':[],'pagination':{'page_count':0}}"),
                answer(404, "{'statusCode':404,'message':'Експрес-накладні не знайдені'}"))) {
            API.stubFor(get(urlPathEqualTo("/api/track")).willReturn(none));
            assertThat(carrier().find("M", LocalDate.now())).isEmpty();
        }
    }

    @Test
    void deletesAndTakesADeletedOneForDeleted() {
        for (ResponseDefinitionBuilder done : List.of(
                answer(200, "{'statusCode':0,'data':null}"),
                aResponse().withStatus(204),
                answer(404, "{'statusCode':404,'message':'Експрес-накладні не знайдені: 101000999001'}"),
                answer(200, "{'statusCode':404}"))) {
            API.stubFor(delete("/api/track").willReturn(done));
            carrier().delete(WAYBILL);
        }
        assertThat(sent("DELETE", "/api/track")).isEqualTo(json("{'data':['101000999001']}"));
        API.stubFor(delete("/api/track").willReturn(answer(400, "{'statusCode':400,'message':'Вже прийнято'}")));
        assertThatThrownBy(() -> carrier().delete(WAYBILL))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessage("Вже прийнято");
        API.stubFor(delete("/api/track").willReturn(serverError()));
        assertThatThrownBy(() -> carrier().delete(WAYBILL)).isInstanceOf(HttpFault.class);
    }

    @Test
    void readsParcelsOfEveryShapeInOneCall() {
        API.stubFor(get(urlPathEqualTo("/api/track/status"))
                .willReturn(answer(
                        200,
                        "{'statusCode':0,'data':["
                                + "{'track_id':'101','last_status':{'status':'readyToIssueOctopus',"
                                + "'status_name':'Готово до видачі','date':'2026-10-16T12:00:00'},'statuses':[]},"
                                + "{'track_id':102,'last_status':{'status':60030,'status_name':null,"
                                + "'date':'2026-10-16T12:00:00.000Z'}},"
                                + "{'track_id':'103','last_status':{'status':'somethingNew','status_name':'Щось нове'}},"
                                + "{'track_id':'104','last_status':null,'statuses':["
                                + "{'status':'returned','date':'2026-10-18T09:00:00+03:00'},"
                                + "{'status':'clientCanceled','date':'2026-10-16 09:00:00'}]},"
                                + "{'track_id':'105','last_status':{}},"
                                + "{'track_id':'107','last_status':40040,'statuses':null},"
                                + "{'track_id':'108','last_status':[{'id':10030,'name':'Прийнято',"
                                + "'date':'16.10.2026 12:00'}]},"
                                + "{'track_id':'109','last_status':{'status':null,'date':null},'statuses':["
                                + "{'id':50020,'name':'Очікує','date':'2026-10-18T09:00:00'}]},"
                                + "{'track_id':null,'last_status':{'status':'planned'}},"
                                + "{'track_id':'106','last_status':{'id':'40040','name':'Готово'},"
                                + "'delivery_date':'2026-10-20','extra':1}]}")));
        List<String> numbers =
                IntStream.range(101, 201).mapToObj(String::valueOf).toList();
        List<ParcelStatus> answers = carrier().track(numbers);
        assertThat(answers)
                .extracting(status -> status.ttn() + " " + status.phase().orElse(null))
                .containsExactly(
                        "101 AT_PICKUP_POINT",
                        "102 DELIVERED",
                        "103 null",
                        "104 RETURNED",
                        "107 AT_PICKUP_POINT",
                        "108 IN_TRANSIT",
                        "109 RETURNING",
                        "106 AT_PICKUP_POINT");
        assertThat(answers.get(5).changed()).isEqualTo("2026-10-16T09:00:00Z");
        assertThat(answers.get(0).words()).isEqualTo("Готово до видачі");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T09:00:00Z");
        assertThat(answers.get(1).words()).isEqualTo("Видано");
        assertThat(answers.get(1).changed()).isEqualTo("2026-10-16T12:00:00Z");
        assertThat(answers.get(2).code()).isEqualTo("somethingNew");
        assertThat(answers.get(3).successorTtn()).isNull();
        assertThat(answers.get(7).estimatedDelivery()).isEqualTo("2026-10-20");
        var calls = API.findAll(getRequestedFor(urlPathEqualTo("/api/track/status")));
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).queryParameter("id").values()).isEqualTo(numbers);
    }

    @Test
    void leavesOutTheNumberThatARefusalNames() {
        statusesBut("101050", "Експрес-накладні не знайдені: 101050");
        List<String> numbers =
                IntStream.range(101000, 101100).mapToObj(String::valueOf).toList();
        assertThat(carrier().track(numbers))
                .hasSize(100)
                .filteredOn(status -> status.phase().orElseThrow() == Phase.NOT_FOUND)
                .singleElement()
                .satisfies(status -> assertThat(status.ttn()).isEqualTo("101050"));
        API.verify(2, getRequestedFor(urlPathEqualTo("/api/track/status")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not Found", "1010500 is close to it, yet another", "ALL"})
    void findsTheUnknownNumberByHalvesWhereNothingNamesIt(String message) {
        List<String> numbers =
                IntStream.range(101000, 101100).mapToObj(String::valueOf).toList();
        statusesBut("101050", message.equals("ALL") ? String.join(",", numbers) : message);
        List<ParcelStatus> answers = carrier().track(numbers);
        assertThat(answers).hasSize(100);
        assertThat(answers)
                .filteredOn(status -> status.phase().orElseThrow() == Phase.NOT_FOUND)
                .extracting(ParcelStatus::ttn, ParcelStatus::code, ParcelStatus::words)
                .containsExactly(tuple("101050", "404", "Номер не знайдено"));
        assertThat(API.findAll(getRequestedFor(urlPathEqualTo("/api/track/status"))))
                .hasSizeLessThan(17);
    }

    @Test
    void neverAsksForTheMarketplacesNumbersAndKeepsOddOnesApart() {
        statusesBut("nobody's", "x");
        API.stubFor(get(urlMatching("/api/track/status.*id=AB-1.*"))
                .atPriority(1)
                .willReturn(answer(400, "{'statusCode':400,'message':'id must be a number'}")));
        assertThat(carrier().track(List.of("RMP-123456789", "rmp-1"))).isEmpty();
        API.verify(0, getRequestedFor(anyUrl()));
        assertThat(carrier().track(List.of("RMP-123456789", "101", "AB-1", "102")))
                .extracting(status -> status.ttn() + " " + status.phase().orElseThrow())
                .containsExactly("101 IN_TRANSIT", "102 IN_TRANSIT", "AB-1 NOT_FOUND");
        assertThat(API.findAll(getRequestedFor(urlMatching(".*RMP.*")))).isEmpty();
    }

    @Test
    void doesNotTakeAWrongAddressOrKeyForUnknownNumbers() {
        for (ResponseDefinitionBuilder answer : List.of(
                answer(404, "{'statusCode':404,'message':'Cannot GET /api/track/status?id=1','error':'Not Found'}"),
                answer(404, "").withBody("<html>"),
                answer(401, "{'statusCode':401}"),
                answer(400, "{'statusCode':400,'message':'id is wrong'}"),
                answer(200, "{'statusCode':0,'data':null}"),
                ok("<html>"),
                serverError(),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            API.resetRequests();
            API.stubFor(get(urlPathEqualTo("/api/track/status")).willReturn(answer));
            assertThatThrownBy(() -> carrier().track(List.of("1", "2"))).isInstanceOf(CarrierUnavailable.class);
            API.verify(1, getRequestedFor(urlPathEqualTo("/api/track/status")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "planned readyForOctopus notAcceptedFromReception,CREATED",
        "acceptedFromReception acceptedFromMerchant,IN_TRANSIT",
        "placedInBatch readyToCarrier acceptedByCarrier inTheWay acceptedOnDistributionCenter,IN_TRANSIT",
        "forwarding arrivedToDistributionCenter containerOnAcceptance wrongLocation,IN_TRANSIT",
        "toCancel senderCanceled cancelled,CANCELLED",
        "acceptedInDepartment placedInStore readyToIssueOctopus storageDateIncreased,AT_PICKUP_POINT",
        "clientCanceled unsuccessfulDelivery,REFUSED",
        "senderPending storageDateExpired readyToReturn packingReturn acceptedForCourierReturn,RETURNING",
        "acceptedOnDistributionCenterReturn inTheWayReturn wrongReturnLocation returnsAcceptance,RETURNING",
        "returned,RETURNED",
        "gaveOut gaveOutPartially gaveOutForShowcase,DELIVERED",
        "10010,CREATED",
        "10030,IN_TRANSIT",
        "60010,CANCELLED"
    })
    void knowsWhatEveryStatusMeans(String names, Phase phase) {
        for (String name : names.split(" ")) {
            API.stubFor(get(urlPathEqualTo("/api/track/status"))
                    .willReturn(answer(
                            200,
                            "{'statusCode':0,'data':[{'track_id':'1','last_status':{'status':'" + name + "'}}]}")));
            assertThat(carrier().track(List.of("1")).get(0).phase()).contains(phase);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-16T12:00:00,2026-10-16T09:00:00Z",
        "2026-10-16 12:00,2026-10-16T09:00:00Z",
        "2026-10-16T12:00:00Z,2026-10-16T12:00:00Z",
        "2026-10-16T12:00:00.123Z,2026-10-16T12:00:00.123Z",
        "2026-10-16T12:00:00.123456+0300,2026-10-16T09:00:00.123456Z",
        "2026-10-16T12:00:00+03:00,2026-10-16T09:00:00Z",
        "2026-10-16,2026-10-15T21:00:00Z",
        "0001-01-01T00:00:00Z,",
        "невідомо,",
        "'',"
    })
    void readsMomentsWithAndWithoutAZone(String written, String moment) {
        assertThat(RozetkaDeliveryDates.moment(JSON.getNodeFactory().textNode(written)))
                .isEqualTo(moment == null ? null : java.time.Instant.parse(moment));
        assertThat(RozetkaDeliveryDates.moment(JSON.getNodeFactory().nullNode()))
                .isNull();
    }

    @Test
    void unpacksLabels() {
        String packed = Base64.getEncoder().encodeToString("%PDF-1.4 label".getBytes(StandardCharsets.US_ASCII));
        for (String shape : List.of(
                "{'statusCode':0,'data':{'label':'" + packed + "'}}",
                "{'statusCode':0,'data':'" + packed + "'}",
                "{'statusCode':0,'data':[{'label':'" + packed + "'}]}",
                "{'label':'data:application/pdf;base64," + packed + "'}")) {
            labels(answer(200, shape));
            assertThat(new String(carrier().label(WAYBILL))).isEqualTo("%PDF-1.4 label");
        }
        byte[] raw = {'%', 'P', 'D', 'F', '-', (byte) 0xe2, 0, (byte) 0xff};
        labels(aResponse().withStatus(200).withBody(raw));
        assertThat(carrier().label(WAYBILL)).isEqualTo(raw);
        API.verify(getRequestedFor(urlPathEqualTo("/api/track/label")).withQueryParam("id", equalTo("101000999001")));
        for (ResponseDefinitionBuilder none : List.of(
                answer(200, "{'statusCode':0,'data':{'label':'bm90IGEgUERG'}}"),
                answer(200, "{'statusCode':0,'data':{'label':null}}"),
                answer(200, "{'statusCode':404,'message':'x'}"),
                answer(404, "{'statusCode':404}"),
                ok("<html>"),
                serverError())) {
            labels(none);
            assertThatThrownBy(() -> carrier().label(WAYBILL)).isInstanceOf(CarrierUnavailable.class);
        }
    }

    @Test
    void callsAParcelBackAndMayDoSoAgain() {
        back(answer(200, "{'statusCode':0,'data':{'track_id':'101000999001'}}"));
        assertThat(carrier().recall(WAYBILL, "Покупець скасував")).isNull();
        assertThat(sent("POST", "/api/track/return"))
                .isEqualTo(json("{'data':{'track_id':'101000999001','reason':'Покупець скасував'}}"));
        back(answer(201, "{'statusCode':0,'data':{'track_id':'202000999001'}}"));
        assertThat(carrier().recall(new Waybill(null, "101000999001", null, null), "x"))
                .isEqualTo("202000999001");
        back(answer(400, "{'statusCode':400,'message':'Вже повертається'}"));
        statusesBut("nobody's", "x");
        assertThatThrownBy(() -> carrier().recall(WAYBILL, "x")).isInstanceOf(CarrierRefusal.class);
        API.stubFor(get(urlPathEqualTo("/api/track/status"))
                .willReturn(answer(
                        200,
                        "{'statusCode':0,'data':[{'track_id':'101000999001','last_status':"
                                + "{'status':'inTheWayReturn'}}]}")));
        assertThat(carrier().recall(WAYBILL, "x")).isNull();
        back(serverError());
        assertThatThrownBy(() -> carrier().recall(WAYBILL, "x")).isInstanceOf(CarrierUnavailable.class);
        assertThatThrownBy(() -> carrier().recall(new Waybill(null, "RMP-123456789", null, null), "x"))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("маркетплейс");
    }

    @Test
    void isOnWithATokenAndAWholeSenderOnly(CapturedOutput log) {
        assertThat(carrier().enabled()).isTrue();
        assertThat(carrier(new RozetkaDeliveryProperties(API.baseUrl(), " ", SignIn.KEY, SENDER, true))
                        .enabled())
                .isFalse();
        var half = new RozetkaDeliveryProperties.Sender("city-0", "", "Ірина", "Крамар", " ");
        assertThat(carrier(new RozetkaDeliveryProperties(API.baseUrl(), "se cret", SignIn.KEY, half, true))
                        .enabled())
                .isFalse();
        assertThat(log).contains("rozetka-delivery.sender.department", "rozetka-delivery.sender.phone");
    }

    @Test
    void followsItsOwnNumbersWithTheTokenAlone() {
        var nobody = new RozetkaDeliveryProperties.Sender("", "", "", "", "");
        var follower = carrier(new RozetkaDeliveryProperties(API.baseUrl(), "token", SignIn.KEY, nobody, true));
        assertThat(follower.enabled()).isFalse();
        assertThat(follower.follows("101000999001")).isTrue();
        assertThat(follower.follows("RMP-123456789")).isFalse();
        assertThat(carrier(new RozetkaDeliveryProperties(API.baseUrl(), "", SignIn.KEY, nobody, true))
                        .follows("101000999001"))
                .isFalse();
    }

    @Test
    void tellsNobodyTheTokenOrTheBuyer(CapturedOutput log) {
        for (ResponseDefinitionBuilder answer : List.of(
                answer(401, "{'statusCode':401}"),
                serverError(),
                ok("<html>"),
                answer(400, "{'statusCode':400,'message':'380671112233'}"),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            creates(answer);
            assertThatThrownBy(() -> carrier().create(request().build()))
                    .satisfies(thrown -> assertThat(org.assertj.core.util.Throwables.getStackTrace(thrown))
                            .doesNotContain("cret", "671112233", "Тестова"));
        }
        labels(serverError());
        assertThatThrownBy(() -> carrier().label(WAYBILL)).hasMessageNotContaining("cret");
        assertThat(log).doesNotContain("se cret", "se%20cret", "671112233", "Тестова", "Київ");
        assertThat(settings().toString()).doesNotContain("cret", "501112233");
    }

    private static String departmentFor(WireOrder order) {
        carrier().create(order.build());
        return sent("POST", "/api/track").at("/data/recipient/department").asText();
    }

    private static CarrierRefusal refused(WireOrder order, String words) {
        CarrierRefusal refusal =
                catchThrowableOfType(CarrierRefusal.class, () -> carrier().create(order.build()));
        assertThat(refusal).hasMessageContaining(words);
        return refusal;
    }

    private static RozetkaDeliveryCarrier carrier() {
        return carrier(settings());
    }

    private static RozetkaDeliveryCarrier carrier(RozetkaDeliveryProperties settings) {
        return RozetkaDeliveryForTests.assemble(settings, TransportForTests.patient(), Clock.systemUTC());
    }

    private static RozetkaDeliveryProperties settings() {
        return new RozetkaDeliveryProperties(API.baseUrl() + "/", "se cret", SignIn.KEY, SENDER, true);
    }

    private static void cities(String... rows) {
        API.stubFor(get(urlPathEqualTo("/api/city")).willReturn(answer(200, page(1, rows))));
    }

    private static void points(String... rows) {
        API.stubFor(get(urlPathEqualTo("/api/department")).willReturn(answer(200, page(1, rows))));
    }

    private static void lists(String... rows) {
        API.stubFor(get(urlPathEqualTo("/api/track")).willReturn(answer(200, page(1, rows))));
    }

    private static void creates(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/api/track").willReturn(answer));
    }

    private static void labels(ResponseDefinitionBuilder answer) {
        API.stubFor(get(urlPathEqualTo("/api/track/label")).willReturn(answer));
    }

    private static void back(ResponseDefinitionBuilder answer) {
        API.stubFor(post("/api/track/return").willReturn(answer));
    }

    /** Every number is on its way but one, which spoils each call that holds it. */
    private static void statusesBut(String unknown, String message) {
        API.stubFor(get(urlPathEqualTo("/api/track/status"))
                .willReturn(answer(
                                200,
                                "{'statusCode':0,'data':[{{#each request.query.id as |id|}}{{#unless @first}},{{/unless}}"
                                        + "{'track_id':'{{id}}','last_status':{'status':'inTheWay'} }{{/each}}]}")
                        .withTransformers("response-template")));
        MappingBuilder spoiled = get(urlMatching("/api/track/status\\?(.*&)?id=" + unknown + "(&.*)?"));
        API.stubFor(
                spoiled.willReturn(answer(404, "{'statusCode':404,'message':'" + message + "','error':'Not Found'}")));
    }

    private static ResponseDefinitionBuilder answer(int status, String quotedSingly) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(quoted(quotedSingly));
    }

    private static ResponseDefinitionBuilder ok(String quotedSingly) {
        return answer(200, quotedSingly);
    }

    private static ResponseDefinitionBuilder ok() {
        return answer(200, "{'statusCode':0}");
    }

    private static String page(int pages, String... rows) {
        return "{'statusCode':0,'data':[" + String.join(",", rows) + "],'pagination':{'page':1,'page_count':" + pages
                + ",'total_count':" + rows.length + "}}";
    }

    private static String city(String id, String name, String region) {
        // a typographic apostrophe would end the text here
        return "{'id':'" + id + "','name':'" + name.replace("'", "’") + "','region_name':'" + region
                + "','district_name':null,'population':1}";
    }

    private static String point(String id, String name, String more) {
        return "{'id':'" + id + "','name':'" + name + "','location':null,'can_receive_tracks':true," + more + "}";
    }

    /** An order to a point in Kyiv. */
    private static WireOrder request() {
        return WireOrder.to("Київ", "").point("dept-1", null).declare("1499");
    }
}
