package ua.sellerdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.SentMessage;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.returns.AdviceWords;
import ua.sellerdesk.returns.ReturnAdvice;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.returns.ReturnFacts;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.returns.payout.PayoutDetails;
import ua.sellerdesk.returns.payout.PayoutVault;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(classes = ReturnPagesTest.Slice.class)
class ReturnPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T10:00:00Z");
    private static final String IBAN = "UA213223130000026007233566001";

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({DeskConfiguration.class, PageFormat.class, PageReader.class, ReturnPages.class})
    static class Slice {}

    @Autowired
    private MockMvc browser;

    @MockitoBean
    private ReturnDesk returns;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private ReturnAdvice advice;

    @MockitoBean
    private PayoutVault vault;

    @MockitoBean
    private SentMessages messages;

    @MockitoBean
    private OrderDesk orders;

    @MockitoBean
    private OpenTasks tasks;

    @MockitoBean
    private PeoplesGroups groups;

    @MockitoBean
    private Colleagues colleagues;

    @BeforeEach
    void oneReturn() {
        when(groups.of("iryna")).thenReturn(Set.of("returns"));
        when(groups.of("taras")).thenReturn(Set.of("warehouse"));
        when(groups.of("andrii")).thenReturn(Set.of("analysts"));
        when(orders.find(DeskSlice.NUMBER)).thenReturn(Optional.of(DeskSlice.details()));
        when(returns.find(5)).thenReturn(Optional.of(rma(5, "AB17")));
        when(returns.ofOrder(DeskSlice.NUMBER)).thenReturn(List.of(rma(5, "AB17"), rma(6, "AB18")));
        when(returns.timeline(5)).thenReturn(List.of(new CaseEvent(NOON, "iryna", "Прийняти повернення", null)));
        when(advice.readings(any()))
                .thenReturn(List.of(
                        reading(ConsumerLaw.LAW_1023_XII, true, "ACCEPT", "Минуло менше ніж 14 днів", "ст. 9"),
                        reading(ConsumerLaw.LAW_3153_IX, false, "ASK", "Треба знати день отримання", "ст. 21")));
        when(messages.of(DeskSlice.NUMBER))
                .thenReturn(List.of(
                        new SentMessage(BuyerMessages.Kind.TAKEN, "1", "Ваше замовлення прийнято", NOON, NOON),
                        new SentMessage(
                                BuyerMessages.Kind.RETURN_ACCEPTED, "AB17", "Надішліть товар сюди", NOON, NOON)));
    }

    @Test
    void showsTheCaseWithItsMoneyLawMessagesAndOtherReturns() throws Exception {
        browser.perform(get("/returns/5").with(user("iryna")).locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Чайник &lt;електричний&gt;")))
                .andExpect(content().string(containsString("Минуло менше ніж 14 днів")))
                .andExpect(content().string(containsString("Треба знати день отримання")))
                .andExpect(content().string(containsString("застосовується")))
                .andExpect(content().string(containsString("Надішліть товар сюди")))
                .andExpect(content().string(not(containsString("Ваше замовлення прийнято"))))
                .andExpect(content().string(containsString("/returns/6")))
                .andExpect(content().string(containsString("1\u00A0399,00")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void showsAnAccountToThoseWhoPayAloneAndWritesDownWhoLooked() throws Exception {
        when(vault.look(5, "iryna"))
                .thenReturn(Optional.of(new PayoutDetails(IBAN, "1234567899", "Коваленко Олена", "4417")));
        browser.perform(get("/returns/5").with(user("iryna")))
                .andExpect(content().string(not(containsString(IBAN))));
        verify(vault, never()).look(anyLong(), any());

        browser.perform(post("/returns/5/payout").with(user("iryna")).with(csrf()))
                .andExpect(content().string(containsString(IBAN)))
                .andExpect(content().string(containsString("4417")));

        for (String other : List.of("taras", "andrii")) {
            browser.perform(post("/returns/5/payout").with(user(other)).with(csrf()))
                    .andExpect(status().isForbidden());
            verify(vault, never()).look(5, other);
        }
    }

    @Test
    void letsNobodyElseWorkAReturn() throws Exception {
        for (String path : List.of("/returns/5/goods", "/returns/5/call-off", "/returns/5/parcel?ttn=20450000000077")) {
            browser.perform(post(path).with(user("andrii")).with(csrf())).andExpect(status().isForbidden());
            browser.perform(post(path).with(user("iryna"))).andExpect(status().isForbidden());
        }
        browser.perform(multipart("/returns/5/evidence")
                        .file(new MockMultipartFile("file", "a.png", "image/png", new byte[] {1}))
                        .with(user("andrii"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(get("/orders/" + DeskSlice.NUMBER + "/return").with(user("andrii")))
                .andExpect(status().isForbidden());
        verify(returns, never()).goodsAreHere(anyLong(), any(), any());
        verify(returns, never()).callOff(anyLong(), any());
        verify(returns, never()).travelsUnder(anyLong(), any(), any());
        verify(returns, never()).attach(anyLong(), any(), any());
    }

    @Test
    void saysWhatIsWrongAndKeepsTheRest() throws Exception {
        doThrow(new CaseRefused("Це не схоже на номер посилки"))
                .when(returns)
                .travelsUnder(eq(5L), eq("x"), eq("taras"));
        browser.perform(post("/returns/5/parcel?ttn=x").with(user("taras")).with(csrf()))
                .andExpect(redirectedUrl("/returns/5"))
                .andExpect(flash().attribute("trouble", "Це не схоже на номер посилки"));

        when(returns.open(any(), eq(Rma.Origin.DESK), eq("iryna")))
                .thenThrow(new CaseRefused("Оберіть, що саме повертають."));
        browser.perform(post("/orders/" + DeskSlice.NUMBER + "/return")
                        .param("cause", "Не той колір")
                        .param("words", "Хочу синій")
                        .param("kind", "EXCHANGE")
                        .with(user("iryna"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Оберіть, що саме повертають.")))
                .andExpect(content().string(containsString("Не той колір")))
                .andExpect(content().string(containsString("Хочу синій")));
    }

    @Test
    void opensAReturnAtTheCounterWithWhatTheFormSays() throws Exception {
        when(returns.open(
                        new ReturnDesk.Wanted(
                                DeskSlice.NUMBER, null, Rma.Kind.UNCLEAR, "Не той колір", "", Map.of(900001L, 1)),
                        Rma.Origin.DESK,
                        "iryna"))
                .thenReturn(new ReturnDesk.Opened(rma(7, "D1"), true));
        browser.perform(post("/orders/" + DeskSlice.NUMBER + "/return")
                        .param("cause", "Не той колір")
                        .param("words", "")
                        .param("kind", "no such kind")
                        .param("line-900001", "1")
                        .param("line-900002", "0")
                        .param("here", "yes")
                        .with(user("iryna"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/returns/7"));
        verify(returns).goodsAreHere(eq(7L), any(LocalDate.class), eq("iryna"));
    }

    @Test
    void servesEvidenceSoThatNothingInItRuns() throws Exception {
        when(returns.content(5, 3))
                .thenReturn(Optional.of(new Evidence.Content("акт.pdf", "application/pdf", new byte[] {1})));
        browser.perform(get("/returns/5/evidence/3").with(user("iryna")))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox"));
        browser.perform(get("/returns/5/evidence/4").with(user("iryna"))).andExpect(status().isNotFound());
        browser.perform(get("/returns/999").with(user("iryna"))).andExpect(status().isNotFound());
    }

    private static ReturnAdvice.Reading reading(
            ConsumerLaw law, boolean applies, String verdict, String why, String article) {
        return new ReturnAdvice.Reading(
                law,
                applies,
                new AdviceWords(verdict, List.of(Map.of("uk", why, "en", why, "article", article)), List.of()));
    }

    private static Rma rma(long id, String request) {
        return new Rma(
                id,
                DeskSlice.NUMBER + "/" + request,
                DeskSlice.NUMBER,
                request,
                Rma.Origin.MARKETPLACE,
                Rma.Kind.RETURN,
                Rma.State.INSPECTION,
                null,
                "Не підійшов",
                "Повернути кошти",
                "Завеликий",
                "Отримано",
                false,
                ReturnFacts.NONE,
                "accept",
                null,
                null,
                false,
                null,
                "nova-poshta",
                "20450000000077",
                "DELIVERED",
                "Отримано",
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-12-01"),
                null,
                new BigDecimal("1399"),
                null,
                null,
                null,
                null,
                null,
                LocalDate.parse("2026-11-24"),
                NOON,
                null,
                List.of(new Rma.Line(900001, "Чайник <електричний>", "KT-17", 1, new BigDecimal("1399"))));
    }
}
