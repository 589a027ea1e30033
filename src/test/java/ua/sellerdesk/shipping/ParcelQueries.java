package ua.sellerdesk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.ParcelStory.Attempt;
import ua.sellerdesk.shipping.ParcelStory.Step;

/** What the desk reads of parcels, the same on each database. */
abstract class ParcelQueries {

    private static final long ORDER = 7;
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    private JdbcClient jdbc;
    private ParcelStories stories;
    private ParcelsByDay days;

    abstract DataSource database();

    @BeforeEach
    void empty() {
        jdbc = JdbcClient.create(database());
        for (String table : List.of("parcel_event", "shipment", "shipment_attempt", "shipment_order")) {
            jdbc.sql("delete from " + table).update();
        }
        Carrier novaPoshta = mock(Carrier.class);
        when(novaPoshta.code()).thenReturn("nova-poshta");
        when(novaPoshta.enabled()).thenReturn(true);
        Carrier meest = mock(Carrier.class);
        when(meest.code()).thenReturn("meest");
        stories = new ParcelStories(jdbc, new CarrierNumbers(), new PhaseTable(), List.of(novaPoshta, meest));
        days = new ParcelsByDay(jdbc, List.of(novaPoshta, meest));
    }

    @Test
    void anOrderWithoutParcelsHasNoStories() {
        assertThat(stories.of(ORDER)).isEqualTo(new ParcelStories.Stories(List.of(), List.of()));
    }

    @Test
    void tellsOfTheLiveParcelFirstEachWithItsOwnAttemptsAndJourney() {
        attempt(1, "REJECTED", NOON, null, "20000200350", "Адресу не знайдено", false);
        attempt(2, "CREATED", NOON.plusSeconds(60), "20450000000001", null, null, false);
        long first = shipment("nova-poshta", "ref-1", "20450000000001", false, "CANCELLED", NOON.plusSeconds(61), null);
        attempt(3, "ABSENT", NOON.plusSeconds(100), null, null, "HTTP 503", false);
        attempt(4, "CREATED", NOON.plusSeconds(120), "20450000000002", null, null, false);
        long live = shipment("nova-poshta", "ref-2", "20450000000002", true, "RETURNING", NOON.plusSeconds(121), NOON);
        jdbc.sql("""
                        update shipment set cash_on_delivery = 499, cash_state = 'UNDER_WAY', successor_ttn = '59000000000001',
                               successor_returns = true where id = ?""").param(live).update();
        event(first, NOON.plusSeconds(90), "2", "Видалено", "CANCELLED");
        event(live, NOON.plusSeconds(400), "999", "Слова перевізника", null);
        event(live, NOON.plusSeconds(300), "5", "Слова перевізника", "IN_TRANSIT");

        ParcelStories.Stories told = stories.of(ORDER);

        assertThat(told.attempts()).isEmpty();
        assertThat(told.parcels())
                .extracting(story -> story.shipment().ttn())
                .containsExactly("20450000000002", "20450000000001");
        ParcelStory now = told.parcels().get(0);
        assertThat(now.attempts()).extracting(Attempt::number).containsExactly(3, 4);
        assertThat(now.journey())
                .containsExactly(
                        new Step(NOON.plusSeconds(300), "5", "Прямує до міста отримувача", Phase.IN_TRANSIT),
                        new Step(NOON.plusSeconds(400), "999", "Слова перевізника", null));
        assertThat(now.tracking()).hasToString("https://novaposhta.ua/tracking/?cargo_number=20450000000002");
        assertThat(now.successorTracking()).hasToString("https://novaposhta.ua/tracking/?cargo_number=59000000000001");
        assertThat(now.returns()).isTrue();
        assertThat(now.printable()).isTrue();
        assertThat(now.cash()).isEqualTo(CashOnDelivery.UNDER_WAY);
        assertThat(now.shipment().cashOnDelivery()).isEqualByComparingTo("499");
        ParcelStory before = told.parcels().get(1);
        assertThat(before.attempts())
                .extracting(Attempt::number, Attempt::state, Attempt::codes, Attempt::words)
                .containsExactly(
                        tuple(1, "REJECTED", "20000200350", "Адресу не знайдено"), tuple(2, "CREATED", null, null));
        assertThat(before.journey()).extracting(Step::words).containsExactly("Накладну видалено");
        assertThat(before.printable()).as("a dead waybill").isFalse();
    }

    @Test
    void anAttemptThatIsNotDecidedLedToNoParcelYet() {
        shipment("own-post", null, "X-1", true, null, NOON, null);
        attempt(1, "UNKNOWN", NOON.minusSeconds(60), null, null, "Час очікування вийшов", true);

        ParcelStories.Stories told = stories.of(ORDER);

        assertThat(told.attempts()).extracting(Attempt::state, Attempt::ended).containsExactly(tuple("UNKNOWN", null));
        assertThat(told.parcels().get(0).attempts()).isEmpty();
        assertThat(told.parcels().get(0).tracking())
                .as("a carrier without a page")
                .isNull();
        assertThat(told.parcels().get(0).printable()).as("typed by hand").isFalse();
    }

