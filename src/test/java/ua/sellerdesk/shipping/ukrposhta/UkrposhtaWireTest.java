package ua.sellerdesk.shipping.ukrposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static ua.sellerdesk.shipping.WireOrder.MARK;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WireCase;
import ua.sellerdesk.shipping.WireOrder;

/** What goes to Ukrposhta and how its answers are read, as its public description has it. */
class UkrposhtaWireTest extends WireCase {

    private static final String ECOM = "/ecom/0.0.1/";
    private static final String CLASSIFIER = "/address-classifier-ws/";
    private static final String TRACKING = "/status-tracking/0.0.1/";
    private static final String LAST = TRACKING + "statuses/last/with-not-found";
    private static final String WHOLE = TRACKING + "statuses/with-not-found";
    private static final String CITIES = CLASSIFIER + "get_city_by_region_id_and_district_id_and_city_ua";
    private static final String OFFICES = CLASSIFIER + "get_postoffices_by_postcode_cityid_cityvpzid";
    private static final String STREETS =
            CLASSIFIER + "get_street_by_region_id_and_district_id_and_city_id_and_street_ua";
    private static final String HOUSES = CLASSIFIER + "get_addr_house_by_street_id";
    private static final String SENDER = "aaaa1111-0000-4000-8000-000000000001";
    private static final Waybill WAYBILL = new Waybill("bbbb-3", "0500999000123", null, null);
    private static final String MADE = "{'uuid':'bbbb-3','barcode':'0500999000123','type':'STANDARD',"
            + "'deliveryPrice':45.5,'deliveryDate':'2026-10-18T00:00:00','lifecycle':{'status':'CREATED'},'new':{}}";
    private static final String OFFICE = "{'POSTOFFICE_ID':'178083','POSTCODE':'79005','POSTINDEX':'79005',"
            + "'POSTOFFICE_UA':'79005 Львів','STREET_UA_VPZ':'вул. Коперника','HOUSENUMBER':'12','CITY_UA':'Львів',"
            + "'DISTRICT_UA':'Львівський','REGION_UA':'Львівська','LOCK_CODE':'0'}";

    private final UkrposhtaCarrier carrier = carrier(settings("e cret", "t&cret", "s cret"));

    @BeforeEach
    void ordinaryAnswers() {
        directory(CITIES, city("9", "м.", "Львів", "Львівський", "Львівська"));
        directory(OFFICES, OFFICE);
        answers(post(ECOM + "addresses"), "{'id':123}");
        answers(get(urlPathEqualTo(ECOM + "clients/external-id/" + MARK)), notFoundAnswer());
        answers(post(urlPathEqualTo(ECOM + "clients")), "{'uuid':'cccc-2'}");
        answers(get(urlPathEqualTo(ECOM + "clients/" + SENDER)), "{'uuid':'x','type':'COMPANY','addressId':77}");
        creates(okJson(quoted(MADE)));
    }

    // what is sent

    @Test
    void makesAnAddressAClientAndAWaybillToABranch() {
        Waybill made = carrier.create(request().build());
        assertThat(made)
                .isEqualTo(
                        new Waybill("bbbb-3", "0500999000123", new BigDecimal("45.5"), LocalDate.parse("2026-10-18")));
        assertThat(sent("POST", ECOM + "addresses"))
                .isEqualTo(json("{'postcode':'79005','country':'UA','region':'Львівська','district':'Львівський',"
                        + "'city':'Львів'}"));
        assertThat(sent("POST", ECOM + "clients"))
                .isEqualTo(json("{'firstName':'Олена','lastName':'Тестова','middleName':'Іванівна',"
                        + "'phoneNumber':'380671112233','addressId':123,'type':'INDIVIDUAL','externalId':'" + MARK
                        + "'}"));
        assertThat(sent("POST", ECOM + "shipments"))
                .isEqualTo(json("{'sender':{'uuid':'" + SENDER + "'},'recipient':{'uuid':'cccc-2'},"
                        + "'recipientAddressId':123,'recipientPhone':'380671112233','externalId':'" + MARK + "',"
                        + "'type':'STANDARD','deliveryType':'W2W','paidByRecipient':true,"
                        + "'onFailReceiveType':'RETURN','description':'Чайник електричний',"
                        + "'parcels':[{'weight':1200,'length':30,'width':20,'height':10,'declaredPrice':1500}]}"));
    }

    @Test
    void signsEachServiceInItsOwnWay() {
        carrier.create(request().build());
        API.verify(
                postRequestedFor(urlEqualTo(ECOM + "addresses")).withHeader("Authorization", equalTo("Bearer e cret")));
        API.verify(postRequestedFor(urlEqualTo(ECOM + "shipments?token=t%26cret"))
                .withHeader("Authorization", equalTo("Bearer e cret"))
                .withHeader("Content-Type", containing("application/json")));
        API.verify(getRequestedFor(urlPathEqualTo(OFFICES))
                .withoutQueryParam("token")
                .withHeader("Authorization", equalTo("Bearer e cret"))
                .withHeader("Accept", equalTo("application/json")));
        tracked("{'found':{},'notFound':[]}");
        carrier.track(List.of("0500999000123"));
        API.verify(postRequestedFor(urlEqualTo(LAST)).withHeader("Authorization", equalTo("Bearer s cret")));
    }

    @Test
    void usesTheClientOfAnEarlierAttemptAndBringsItUpToDate() {
        for (String known : List.of("{'uuid':'old-1'}", "[{'uuid':'old-1'},{'uuid':'old-2'}]")) {
            answers(get(urlPathEqualTo(ECOM + "clients/external-id/" + MARK)), known);
            answers(put(urlPathEqualTo(ECOM + "clients/old-1")), "{'uuid':'old-1'}");
            carrier.create(request().build());
            assertThat(sent("PUT", ECOM + "clients/old-1").has("type")).isFalse();
            assertThat(sent("POST", ECOM + "shipments")
                            .path("recipient")
                            .path("uuid")
                            .asText())
                    .isEqualTo("old-1");
        }
        API.verify(0, postRequestedFor(urlPathEqualTo(ECOM + "clients")));
    }

