package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CashOnDelivery;

/** How Nova Poshta's tracking is asked and read, as the public description of its API 2.0 and records have it. */
class NovaPoshtaTrackingTest extends NovaPoshtaWireCase {

    @Test
    void asksAboutAHundredParcelsAtOnceAndReadsEveryShape() {
        answers(
                "getStatusDocuments",
                "{\"success\":true,\"data\":["
                        + "{\"Number\":\"20451999000111\",\"StatusCode\":\"7\",\"Status\":\"Прибув на відділення\","
                        + "\"ScheduledDeliveryDate\":\"16-10-2026 18:00:00\",\"TrackingUpdateDate\":\"2026-10-16 09:30:00\","
                        + "\"DatePayedKeeping\":\"2026-10-23 00:00:00\",\"LastCreatedOnTheBasisNumber\":\"\"},"
                        + "{\"Number\":20451999000112,\"StatusCode\":9,\"Status\":null,\"ScheduledDeliveryDate\":\"\","
                        + "\"DatePayedKeeping\":\"0001-01-01 00:00:00\",\"LastCreatedOnTheBasisNumber\":null},"
                        + "{\"Number\":\"20451999000113\",\"StatusCode\":\"777\",\"Status\":\"Щось нове\"},"
                        + "{\"Number\":\"20451999000114\",\"StatusCode\":\"103\",\"Status\":\"Відмова\","
                        + "\"LastCreatedOnTheBasisNumber\":\"59000900000001\","
                        + "\"LastCreatedOnTheBasisDocumentType\":\"CargoReturn\"},"
                        + "{\"Number\":\"20451999000115\",\"StatusCode\":\"104\",\"Status\":\"Адресу змінено\","
                        + "\"LastCreatedOnTheBasisNumber\":\"20451999000999\","
                        + "\"LastCreatedOnTheBasisDocumentType\":\"Redirecting\"},"
                        + "{\"Number\":\"20451999000116\",\"StatusCode\":\"10\",\"Status\":\"Отримано\","
                        + "\"LastCreatedOnTheBasisNumber\":\"51-00001234\"},"
                        + "{\"Number\":\"20451999000117\",\"StatusCode\":\"3\",\"Status\":\"Номер не знайдено\"}],"
                        + "\"errors\":[],\"warnings\":[{\"ID_1\":\"Please enter a valid phone\"}],\"info\":[]}");
        List<String> numbers =
                IntStream.range(0, 100).mapToObj(i -> "204519990" + (10000 + i)).toList();
        List<ParcelStatus> answers = carrier(SENDER).track(numbers);
        JsonNode asked = properties("TrackingDocument", "getStatusDocuments").path("Documents");
        assertThat(asked).hasSize(100);
        assertThat(asked.path(0)).isEqualTo(json("{'DocumentNumber':'20451999010000','Phone':''}"));
        assertThat(answers)
                .extracting(a -> a.phase().orElse(null))
                .containsExactly(
                        Phase.AT_PICKUP_POINT,
                        Phase.DELIVERED,
                        null,
                        Phase.REFUSED,
                        Phase.IN_TRANSIT,
                        Phase.DELIVERED,
                        Phase.NOT_FOUND);
        assertThat(answers.get(0).paidStorageFrom()).isEqualTo("2026-10-23");
        assertThat(answers.get(0).estimatedDelivery()).isEqualTo("2026-10-16");
        assertThat(answers.get(0).changed()).isEqualTo("2026-10-16T06:30:00Z");
        assertThat(answers.get(1).ttn()).isEqualTo("20451999000112");
        assertThat(answers.get(1).words()).isEqualTo("Отримано");
        assertThat(answers.get(1).paidStorageFrom()).isNull();
        assertThat(answers.get(1).successorTtn()).isNull();
        assertThat(answers.get(2).code()).isEqualTo("777");
        assertThat(answers.get(3).successorTtn()).isEqualTo("59000900000001");
        assertThat(answers.get(3).successorReturns()).isTrue();
        assertThat(answers.get(4).successorTtn()).isEqualTo("20451999000999");
        assertThat(answers.get(4).successorReturns()).isFalse();
        assertThat(answers.get(5).successorTtn()).isNull();
    }

