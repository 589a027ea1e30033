package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.notice.Notices;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.order.ParcelSizes;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.ParcelStories;
import ua.sellerdesk.shipping.ParcelsByDay;
import ua.sellerdesk.shipping.Shipments;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(
        classes = {
            DeskSlice.class,
            ShippingPages.class,
            ShippingDay.class,
            LabelSheets.class,
            MissingLabelsSlip.class,
            HandOverRegister.class
        })
class ShippingPagesTest {

    private static final long NUMBER = DeskSlice.NUMBER;
    private static final long UNNUMBERED = 812345679L;
    private static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private MockMvc browser;

    @MockitoBean
    private OrderWaits waits;

    @MockitoBean
    private Colleagues colleagues;

    @MockitoBean
    private CourierVisits visits;

    @MockitoBean
    private ParcelRedirects redirects;

    @MockitoBean
    private ReturnDesk returns;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private ParcelsByDay parcels;

    @MockitoBean
    private ParcelSizes sizes;

    @MockitoBean
    private OrderDesk orders;

    @MockitoBean
    private OpenTasks tasks;

    @MockitoBean
    private Shipments shipments;

    @MockitoBean
    private ParcelStories stories;

    @MockitoBean
    private SentMessages messages;

    @MockitoBean
    private Notices notices;

    @MockitoBean
    private PeoplesGroups groups;

    @BeforeEach
    void aDay() {
        when(parcels.waiting())
                .thenReturn(List.of(new ParcelsByDay.Parcel(
                        NUMBER, "nova-poshta", "20450123456789", null, new BigDecimal("1399"), null, true)));
        when(parcels.handedOverOn(any()))
                .thenReturn(List.of(
                        new ParcelsByDay.Parcel(11, "meest", "717-0000011", Carrier.Phase.IN_TRANSIT, null, NOON, true),
                        new ParcelsByDay.Parcel(12, "meest", "717-0000012", null, null, NOON, false)));
        when(sizes.of(any())).thenReturn(Map.of(NUMBER, new ParcelSizes.Size("Київ", new BigDecimal("1.500"), 2)));
        when(orders.find(NUMBER)).thenReturn(Optional.of(DeskSlice.details()));
        when(orders.find(UNNUMBERED)).thenReturn(Optional.of(DeskSlice.details()));
        when(tasks.ofKind("hand-over"))
                .thenReturn(Map.of(NUMBER, new OpenTask("task-1", "Передати перевізнику", NOON, null, null)));
        when(shipments.carrierOf(5)).thenReturn(Optional.of("nova-poshta"));
    }

    @Test
    void showsWhatIsToBeHandedOverTodayAndWhatWasByCarrier() throws Exception {
        String page = browser.perform(get("/shipping").with(user("taras")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Передати сьогодні", "Нова Пошта", "20450123456789", "Київ", "1,5", "1\u00A0399,00\u00A0₴")
                .contains("/camunda/app/tasklist/default/#/?task=task-1", "/orders/" + NUMBER + "/label")
                .contains("Meest", "717-0000011", "У дорозі", "24.11.2026 12:00")
                .contains("carrier=nova-poshta", "part=WAITING", "part=HANDED_OVER")
                .doesNotContain("??");
        verify(parcels).handedOverOn(ShippingDay.today());
    }

    @Test
    void aParcelWhoseNumberComesWithTheReceiptWaitsToo() throws Exception {
        when(tasks.ofKind("hand-over"))
                .thenReturn(Map.of(UNNUMBERED, new OpenTask("task-2", "Передати перевізнику", NOON, null, null)));
        when(parcels.waiting()).thenReturn(List.of());
        browser.perform(get("/shipping").with(user("taras")))
                .andExpect(content().string(containsString("task=task-2")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void nothingWaitsOnAnotherDay() throws Exception {
        browser.perform(get("/shipping").param("day", "2025-11-20").with(user("taras")))
                .andExpect(content().string(containsString("20.11.2025")))
                .andExpect(content().string(containsString("day=2025-11-19")))
                .andExpect(content().string(containsString("day=2025-11-21")))
                .andExpect(content().string(not(containsString("Передати сьогодні"))))
                .andExpect(content().string(not(containsString("20450123456789"))));
        verify(parcels).handedOverOn(LocalDate.parse("2025-11-20"));
        browser.perform(get("/shipping").param("day", "yesterday").with(user("taras")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void speaksEnglish() throws Exception {
        browser.perform(get("/shipping").header("Accept-Language", "en").with(user("taras")))
                .andExpect(content().string(containsString("To hand over today")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void servesTheLabelsOfADayAsOnePdf() throws Exception {
        when(shipments.label(11)).thenReturn(Optional.of(pdf()));
        byte[] sheets = browser.perform(get("/shipping/labels?day=2026-11-24&part=HANDED_OVER&carrier=meest")
                        .with(user("taras")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(sheets)) {
            assertThat(document.getNumberOfPages())
                    .as("a slip that names 12, the label of 11")
                    .isEqualTo(2);
        }
    }

    @Test
    void namesTheParcelsWhenNotASingleLabelCanBeHad() throws Exception {
        when(shipments.label(anyLong())).thenThrow(new CarrierUnavailable("down", null));
        browser.perform(get("/shipping/labels?day=2026-11-24&part=HANDED_OVER").with(user("taras")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("717-0000011")))
                .andExpect(content().string(containsString("перевізник не відповів")))
                .andExpect(content().string(containsString("717-0000012")))
                .andExpect(content().string(containsString("не дає етикетки")));
        when(parcels.handedOverOn(any())).thenReturn(List.of());
        browser.perform(get("/shipping/labels?day=2026-11-24&part=HANDED_OVER").with(user("taras")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("друкувати нічого")));
    }

    @Test
    void makesARegisterToBeSigned() throws Exception {
        browser.perform(get("/shipping/register?part=WAITING&carrier=nova-poshta")
                        .param("day", ShippingDay.today().toString())
                        .with(user("taras")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Реєстр передавання відправлень")))
                .andExpect(content().string(containsString("20450123456789")))
                .andExpect(content().string(containsString("Оголошена вартість")))
                .andExpect(content().string(containsString("1\u00A0399,00\u00A0₴")))
                .andExpect(content().string(containsString("Разом відправлень: 1")))
                .andExpect(content().string(containsString("Передав")))
                .andExpect(content().string(containsString("Прийняв")))
                .andExpect(content().string(not(containsString("Мельник"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