    @Test
    void collectsCashAsTheSendersKindAllows() {
        carrier.create(request().collect("1499.50").build());
        JsonNode sent = sent("POST", ECOM + "shipments");
        assertThat(sent.path("postPay").asInt()).isEqualTo(1500);
        assertThat(sent.path("postPayPaidByRecipient").asBoolean()).isTrue();
        assertThat(sent.path("transferPostPayToBankAccount").asBoolean()).isTrue();

        answers(
                get(urlPathEqualTo(ECOM + "clients/" + SENDER)),
                "{'type':'INDIVIDUAL','middleName':'Петрович','addresses':[{'addressId':7,'main':true}]}");
        UkrposhtaCarrier person = carrier(settings("e cret", "t&cret", "s cret"));
        person.create(request().collect("100").build());
        assertThat(sent("POST", ECOM + "shipments")
                        .path("transferPostPayToBankAccount")
                        .asBoolean(true))
                .isFalse();
        refuses(person, request().declare("60000").collect("50001").build(), "до 50000 грн");

        answers(get(urlPathEqualTo(ECOM + "clients/" + SENDER)), "{'type':'INDIVIDUAL','middleName':null}");
        refuses(
                carrier(settings("e cret", "t&cret", "s cret")),
                request().collect("100").build(),
                "по батькові відправника");
        answers(get(urlPathEqualTo(ECOM + "clients/" + SENDER)), notFoundAnswer());
        refuses(
                carrier(settings("e cret", "t&cret", "s cret")),
                request().collect("100").build(),
                "sender.client-uuid");
    }