    @Test
    void whatIsLiveAndNobodyHasScannedWaits() {
        parcel(1, "nova-poshta", "ref", null, null);
        parcel(2, "meest", "ref", "CREATED", null);
        parcel(3, "ukrposhta", null, "NOT_FOUND", null);
        parcel(4, "nova-poshta", "ref", "CREATED", NOON);
        parcel(5, "nova-poshta", "ref", "IN_TRANSIT", null);
        parcel(6, "nova-poshta", "ref", null, null);
        jdbc.sql("update shipment set live_key = null where order_number = 6").update();
        jdbc.sql("update shipment set cash_on_delivery = 150 where order_number = 1")
                .update();

        List<ParcelsByDay.Parcel> waiting = days.waiting();

        assertThat(waiting)
                .extracting(ParcelsByDay.Parcel::orderNumber, ParcelsByDay.Parcel::printable)
                .as("the label of a carrier that is switched off cannot be had")
                .containsExactly(tuple(2L, false), tuple(1L, true), tuple(3L, false));
        assertThat(waiting.get(1).cashOnDelivery()).isEqualByComparingTo(new BigDecimal("150"));
    }

    @Test
    void aDayBeginsAtMidnightInKyiv() {
        parcel(1, "nova-poshta", "ref", null, Instant.parse("2026-11-23T21:59:59Z"));
        parcel(2, "nova-poshta", "ref", "IN_TRANSIT", Instant.parse("2026-11-24T21:59:59Z"));
        parcel(3, "nova-poshta", "ref", "DELIVERED", Instant.parse("2026-11-23T22:00:00Z"));
        parcel(4, "nova-poshta", "ref", "DELIVERED", Instant.parse("2026-11-24T22:00:00Z"));
        jdbc.sql("update shipment set live_key = null where order_number = 3").update();

        assertThat(days.handedOverOn(LocalDate.parse("2026-11-24")))
                .extracting(ParcelsByDay.Parcel::orderNumber)
                .containsExactly(3L, 2L);
    }

    @Test
    void aParcelThatNobodyNotedWentOutWhenItWasFirstScanned() {
        long id = parcel(1, "nova-poshta", "ref", "AT_PICKUP_POINT", null);
        event(id, NOON.minusSeconds(86_400), "1", "Створено", "CREATED");
        event(id, NOON, "4", "У дорозі", "IN_TRANSIT");
        event(id, NOON.plusSeconds(86_400), "7", "Прибула", "AT_PICKUP_POINT");

        assertThat(days.handedOverOn(LocalDate.parse("2026-11-24")))
                .extracting(ParcelsByDay.Parcel::handedOver)
                .containsExactly(NOON);
        assertThat(days.handedOverOn(LocalDate.parse("2026-11-23"))).isEmpty();
        assertThat(days.handedOverOn(LocalDate.parse("2026-11-25"))).isEmpty();
    }

    @Test
    void aNumberMendedTheSameDayIsNoParcelOfItsOwn() {
        shipment("nova-poshta", null, "mistyped", false, null, NOON, NOON);
        shipment("nova-poshta", null, "mended", true, "IN_TRANSIT", NOON, NOON.plusSeconds(60));
        parcel(2, "ukrposhta", null, null, NOON);
        jdbc.sql("update shipment set live_key = null where order_number = 2").update();

        assertThat(days.handedOverOn(LocalDate.parse("2026-11-24")))
                .extracting(ParcelsByDay.Parcel::ttn)
                .as("a parcel closed without ever being scanned did go out")
                .containsExactly("mended", "T2");
    }

    private long parcel(long order, String carrier, String ref, String phase, Instant handedOver) {
        jdbc.sql("insert into shipment_order (order_number) values (?)")
                .param(order)
                .update();
        return insert(order, carrier, ref, "T" + order, true, phase, NOON, handedOver);
    }

    private long shipment(
            String carrier, String ref, String ttn, boolean live, String phase, Instant created, Instant handedOver) {
        known(ORDER);
        return insert(ORDER, carrier, ref, ttn, live, phase, created, handedOver);
    }

    private long insert(
            long order,
            String carrier,
            String ref,
            String ttn,
            boolean live,
            String phase,
            Instant created,
            Instant handedOver) {
        jdbc.sql("""
                        insert into shipment (order_number, live_key, carrier, ref, ttn, phase, created_at, handed_over_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order,
                        live ? order : null,
                        carrier,
                        ref,
                        ttn,
                        phase,
                        created.atOffset(ZoneOffset.UTC),
                        handedOver == null ? null : handedOver.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select max(id) from shipment").query(Long.class).single();
    }

    private void attempt(
            int number, String state, Instant at, String ttn, String codes, String words, boolean undecided) {
        known(ORDER);
        jdbc.sql("""
                        insert into shipment_attempt (order_number, open_key, attempt_no, carrier, mark, state, ttn, codes,
                                                      words, started_at, ended_at)
                        values (?, ?, ?, 'nova-poshta', '7', ?, ?, ?, ?, ?, ?)""")
                .params(
                        ORDER,
                        undecided ? ORDER : null,
                        number,
                        state,
                        ttn,
                        codes,
                        words,
                        at.atOffset(ZoneOffset.UTC),
                        at.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void known(long order) {
        jdbc.sql("""
                        insert into shipment_order (order_number)
                        select ? where not exists (select 1 from shipment_order where order_number = ?)""").params(order, order).update();
    }

    private void event(long shipment, Instant at, String code, String words, String phase) {
        jdbc.sql("insert into parcel_event (shipment_id, at, code, words, phase) values (?, ?, ?, ?, ?)")
                .params(shipment, at.atOffset(ZoneOffset.UTC), code, words, phase)
                .update();
    }
}