    @Test
    void findsTheOneMalformedNumberThatSpoilsABatch() {
        answers("getStatusDocuments", success("{\"Number\":\"20451999000111\",\"StatusCode\":\"5\"}"));
        API.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.methodProperties.Documents[?(@.DocumentNumber == 'bad')]"))
                .willReturn(okJson("{\"success\":false,\"errors\":[\"Document number is not correct\"],"
                        + "\"errorCodes\":[\"20001401442\"]}")));
        assertThat(carrier(SENDER).track(List.of("20451999000111", "bad")))
                .extracting(a -> a.ttn() + " " + a.phase().orElseThrow())
                .containsExactly("20451999000111 IN_TRANSIT", "bad NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16-10-2026 18:00:00",
                "2026-10-16 18:00:00",
                "16.10.2026 18:00:00",
                "18:00 16.10.2026",
                "2026-10-16",
                "16.10.2026",
                "2026.10.16 18:00:00",
                "2026-10-16 18:00:00.000000",
                "2026-10-16T18:00:00+03:00"
            })
    void readsDatesOfEveryFormat(String written) {
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().textNode(written))).isEqualTo("2026-10-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0001-01-01 00:00:00", "01-01-0001 00:00:00", "0000-00-00 00:00:00", "невідомо"})
    void readsNoDateWhereThereIsNone(String written) {
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().textNode(written))).isNull();
        assertThat(NovaPoshtaDates.day(JSON.getNodeFactory().nullNode())).isNull();
    }

    @Test
    void knowsWhereTheCollectedMoneyIs() {
        String row = "{\"Number\":\"20451999000111\",\"StatusCode\":%s}";
        cash(row, "\"10\"", CashOnDelivery.UNDER_WAY);
        cash(row, "11", CashOnDelivery.PAID_OUT);
        cash(row, "9", null);
        cash(row, "9,\"Redelivery\":0,\"RedeliverySum\":\"\",\"AfterpaymentOnGoodsCost\":\"0.00\"", null);
        cash(row, "\"9\",\"Redelivery\":1,\"RedeliverySum\":1499", CashOnDelivery.UNDER_WAY);
        cash(row, "\"106\",\"Redelivery\":\"1\"", CashOnDelivery.UNDER_WAY);
        cash(row, "\"9\",\"AfterpaymentOnGoodsCost\":\"1499\"", CashOnDelivery.UNDER_WAY);
        cash(row, "\"9\",\"Redelivery\":1,\"LastTransactionStatusGM\":\"Виплачено\"", CashOnDelivery.PAID_OUT);
        cash(row, "\"10\",\"LastTransactionStatusGM\":\"Отримано\"", CashOnDelivery.PAID_OUT);
        cash(row, "\"7\",\"Redelivery\":1,\"RedeliverySum\":1499", null);
        cash(row, "\"777\",\"Redelivery\":1", null);
    }

    private static void cash(String row, String fields, CashOnDelivery expected) {
        answers("getStatusDocuments", success(String.format(row, fields)));
        assertThat(carrier(SENDER).track(List.of("20451999000111")))
                .extracting(ParcelStatus::cash)
                .containsExactly(expected);
    }

    @Test
    void takesTheBestDateItHasForTheLastMove() {
        changed("\"DateScan\":\"18:00 16.10.2026\",\"TrackingUpdateDate\":\"\"", "2026-10-16T15:00:00Z");
        changed("\"RecipientDateTime\":\"16.10.2026 18:00:00\"", "2026-10-16T15:00:00Z");
        changed(
                "\"TrackingUpdateDate\":\"2026-10-16 18:00:00\",\"DateScan\":\"0001-01-01 00:00:00\"",
                "2026-10-16T15:00:00Z");
        changed("\"DateCreated\":\"14-10-2026 10:11:12\"", "2026-10-14T07:11:12Z");
        changed("\"DateCreated\":null", null);
    }

    private static void changed(String fields, String moment) {
        answers("getStatusDocuments", success("{\"Number\":\"20451999000111\",\"StatusCode\":\"5\"," + fields + "}"));
        assertThat(carrier(SENDER).track(List.of("20451999000111")))
                .extracting(status ->
                        status.changed() == null ? null : status.changed().toString())
                .containsExactly(moment);
    }

    @Test
    void readsNothingElseOfANumberThatIsNotFound() {
        answers(
                "getStatusDocuments",
                success("{\"Number\":\"20451999000111\",\"StatusCode\":3,\"Status\":\"Номер не знайдено\","
                        + "\"TrackingUpdateDate\":\"\",\"LastCreatedOnTheBasisNumber\":\"\",\"DocumentWeight\":0}"));
        assertThat(carrier(SENDER).track(List.of("20451999000111")))
                .containsExactly(ParcelStatus.notFound("20451999000111", "3", "Номер не знайдено"));
        assertThat(carrier(SENDER).track(List.of())).isEmpty();
    }

    @Test
    void readsAWholeRowAsTheCarrierSendsIt() {
        answers(
                "getStatusDocuments",
                quoted("{'success':true,'data':[{'Number':'20451999000111','LightReturnNumber':'','DocumentWeight':0.5,"
                        + "'FactualWeight':'0.50','UndeliveryReasons':'','CargoType':'Documents','PayerType':'Recipient',"
                        + "'ScheduledDeliveryDate':'16-10-2026 13:23:50','DocumentCost':'55.01','OwnerDocumentType':'',"
                        + "'AfterpaymentOnGoodsCost':'','CheckWeight':0,'AdjustedDate':'',"
                        + "'TrackingUpdateDate':'2026-10-16 13:24:11','CalculatedWeight':'','DateCreated':"
                        + "'14-10-2026 17:33:10','DateScan':'13:24 16.10.2026','DateReturnCargo':'','DateMoving':'',"
                        + "'DateFirstDayStorage':'2026-10-24','DatePayedKeeping':'2026-10-24 13:23:50',"
                        + "'RecipientDateTime':'','ClientBarcode':'','ActualDeliveryDate':'2026-10-16 13:23:50',"
                        + "'StatusCode':'7','PostomatV3CellReservationNumber':false,'AmountToPay':'',"
                        + "'LastCreatedOnTheBasisNumber':'','LastCreatedOnTheBasisDateTime':'',"
                        + "'LastCreatedOnTheBasisDocumentType':'','LastTransactionStatusGM':'',"
                        + "'Status':'Прибув у відділення','Redelivery':0,'RedeliverySum':'',"
                        + "'WarehouseRecipientNumber':1,'CargoReturnRefusal':false,'Packaging':[],"
                        + "'PartialReturnGoods':[],'PossibilityTermExtension':true}],'errors':[],'warnings':"
                        + "[{'ID_20451999000111':'Please enter a valid phone number'}],'info':[],"
                        + "'messageCodes':[],'errorCodes':[],'warningCodes':[],'infoCodes':[]}"));
        assertThat(carrier(SENDER).track(List.of("20451999000111")))
                .containsExactly(new ParcelStatus(
                        "20451999000111",
                        "7",
                        "Прибув у відділення",
                        Optional.of(Phase.AT_PICKUP_POINT),
                        Instant.parse("2026-10-16T10:24:11Z"),
                        LocalDate.parse("2026-10-24"),
                        LocalDate.parse("2026-10-16"),
                        null,
                        false,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'0':{'Number':'20451999000111','StatusCode':'5'},'2':{'Number':20451999000112,'StatusCode':6}}",
                "[{'Number':'20451999000111','StatusCode':'5'},{'Number':'20451999000112','StatusCode':'6'},"
                        + "{'Number':'','StatusCode':'7'},{'Number':'20451999000113','StatusCode':null},{},null]"
            })
    void readsRowsOfAListOrOfAnObjectAndSkipsThoseThatTellNothing(String data) {
        answers("getStatusDocuments", quoted("{'success':true,'data':" + data + ",'errors':[]}"));
        assertThat(carrier(SENDER).track(List.of("20451999000111", "20451999000112", "20451999000113")))
                .extracting(a -> a.ttn() + " " + a.code())
                .containsExactly("20451999000111 5", "20451999000112 6");
    }

    @Test
    void readsAListOfOneThatCameAsItsRow() {
        answers("getStatusDocuments", quoted("{'success':'true','data':{'Number':'20451999000111','StatusCode':'5'}}"));
        assertThat(carrier(SENDER).track(List.of("20451999000111")))
                .extracting(ParcelStatus::code)
                .containsExactly("5");
        for (String none : List.of("{}", "[]", "null", "''")) {
            answers("getStatusDocuments", quoted("{'success':true,'data':" + none + "}"));
            assertThat(carrier(SENDER).track(List.of("20451999000111"))).isEmpty();
        }
    }

    @Test
    void followsNoNumberButThatOfAParcel() {
        String row = "{\"Number\":\"20451999000111\",\"StatusCode\":\"102\",\"LastCreatedOnTheBasisNumber\":%s,"
                + "\"LastCreatedOnTheBasisDocumentType\":%s}";
        for (String fields : List.of(
                "\"51-00001234\",\"\"",
                "\"20451999000111\",\"Redirecting\"",
                "59000900000001,\"Money\"",
                "{},[]",
                "null,null")) {
            String[] both = fields.split(",(?=[^,]*$)");
            answers("getStatusDocuments", success(String.format(row, both[0], both[1])));
            assertThat(carrier(SENDER).track(List.of("20451999000111")))
                    .extracting(ParcelStatus::successorTtn)
                    .containsOnlyNulls();
        }
        answers("getStatusDocuments", success(String.format(row, "59000900000001", "null")));
        assertThat(carrier(SENDER).track(List.of("20451999000111")).get(0))
                .extracting(ParcelStatus::successorTtn, ParcelStatus::successorReturns)
                .containsExactly("59000900000001", true);
    }
}