    @Test
    void refusesItselfWhatTheCarrierWouldAndCreatesNothing() {
        refuses(carrier, request().phone("123").build(), "телефон");
        refuses(carrier, request().phone(null).build(), "телефон");
        refuses(carrier, request().name("Олена").build(), "прізвище");
        refuses(carrier, request().name("О. Т.").build(), "прізвище");
        refuses(carrier, request().name(null).build(), "прізвище");
        refuses(carrier, request().weight("30.1").build(), "до 30 кг");
        refuses(carrier, request().sizes(121, 20, 10).build(), "120×70×70");
        refuses(carrier, request().sizes(80, 80, 10).build(), "120×70×70");
        refuses(carrier, request().collect("1600").build(), "оголошену вартість");
        refuses(carrier, request().declare("200000").collect("100001").build(), "до 100000 грн");
        refuses(carrier, request().seats(6).toDoor("вул. Наукова", "1", null).build(), "до 5 місць");
        API.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void sharesAParcelAmongItsSeatsAndTurnsItTheWayTheLimitsAre() {
        carrier.create(request()
                .weight("40")
                .seats(3)
                .sizes(20, 110, 30)
                .describe("Набір  \n посуду " + "а".repeat(300))
                .build());
        JsonNode sent = sent("POST", ECOM + "shipments");
        assertThat(sent.path("description").asText()).startsWith("Набір посуду").hasSizeLessThanOrEqualTo(40);
        assertThat(sent.path("parcels")).hasSize(3).allSatisfy(parcel -> assertThat(parcel)
                .isEqualTo(json("{'weight':13334,'length':110,'width':30,'height':20,'declaredPrice':500}")));
        carrier.create(request().sizes(null, null, null).describe(null).build());
        assertThat(sent("POST", ECOM + "shipments").path("description").asText())
                .isEqualTo("Товар");
    }

    // where it goes

    @Test
    void goesToTheDoorWithThePostcodeOfTheHouse() {
        directory(STREETS, street("1", "вул.", "Наукова") + "," + street("2", "вул.", "Наукова Нова"));
        directory(HOUSES, "{'HOUSENUMBER_UA':'12','POSTCODE':'79000'},{'HOUSENUMBER_UA':'12А','POSTCODE':'79060'}");
        carrier.create(request().toDoor("вулиця Наукова", " 12а ", "5").build());
        assertThat(sent("POST", ECOM + "addresses"))
                .isEqualTo(json("{'postcode':'79060','country':'UA','region':'Львівська','district':'Львівський',"
                        + "'city':'Львів','street':'вул. Наукова','houseNumber':'12а','apartmentNumber':'5'}"));
        assertThat(sent("POST", ECOM + "shipments").path("deliveryType").asText())
                .isEqualTo("W2D");
    }

    @Test
    void letsAPersonChooseBetweenStreets() {
        directory(STREETS, street("1", "вул.", "Шевченка") + "," + street("2", "пров.", "Шевченка"));
        directory(HOUSES, "{'HOUSENUMBER_UA':'1','POSTCODE':'79060'}");
        assertThat(suggested(request().toDoor("Шевченка", "1", null).build()))
                .containsExactly(
                        new Suggestion(Suggestion.Kind.STREET, "1", "вул. Шевченка"),
                        new Suggestion(Suggestion.Kind.STREET, "2", "пров. Шевченка"));
        carrier.create(request().toDoor("пров. Шевченка", "1", null).build());
        assertThat(sent("POST", ECOM + "addresses").path("street").asText()).isEqualTo("пров. Шевченка");
        carrier.create(
                request().toDoor("Шевченка", "1", null).choose(null, "1", null).build());
        assertThat(sent("POST", ECOM + "addresses").path("street").asText()).isEqualTo("вул. Шевченка");
        assertThat(suggested(request().toDoor("Шевч", "1", null).build())).hasSize(2);
        directory(HOUSES, "");
        refuses(carrier, request().toDoor("вул. Шевченка", "999", null).build(), "номер будинку");
        refuses(carrier, request().toDoor("вул. Шевченка", " ", null).build(), "вулиця та будинок");
    }

    @Test
    void takesTheOnlyTownAndLetsAPersonChooseBetweenVillages() {
        directory(
                CITIES,
                city("1", "м.", "Миколаїв", "Миколаївський", "Миколаївська"),
                city("2", "м.", "Миколаїв", "Стрийський", "Львівська"),
                city("3", "с.", "Миколаїв", "Сумський", "Сумська"),
                city("4", "с.", "Миколаївка", "Сумський", "Сумська"));
        byNumber();
        assertThat(suggested(elsewhere("Миколаїв", "").build()))
                .containsExactly(
                        new Suggestion(Suggestion.Kind.SETTLEMENT, "1", "м. Миколаїв, Миколаївська обл."),
                        new Suggestion(Suggestion.Kind.SETTLEMENT, "2", "м. Миколаїв, Львівська обл."));
        carrier.create(elsewhere("Миколаїв", "Сумська область").build());
        API.verify(getRequestedFor(urlPathEqualTo(OFFICES)).withQueryParam("city_id", equalTo("3")));
        carrier.create(elsewhere("Миколаїв", "").choose("2", null, null).build());
        API.verify(getRequestedFor(urlPathEqualTo(OFFICES)).withQueryParam("city_id", equalTo("2")));
        assertThat(suggested(elsewhere("Миколаїв", "Одеська").build())).hasSize(3);
        assertThat(suggested(elsewhere("Миколаї", "").build())).hasSize(4);
        refuses(carrier, elsewhere(" ", null).build(), "немає населеного пункту");
    }

    @Test
    void namesTheDistrictOnlyWhereItTellsVillagesApart() {
        directory(
                CITIES,
                city("1", "с.", "Іванівка", "Уманський", "Черкаська"),
                city("2", "с.", "Іванівка", "Звенигородський", "Черкаська"));
        byNumber();
        assertThat(suggested(elsewhere("с. Іванівка", "Черкаська").build()))
                .extracting(Suggestion::words)
                .containsExactly(
                        "с. Іванівка, Уманський р-н, Черкаська обл.",
                        "с. Іванівка, Звенигородський р-н, Черкаська обл.");
    }

    @Test
    void knowsABranchByPostcodeByItsIdOrByItsNumber() {
        String other = OFFICE.replace("79005", "79007").replace("178083", "178085");
        answers(
                get(urlPathEqualTo(OFFICES)).withQueryParam("city_id", equalTo("9")),
                entries("[" + OFFICE.replace("79005 Львів", "79005 Львів 5") + ","
                        + other.replace("79007 Львів", "79007 Львів 7") + "]"));
        carrier.create(request().point("178085", "99").build());
        assertThat(postcodeSent()).isEqualTo("79007");
        carrier.create(request().point(null, "№ 5").build());
        assertThat(postcodeSent()).isEqualTo("79005");
        carrier.create(request().point(null, "Відділення 79005").build());
        assertThat(postcodeSent()).isEqualTo("79005");
        assertThat(suggested(request().point(null, null).build()))
                .containsExactly(
                        new Suggestion(Suggestion.Kind.POINT, "79005", "79005 Львів 5, вул. Коперника, 12"),
                        new Suggestion(Suggestion.Kind.POINT, "79007", "79007 Львів 7, вул. Коперника, 12"));
        answers(get(urlPathEqualTo(OFFICES)).withQueryParam("postcode", equalTo("79007")), entries("[" + other + "]"));
        carrier.create(request().point(null, "12").choose(null, null, "79007").build());
        assertThat(postcodeSent()).isEqualTo("79007");
    }

    @Test
    void doesNotSendToTheOfficeOfAnotherTown() {
        answers(
                get(urlPathEqualTo(OFFICES)).withQueryParam("postcode", equalTo("54001")),
                entries("[" + OFFICE.replace("79005", "54001").replace("Львів'", "Миколаїв'") + "]"));
        assertThat(suggested(request().point(null, "54001").build()))
                .extracting(Suggestion::ref)
                .containsExactly("54001", "79005");
    }

    @Test
    void offersOpenOfficesInsteadOfAClosedOne() {
        String closed = OFFICE.replace("'LOCK_CODE':'0'", "'LOCK_CODE':1");
        answers(get(urlPathEqualTo(OFFICES)).withQueryParam("postcode", equalTo("79005")), entries("[" + closed + "]"));
        answers(
                get(urlPathEqualTo(OFFICES)).withQueryParam("city_id", equalTo("9")),
                entries("[" + closed + "," + OFFICE.replace("79005", "79007") + ","
                        + OFFICE.replace("79005", "79008").replace("'LOCK_CODE'", "'IS_SECURITY':'1','LOCK_CODE'")
                        + "]"));
        assertThat(suggested(request().build())).extracting(Suggestion::ref).containsExactly("79007");
    }

    @Test
    void asksTwiceBeforeItBelievesThatThereIsNothingAndRemembersWhatItFound() {
        answers(
                get(urlPathEqualTo(OFFICES))
                        .inScenario("load")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("calm"),
                "{'Entries':null}");
        answers(
                get(urlPathEqualTo(OFFICES)).inScenario("load").whenScenarioStateIs("calm"),
                "{'Entries':{'Entry':" + OFFICE + "}}");
        carrier.create(request().build());
        carrier.create(request().build());
        API.verify(2, getRequestedFor(urlPathEqualTo(OFFICES)));
        directory(OFFICES, "");
        directory(CITIES, "");
        refuses(carrier(settings("e cret", "t&cret", "s cret")), request().build(), "не знає населеного пункту");
        API.verify(2, getRequestedFor(urlPathEqualTo(CITIES)));
    }

    // what may have happened

    @Test
    void knowsWhichFaultsMayHaveMadeAWaybill() {
        ResponseDefinitionBuilder[] mayHave = {
            okJson("{}"),
            ok(),
            okJson("[]"),
            okJson(quoted("{'uuid':'bbbb-3','barcode':null}")),
            ok("<html>maintenance</html>"),
            serverError().withBody(quoted("{'code':'UPE0801','message':'x'}")),
            aResponse().withStatus(302),
            aResponse().withStatus(502).withBody(quoted(MADE)),
            aResponse().withStatus(408),
            aResponse().withStatus(400).withBody(quoted("{'code':'UPE0601','message':'Service is unavailable'}")),
            aResponse().withStatus(400).withBody(quoted("{'code':'UPE0802','message':'x'}")),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)
        };
        for (ResponseDefinitionBuilder answer : mayHave) {
            creates(answer);
            assertThatThrownBy(() -> carrier.create(request().build()))
                    .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                            .isTrue());
        }
        creates(aResponse().withStatus(400).withBody("<html>"));
        assertThatThrownBy(() -> carrier.create(request().build()))
                .isInstanceOfSatisfying(HttpFault.class, fault -> assertThat(fault.mayHaveBeenProcessed())
                        .isFalse());
    }

    @Test
    void doesNotKnowTheFateOfAWaybillThatIsNotAnswered() {
        UkrposhtaClient client =
                new UkrposhtaClient(TransportForTests.impatient(), JSON, settings("e cret", "t&cret", "s cret"));
        creates(okJson(quoted(MADE)).withFixedDelay(3000));
        assertThatThrownBy(() -> client.call("POST", "shipments", List.of()))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.kind()).isEqualTo(HttpFault.Kind.TIMED_OUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "clients", "external-id", "classifier", "sender"})
    void callsBeforeTheWaybillNeverLeaveItsFateOpen(String call) {
        String method = call.matches("addresses|clients") ? "POST" : "GET";
        String path =
                switch (call) {
                    case "external-id" -> ECOM + "clients/external-id/" + MARK;
                    case "classifier" -> CLASSIFIER + ".*";
                    case "sender" -> ECOM + "clients/" + SENDER;
                    default -> ECOM + call;
                };
        for (ResponseDefinitionBuilder answer : List.of(
                serverError(),
                ok("<html>"),
                aResponse().withStatus(429),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(404).withBody("<html>nginx</html>"))) {
            API.stubFor(WireMock.request(method, urlPathMatching(path))
                    .atPriority(1)
                    .willReturn(answer));
            assertThatThrownBy(() -> carrier.create(request().collect("100").build()))
                    .isInstanceOf(CarrierUnavailable.class);
        }
        API.verify(0, postRequestedFor(urlPathEqualTo(ECOM + "shipments")));
    }

    @Test
    void createsNothingWhereTheAddressOrTheRecipientIsNotTaken() {
        answers(post(urlPathEqualTo(ECOM + "clients")), "{'uuid':null}");
        assertThatThrownBy(() -> carrier.create(request().build())).isInstanceOf(CarrierUnavailable.class);
        answers(post(ECOM + "addresses"), "{}");
        assertThatThrownBy(() -> carrier.create(request().build())).isInstanceOf(CarrierUnavailable.class);
        API.verify(0, postRequestedFor(urlPathEqualTo(ECOM + "shipments")));
    }

    @Test
    void tellsRefusalsInTheCarriersWordsAndKeysInOurs() {
        creates(aResponse().withStatus(400).withBody(quoted("{'code':'UPE0301','message':'Індекс не існує'}")));
        assertThatThrownBy(() -> carrier.create(request().build()))
                .isInstanceOfSatisfying(CarrierRefusal.class, refusal -> assertThat(refusal.codes())
                        .containsExactly("UPE0301"))
                .hasMessage("Укрпошта відмовила: Індекс не існує");
        creates(okJson(quoted("{'code':'UPE0702','message':null}")));
        refuses(carrier, request().build(), "UPE0702");
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withStatus(401),
                aResponse().withStatus(403).withBody("<html>"),
                aResponse()
                        .withStatus(401)
                        .withBody(quoted("{'fault':{'code':900901,'message':'Invalid Credentials'}}")),
                aResponse().withStatus(400).withBody(quoted("{'code':'UPE0501','message':'t&cret is wrong'}")))) {
            creates(answer);
            assertThatThrownBy(() -> carrier.create(request().build()))
                    .isInstanceOf(CarrierRefusal.class)
                    .hasMessageContaining("sellerdesk.carriers.ukrposhta.ecom-token")
                    .hasMessageContaining("counterparty-token")
                    .hasMessageNotContaining("cret");
        }
    }

    @Test
    void tellsTooManyRequestsFromOtherRefusals() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withStatus(429),
                aResponse().withStatus(503).withBody(quoted("{'fault':{'message':'Message throttled out'}}")),
                aResponse().withStatus(400).withBody(quoted("{'message':'Too many requests'}")))) {
            creates(answer);
            assertThatThrownBy(() -> carrier.create(request().build())).isInstanceOf(CarrierBusy.class);
            API.stubFor(post(LAST).willReturn(answer));
            assertThatThrownBy(() -> carrier.track(List.of("0500999000123"))).isInstanceOf(CarrierBusy.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"500999000123,0500999000123", "'\"0500999000123\"',0500999000123", "'\"RB123456789UA\"',RB123456789UA"})
    void keepsTheNumberAsText(String written, String number) {
        creates(okJson(quoted(MADE.replace("'0500999000123'", written))));
        assertThat(carrier.create(request().build()).ttn()).isEqualTo(number);
    }

    // looking for what was made

    @Test
    void findsEveryLiveWaybillOfTheMarkHoweverItIsTold() {
        answers(get(urlPathEqualTo(ECOM + "clients/external-id/" + MARK)), "[{'uuid':'r1'},{'uuid':'r2'}]");
        answers(
                get(urlPathEqualTo(ECOM + "shipments")).withQueryParam("senderUuid", equalTo(SENDER)),
                "[" + row("a", "0500000000001", "'recipient':{'uuid':'r1'}", "CREATED") + ","
                        + row("b", "0500000000002", "'recipient':{'uuid':'r2'}", "REGISTERED") + ","
                        + row("c", "0500000000003", "'recipient':{'uuid':'r1'}", "CANCELED") + ","
                        + row("d", "0500000000004", "'recipient':{'uuid':'r1'}", "DELETED") + ","
                        + row("e", "0500000000005", "'externalId':" + MARK + ",'recipient':null", "CREATED") + ","
                        + row("f", "0500000000006", "'recipient':{'externalId':'" + MARK + "'}", "CREATED") + ","
                        + row("g", "0500000000007", "'externalId':'" + MARK + "1','recipient':{'uuid':'r3'}", "CREATED")
                        + ",{'uuid':'h','recipient':{'uuid':'r1'}},{'uuid':'i','recipient':{'uuid':'r1'}}]");
        answers(get(urlPathEqualTo(ECOM + "shipments/h")), row("h", "0500000000008", "'x':1", "CREATED"));
        answers(get(urlPathEqualTo(ECOM + "shipments/i")), notFoundAnswer());
        assertThat(carrier.find(MARK, LocalDate.parse("2026-10-01")))
                .extracting(Waybill::ref)
                .containsExactly("a", "b", "e", "f", "h");
    }

    @Test
    void doesNotTakeAnAnswerItCannotReadForNoWaybill() {
        assertThat(findsNothingWith(okJson("[]"))).isNull();
        assertThat(findsNothingWith(notFoundAnswer())).isNull();
        assertThat(findsNothingWith(okJson(quoted("{'content':[],'last':false}"))))
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(findsNothingWith(ok("<html>"))).isInstanceOf(CarrierUnavailable.class);
        assertThat(findsNothingWith(serverError())).isInstanceOf(CarrierUnavailable.class);
        assertThat(findsNothingWith(aResponse().withStatus(404).withBody("<html>")))
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(findsNothingWith(aResponse().withStatus(429))).isInstanceOf(CarrierBusy.class);
    }

    private Throwable findsNothingWith(ResponseDefinitionBuilder answer) {
        API.stubFor(get(urlPathEqualTo(ECOM + "shipments")).willReturn(answer));
        return catchThrowable(
                () -> assertThat(carrier.find(MARK, LocalDate.now())).isEmpty());
    }

    @Test
    void doesNotTakeARefusedLookUpForARefusedDeletion() {
        answers(
                get(urlPathEqualTo(ECOM + "shipments/bbbb-3")),
                aResponse().withStatus(400).withBody(quoted("{'code':'UPE0400','message':'Неправильний запит'}")));
        assertThatThrownBy(() -> carrier.delete(WAYBILL)).isInstanceOf(CarrierUnavailable.class);
        API.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void deletesWhatIsStillHereAndTakesAGoneOneForDeleted() {
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE);
        API.stubFor(delete(urlPathEqualTo(ECOM + "shipments/bbbb-3")).willReturn(ok()));
        carrier.delete(WAYBILL);
        API.verify(1, deleteRequestedFor(urlEqualTo(ECOM + "shipments/bbbb-3?token=t%26cret")));
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), notFoundAnswer());
        carrier.delete(WAYBILL);
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE.replace("CREATED", "DELETED"));
        carrier.delete(WAYBILL);
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE.replace("CREATED", "REGISTERED"));
        assertThatThrownBy(() -> carrier.delete(WAYBILL))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("вже прийняла");
        API.verify(1, deleteRequestedFor(anyUrl()));
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE);
        answers(
                delete(urlPathEqualTo(ECOM + "shipments/bbbb-3")),
                aResponse().withStatus(400).withBody(quoted("{'code':'UPE0304','message':'Зареєстровано'}")));
        assertThatThrownBy(() -> carrier.delete(WAYBILL)).isInstanceOf(CarrierRefusal.class);
        answers(delete(urlPathEqualTo(ECOM + "shipments/bbbb-3")), serverError());
        assertThatThrownBy(() -> carrier.delete(WAYBILL)).isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void changesAWaybillWhileItIsHere() {
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE);
        answers(put(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE);
        Waybill now = carrier.update(WAYBILL, request().name("Інша Оксана").build());
        assertThat(now.ttn()).isEqualTo("0500999000123");
        assertThat(now.cost()).isEqualByComparingTo("45.5");
        assertThat(sent("PUT", ECOM + "shipments/bbbb-3").path("deliveryType").asText())
                .isEqualTo("W2W");
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE.replace("CREATED", "DELIVERING"));
        assertThatThrownBy(() -> carrier.update(WAYBILL, request().build())).isInstanceOf(CarrierRefusal.class);
    }

    @Test
    void tellsThePriceForTheSendersPostcode() {
        answers(get(urlPathEqualTo(ECOM + "addresses/77")), "{'id':77,'postcode':'01001'}");
        answers(post(urlPathEqualTo(ECOM + "domestic/delivery-price")), "{'deliveryPrice':'100.5'}");
        assertThat(carrier.quote(request().collect("100").build()).cost()).isEqualByComparingTo("100.5");
        assertThat(sent("POST", ECOM + "domestic/delivery-price"))
                .isEqualTo(json("{'addressTo':{'postcode':'79005'},'addressFrom':{'postcode':'01001'},"
                        + "'type':'STANDARD','deliveryType':'W2W','parcels':[{'weight':1200,'length':30,'width':20,"
                        + "'height':10,'declaredPrice':1500}],'declaredPrice':1500,'postPay':100}"));
        API.verify(0, postRequestedFor(urlPathEqualTo(ECOM + "clients")));
    }

    @Test
    void keepsAParcelForDaysFromItsArrival() {
        API.stubFor(post(WHOLE)
                .willReturn(okJson(quoted("{'found':{'0500999000123':[{'event':20700,'date':'2026-10-10T10:00:00'},"
                        + "{'event':'21700','date':'2026-10-16T23:30:00'}]},'notFound':[]}"))));
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE);
        answers(put(urlPathMatching(ECOM + "shipments/management/.*")), MADE);
        carrier.keepUntil(WAYBILL, LocalDate.parse("2026-10-30"));
        API.verify(putRequestedFor(urlPathEqualTo(ECOM + "shipments/management/bbbb-3/return-after-storage-days/14")));
        assertThatThrownBy(() -> carrier.keepUntil(WAYBILL, LocalDate.parse("2026-12-01")))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("13.11.2026");
        API.stubFor(post(WHOLE).willReturn(okJson(quoted("{'found':{},'notFound':['0500999000123']}"))));
        assertThatThrownBy(() -> carrier.keepUntil(WAYBILL, LocalDate.parse("2026-10-30")))
                .isInstanceOf(CarrierRefusal.class);
    }

    @Test
    void recallsAParcelOnceAndNamesWhyItCannot() {
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE.replace("CREATED", "DELIVERING"));
        answers(
                post(urlPathEqualTo(ECOM + "dispatch/return-order")),
                "{'response':{'orders':[{'order_id':123}]},'status':{'code':0}}");
        assertThat(carrier.recall(WAYBILL, "Скасовано")).isEqualTo("123");
        assertThat(sent("POST", ECOM + "dispatch/return-order"))
                .isEqualTo(json("{'barcode':'0500999000123','senderToken':'t&cret','returnAddressId':'77'}"));
        answers(
                post(urlPathEqualTo(ECOM + "dispatch/return-order")),
                "{'status':{'code':7,'message':'Вже видано'},'response':null}");
        assertThatThrownBy(() -> carrier.recall(WAYBILL, "Скасовано"))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("Вже видано");
        answers(get(urlPathEqualTo(ECOM + "shipments/bbbb-3")), MADE.replace("CREATED", "RETURNING"));
        assertThat(carrier.recall(WAYBILL, "Скасовано")).isNull();
        API.verify(2, postRequestedFor(urlPathEqualTo(ECOM + "dispatch/return-order")));
    }

    // where parcels are

    @Test
    void asksAboutAHundredParcelsAtOnceAndReadsEveryShape() {
        tracked("{'found':{'0500000000001':[" + event("21700", "null") + "],'0500000000002':["
                + event("'41000'", "2") + "],'0500000000003':[" + event("41000", "10") + "],'0500000000004':["
                + event("41000", "'10'") + "],'0500000000005':" + event("99999", "null") + ",'0500000000006':["
                + event("41000", "null").replace("16T", "17T") + "," + event("31100", "null") + "],'0500000000007':[],"
                + "'500000000008':[{'event':31200,'date':null,'eventName':null,'new':1}]},'notFound':null}");
        API.stubFor(post(WHOLE).willReturn(okJson(quoted("{'found':{},'notFound':[]}"))));
        List<String> numbers = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "05%011d".formatted(i))
                .toList();
        List<ParcelStatus> answers = carrier.track(numbers);
        assertThat(sent("POST", LAST)).hasSize(100);
        assertThat(answers)
                .extracting(a -> a.ttn().substring(12) + " " + a.code() + " "
                        + a.phase().map(Phase::name).orElse("?"))
                .containsExactly(
                        "1 21700 AT_PICKUP_POINT",
                        "2 41000 DELIVERED",
                        "3 41000/10 RETURNED",
                        "4 41000/10 RETURNED",
                        "5 99999 ?",
                        "6 41000 DELIVERED",
                        "8 31200 RETURNING");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T09:00:00Z");
        assertThat(answers.get(0).words()).isEqualTo("Відправлення");
        assertThat(answers.get(6).words()).isEqualTo("Повертається відправнику");
        assertThat(answers.get(6).changed()).isNull();
    }

    @Test
    void takesNoneOfTheNumbersForKnownWhereTheServiceSaysSoAtOnce() {
        API.stubFor(post(LAST)
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody(quoted("{'code':'UPE02000','message':'Shipment not found'}"))));
        lifecycle("0500000000001", "{'status':'CREATED'}");
        answers(get(urlPathEqualTo(ECOM + "shipments/barcode/0500000000002/lifecycle")), notFoundAnswer());
        assertThat(carrier.track(List.of("0500000000001", "0500000000002")))
                .extracting(a -> a.phase().orElseThrow())
                .containsExactly(Phase.CREATED, Phase.NOT_FOUND);
        API.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void readsEventsWithoutTheirEnvelopeAndCodesWithASpace() {
        tracked("[{'barcode':'0500000000001','event':'31 200','date':'16.10.2026 12:00'},"
                + "{'barcode':500000000002,'event':20700,'date':'2026-10-16T12:00:00.000'},"
                + "{'barcode':'0599999999999','event':20700}]");
        List<ParcelStatus> answers = carrier.track(List.of("0500000000001", "0500000000002", "0500000000003"));
        assertThat(answers)
                .extracting(a -> a.ttn() + " " + a.code() + " " + a.phase().orElseThrow())
                .containsExactly("0500000000001 31200 RETURNING", "0500000000002 20700 IN_TRANSIT");
        assertThat(answers).extracting(ParcelStatus::changed).containsOnly(Instant.parse("2026-10-16T09:00:00Z"));
    }

    @Test
    void keepsWhatWasLastWhereTheWholeStoryIsNotTold() {
        tracked("{'found':{'0500000000001':[" + event("21700", "null") + "]},'notFound':[]}");
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withStatus(404).withBody(quoted("{'code':'UPE02000','message':'Shipment not found'}")),
                aResponse().withStatus(400).withBody(quoted("{'code':'UPE0101','message':'barcode'}")))) {
            API.stubFor(post(WHOLE).willReturn(answer));
            assertThat(carrier.track(List.of("0500000000001")))
                    .extracting(a -> a.phase().orElseThrow())
                    .containsExactly(Phase.AT_PICKUP_POINT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10100,IN_TRANSIT", "10600,CANCELLED", "10601,CREATED", "10602,CANCELLED", "10603,CANCELLED",
        "20700,IN_TRANSIT", "20800,IN_TRANSIT", "20900,IN_TRANSIT", "21400,AT_PICKUP_POINT", "21500,IN_TRANSIT",
        "31100,DELIVERY_ATTEMPT_FAILED", "31300,IN_TRANSIT", "31400,IN_TRANSIT", "41010,RETURNED", "48000,DELIVERED"
    })
    void knowsTheEvents(String event, Phase phase) {
        tracked("{'found':{'0500999000123':[" + event(event, "null") + "]},'notFound':[]}");
        API.stubFor(post(WHOLE).willReturn(okJson(quoted("{'found':{},'notFound':[]}"))));
        assertThat(carrier.track(List.of("0500999000123")).get(0).phase()).contains(phase);
    }

    @Test
    void asksEcomAboutWhatNoPostOfficeHasTakenYet() {
        tracked("{'found':{},'notFound':['0500000000001',500000000002,'0500000000003','0500000000004']}");
        lifecycle("0500000000001", "{'status':'CREATED','statusDate':'2026-10-16T12:00:00'}");
        lifecycle("0500000000002", "{'lifecycle':{'status':'DELETED'}}");
        answers(get(urlPathEqualTo(ECOM + "shipments/barcode/0500000000004/lifecycle")), notFoundAnswer());
        lifecycle(
                "0500000000003",
                "[{'status':'REGISTERED','statusDate':'2026-10-17T12:00:00'},"
                        + "{'status':'CREATED','statusDate':'2026-10-16T12:00:00'}]");
        List<ParcelStatus> answers =
                carrier.track(List.of("0500000000001", "0500000000002", "0500000000003", "0500000000004"));
        assertThat(answers)
                .extracting(a -> a.code() + " " + a.phase().orElseThrow())
                .containsExactly(
                        "CREATED CREATED", "DELETED CANCELLED", "REGISTERED IN_TRANSIT", "NOT_FOUND NOT_FOUND");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T09:00:00Z");
    }

    @Test
    void givesTheAnswersItHasWhereEcomFailsOnTheWay() {
        tracked("{'found':{'0500000000001':[" + event("20700", "null") + "]},'notFound':['0500000000002']}");
        API.stubFor(get(urlPathMatching(ECOM + "shipments/barcode/.*")).willReturn(serverError()));
        assertThat(carrier.track(List.of("0500000000001", "0500000000002"))).hasSize(1);
        tracked("{'found':{},'notFound':['0500000000002']}");
        assertThatThrownBy(() -> carrier.track(List.of("0500000000002"))).isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void tellsTheWayBackFromTheWayThere() {
        tracked("{'found':{'0500000000001':[" + event("21700", "null") + "],'0500000000002':[" + event("21700", "null")
                + "]},'notFound':[]}");
        API.stubFor(post(WHOLE)
                .willReturn(okJson(quoted("{'found':{'0500000000001':[" + event("21700", "null") + ","
                        + event("31200", "null") + "," + event("21700", "null") + "],'0500000000002':["
                        + event("21700", "null") + "]},'notFound':[]}"))));
        assertThat(carrier.track(List.of("0500000000001", "0500000000002")))
                .extracting(a -> a.phase().orElseThrow())
                .containsExactly(Phase.RETURNING, Phase.AT_PICKUP_POINT);
    }

    @Test
    void findsTheOneMalformedNumberThatSpoilsABatch() {
        tracked("{'found':{'0500000000001':[" + event("20700", "null") + "]},'notFound':[]}");
        API.stubFor(post(LAST)
                .withRequestBody(containing("bad"))
                .willReturn(aResponse().withStatus(400).withBody(quoted("{'code':'UPE0101','message':'barcode'}"))));
        answers(
                get(urlPathEqualTo(ECOM + "shipments/barcode/bad/lifecycle")),
                aResponse().withStatus(404));
        assertThat(carrier.track(List.of("0500000000001", "bad")))
                .extracting(a -> a.ttn() + " " + a.phase().orElseThrow())
                .containsExactly("0500000000001 IN_TRANSIT", "bad NOT_FOUND");
    }

    @Test
    void followsWithTheTrackingTokenAloneAndByEcomWithoutIt() {
        UkrposhtaCarrier follower = carrier(settings("", "", "s cret"));
        assertThat(follower.enabled()).isFalse();
        assertThat(follower.tracks()).isTrue();
        tracked("{'found':{},'notFound':['0500000000001']}");
        assertThat(follower.track(List.of("0500000000001")).get(0).phase()).contains(Phase.NOT_FOUND);
        API.verify(0, getRequestedFor(anyUrl()));

        UkrposhtaCarrier sender = carrier(settings("e cret", "t&cret", ""));
        assertThat(sender.enabled()).isTrue();
        lifecycle("0500000000001", "{'status':'IN_DEPARTMENT'}");
        assertThat(sender.track(List.of("0500000000001")).get(0).phase()).contains(Phase.AT_PICKUP_POINT);
        API.verify(1, postRequestedFor(anyUrl()));
        assertThat(carrier(settings("", "", "")).tracks()).isFalse();
    }

    @Test
    void saysOnceWhereNoUsableAnswerCame() {
        for (ResponseDefinitionBuilder answer : List.of(
                ok("<html>"),
                okJson("{}"),
                okJson("[]"),
                ok(),
                serverError(),
                aResponse().withStatus(401))) {
            API.resetRequests();
            API.stubFor(post(LAST).willReturn(answer));
            assertThatThrownBy(() -> carrier.track(List.of("0500000000001", "0500000000002")))
                    .isInstanceOf(CarrierUnavailable.class);
            API.verify(1, postRequestedFor(anyUrl()));
        }
        assertThatThrownBy(() -> carrier.track(List.of("0500000000001")))
                .hasMessageContaining("sellerdesk.carriers.ukrposhta.tracking-token");
    }

    // labels, addresses, secrets

    @Test
    void givesLabelsAndNeverAToken(CapturedOutput output) {
        String path = "/forms/ecom/0.0.1/shipments/bbbb-3/sticker";
        API.stubFor(get(urlEqualTo(path + "?size=SIZE_A5&token=t%26cret"))
                .withHeader("Authorization", equalTo("Bearer e cret"))
                .willReturn(ok("%PDF-1.4 label")));
        assertThat(new String(carrier.label(WAYBILL))).startsWith("%PDF");
        for (ResponseDefinitionBuilder answer :
                List.of(ok("<html>"), notFound(), serverError(), aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            API.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
            assertThatThrownBy(() -> carrier.label(WAYBILL))
                    .isInstanceOf(CarrierUnavailable.class)
                    .satisfies(thrown ->
                            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("cret"));
        }
        carrier.create(request().build());
        creates(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(Throwables.getStackTrace(
                        catchThrowable(() -> carrier.create(request().build()))))
                .doesNotContain("cret")
                .doesNotContain("Тестова")
                .doesNotContain("380671112233");
        assertThat(output.getAll())
                .doesNotContain("cret")
                .doesNotContain("Тестова")
                .doesNotContain("380671112233");
        assertThat(settings("e cret", "t&cret", "s cret").toString()).doesNotContain("cret");
        UkrposhtaCarrier mistyped = carrier(new UkrposhtaProperties(
                "::no address", "::no", "", "", "e cret", "t&cret", "s cret", new UkrposhtaProperties.Sender(SENDER)));
        assertThatThrownBy(() -> mistyped.find(MARK, LocalDate.now()))
                .satisfies(
                        thrown -> assertThat(Throwables.getStackTrace(thrown)).doesNotContain("cret"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.ukrposhta.ua/ecom/0.0.1/,https://www.ukrposhta.ua/forms/ecom/0.0.1/,https://www.ukrposhta.ua/address-classifier-ws/",
        "https://dev.ukrposhta.ua/ecom/0.0.1,https://dev.ukrposhta.ua/forms/ecom/0.0.1/,https://dev.ukrposhta.ua/address-classifier-ws/",
        "http://localhost:8080/simulator/ukrposhta/ecom/0.0.1,http://localhost:8080/simulator/ukrposhta/forms/ecom/0.0.1/,http://localhost:8080/simulator/ukrposhta/address-classifier-ws/"
    })
    void makesTheOtherAddressesFromThatOfEcom(String ecom, String forms, String classifier) {
        var settings = new UkrposhtaProperties(ecom, "x", "", " ", "", "", "", new UkrposhtaProperties.Sender(""));
        assertThat(settings.formsUrl()).isEqualTo(forms);
        assertThat(settings.classifierUrl()).isEqualTo(classifier);
        var given = new UkrposhtaProperties(
                ecom, "x", "http://f", "http://c/", "", "", "", new UkrposhtaProperties.Sender(""));
        assertThat(given.formsUrl()).isEqualTo("http://f/");
        assertThat(given.classifierUrl()).isEqualTo("http://c/");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2026-10-16T12:00:00|2026-10-16T09:00:00Z",
                "2026-10-16 12:00:00|2026-10-16T09:00:00Z",
                "2026-10-16T12:00:00.123|2026-10-16T09:00:00.123Z",
                "2026-10-16T12:00:00+0300|2026-10-16T09:00:00Z",
                "2026-10-16T09:00:00Z|2026-10-16T09:00:00Z",
                "2026-10-16|2026-10-15T21:00:00Z",
                "невідомо|",
                "''|"
            },
            delimiter = '|')
    void readsMoments(String written, Instant moment) {
        assertThat(Optional.ofNullable(
                        UkrposhtaFields.moment(JSON.createObjectNode().put("date", written), "date")))
                .isEqualTo(Optional.ofNullable(moment));
    }

    private static UkrposhtaCarrier carrier(UkrposhtaProperties settings) {
        return UkrposhtaForTests.assemble(settings, TransportForTests.patient());
    }

    private static UkrposhtaProperties settings(String ecom, String counterparty, String tracking) {
        return new UkrposhtaProperties(
                API.baseUrl() + ECOM,
                API.baseUrl() + TRACKING,
                "",
                "",
                ecom,
                counterparty,
                tracking,
                new UkrposhtaProperties.Sender(ecom.isEmpty() ? "" : SENDER));
    }

    private static void refuses(UkrposhtaCarrier carrier, WaybillRequest request, String words) {
        assertThatThrownBy(() -> carrier.create(request))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining(words);
    }

    /** What the operator is offered; the cache is fresh, so that tests may change the directory. */
    private static List<Suggestion> suggested(WaybillRequest request) {
        Throwable refusal = catchThrowable(
                () -> carrier(settings("e cret", "t&cret", "s cret")).create(request));
        assertThat(refusal).isInstanceOf(CarrierRefusal.class);
        return ((CarrierRefusal) refusal).suggestions();
    }

    private static void answers(MappingBuilder request, String body) {
        API.stubFor(request.willReturn(okJson(quoted(body))));
    }

    private static void answers(MappingBuilder request, ResponseDefinitionBuilder answer) {
        API.stubFor(request.willReturn(answer));
    }

    private static ResponseDefinitionBuilder notFoundAnswer() {
        return aResponse().withStatus(404).withBody(quoted("{'code':'UPE0201','message':'Not found'}"));
    }

    private static void creates(ResponseDefinitionBuilder answer) {
        API.stubFor(post(urlPathEqualTo(ECOM + "shipments")).willReturn(answer));
    }

    private static void tracked(String body) {
        answers(post(LAST), body);
    }

    private static void lifecycle(String number, String body) {
        answers(get(urlPathEqualTo(ECOM + "shipments/barcode/" + number + "/lifecycle")), body);
    }

    private static void directory(String method, String... rows) {
        answers(get(urlPathEqualTo(method)), entries("[" + String.join(",", rows) + "]"));
    }

    private static String entries(String rows) {
        return "{'Entries':{'Entry':" + rows + "}}";
    }

    /** Whatever settlement is asked for has office 12. */
    private static void byNumber() {
        directory(OFFICES, OFFICE.replace("79005 Львів", "79005 Місто 12").replace("'Львів'", "'Місто'"));
    }

    private static String city(String id, String kind, String name, String district, String region) {
        return "{'CITY_ID':" + id + ",'SHORTCITYTYPE_UA':'" + kind + "','CITY_UA':'" + name + "','DISTRICT_UA':'"
                + district + "','REGION_UA':'" + region + "'}";
    }

    private static String street(String id, String kind, String name) {
        return "{'STREET_ID':" + id + ",'SHORTSTREETTYPE_UA':'" + kind + "','STREET_UA':'" + name + "'}";
    }

    private static String row(String uuid, String barcode, String more, String status) {
        return "{'uuid':'" + uuid + "','barcode':'" + barcode + "'," + more + ",'lifecycle':{'status':'" + status
                + "'}}";
    }

    private static String event(String event, String reason) {
        return "{'barcode':'x','step':5,'date':'2026-10-16T12:00:00','index':'79000','event':" + event
                + ",'eventName':'Відправлення','eventReason':null,'eventReason_id':" + reason + "}";
    }

    private static String postcodeSent() {
        return sent("POST", ECOM + "addresses").path("postcode").asText();
    }

    /** An order to a branch in Lviv. */
    private static WireOrder request() {
        return WireOrder.to("м. Львів", "Львівська обл.").point(null, "79005").declare("1499.50");
    }

    /** In a town whose office goes by its number. */
    private static WireOrder elsewhere(String city, String region) {
        return request().place(city, region).point(null, "12");
    }
}
