package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.messaging.BuyerMessages;
import ua.sellerdesk.messaging.SentMessage;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.product.FactUploads;
import ua.sellerdesk.product.FactValues;
import ua.sellerdesk.product.Facts;
import ua.sellerdesk.product.FactsIntake;
import ua.sellerdesk.product.OfficialService;
import ua.sellerdesk.product.ProductBook;
import ua.sellerdesk.product.ProductFacts;
import ua.sellerdesk.warranty.ClaimAdvice;
import ua.sellerdesk.warranty.ClaimClock;
import ua.sellerdesk.warranty.ClaimCounter;
import ua.sellerdesk.warranty.ClaimDesk;
import ua.sellerdesk.warranty.ClaimKnownOtherwise;
import ua.sellerdesk.warranty.ClaimWords;
import ua.sellerdesk.warranty.FreeRemedies;
import ua.sellerdesk.warranty.Loaners;
import ua.sellerdesk.warranty.Remedy;
import ua.sellerdesk.warranty.ServiceOrder;
import ua.sellerdesk.warranty.ServiceResult;
import ua.sellerdesk.warranty.TakenIn;
import ua.sellerdesk.warranty.ToldFacts;
import ua.sellerdesk.warranty.WarrantyClaim;

@WebMvcTest
@ContextConfiguration(classes = ServicePagesTest.Slice.class)
class ServicePagesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({
        DeskConfiguration.class,
        PageFormat.class,
        PageReader.class,
        ServicePages.class,
        ProductPages.class,
        ServiceOptionsPages.class,
        ServiceRequestsApi.class,
        ApiProblems.class
    })
    static class Slice {}

    @Autowired
    private MockMvc browser;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private ClaimCounter counter;

    @MockitoBean
    private Loaners loaners;

    @MockitoBean
    private ClaimClock clock;

    @MockitoBean
    private ClaimAdvice advice;

    @MockitoBean
    private FreeRemedies free;

    @MockitoBean
    private SentMessages messages;

    @MockitoBean
    private ProductFacts facts;

    @MockitoBean
    private ProductBook book;

    @MockitoBean
    private FactsIntake intake;

    @MockitoBean
    private FactUploads uploads;

    @MockitoBean
    private OrderDesk orders;

    @MockitoBean
    private OpenTasks tasks;

    @MockitoBean
    private PeoplesGroups groups;

    @MockitoBean
    private Colleagues colleagues;

    @BeforeEach
    void oneClaim() {
        when(groups.of("danylo")).thenReturn(Set.of("service"));
        when(groups.of("andrii")).thenReturn(Set.of("analysts"));
        when(orders.find(DeskSlice.NUMBER)).thenReturn(Optional.of(DeskSlice.details()));
        WarrantyClaim claim = claim(5, "W1");
        when(claims.find(5)).thenReturn(Optional.of(claim));
        when(claims.search(eq(""), eq(true), any()))
                .thenAnswer(call -> new PageImpl<>(List.of(claim), call.getArgument(2), 120));
        when(claims.ofOrder(DeskSlice.NUMBER)).thenReturn(List.of(claim));
        when(claims.aboutTheSame(claim)).thenReturn(List.of(claim(4, "W0")));
        when(claims.timeline(5)).thenReturn(List.of(new CaseEvent(NOON, "danylo", "Обслуговує магазин", null)));
        when(claims.documents(5))
                .thenReturn(List.of(new Evidence(9, "Акт передачі.pdf", "application/pdf", 3, "danylo", NOON)));
        when(claims.serviceOrders(5)).thenReturn(List.of(order()));
        when(claims.atCentres()).thenReturn(List.of(order()));
        ClaimClock.Stake stake = new ClaimClock.Stake(
                DAY,
                5,
                new BigDecimal("69.95"),
                new BigDecimal("13.99"),
                2,
                new BigDecimal("27.98"),
                new BigDecimal("11.19"));
        when(clock.of(any(WarrantyClaim.class))).thenReturn(stake);
        when(clock.of(anyCollection())).thenReturn(Map.of(claim.id(), stake));
        when(advice.readings(any()))
                .thenReturn(List.of(new ClaimAdvice.Reading(
                        ConsumerLaw.LAW_1023_XII,
                        true,
                        new ClaimWords(
                                "ACCEPT",
                                List.of(Map.of("uk", "Гарантія діє", "en", "It holds", "article", "ст. 8")),
                                List.of()))));
        when(messages.of(DeskSlice.NUMBER))
                .thenReturn(List.of(
                        new SentMessage(BuyerMessages.Kind.TAKEN, "W1", "Замовлення прийнято", NOON, NOON),
                        new SentMessage(BuyerMessages.Kind.SERVICE_ACCEPTED, "W1", "Надішліть сюди", NOON, NOON),
                        new SentMessage(BuyerMessages.Kind.SERVICE_ACCEPTED, "W10", "Інша заявка", NOON, NOON)));
    }

    @Test
    void showsTheClaimWithBothClocksApartItsPapersAndItsHistory() throws Exception {
        browser.perform(get("/service/5").with(user("danylo")).locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("5 дн. · 69,95")))
                .andExpect(content().string(containsString("2 дн. · 27,98")))
                .andExpect(content().string(containsString("11,19")))
                .andExpect(content().string(containsString("Майстерня")))
                .andExpect(content().string(containsString("Акт передачі.pdf")))
                .andExpect(content().string(containsString("Подряпано дно")))
                .andExpect(content().string(containsString("Замінено: нагрівач")))
                .andExpect(content().string(containsString("Гарантія діє")))
                .andExpect(content().string(containsString("Надішліть сюди")))
                .andExpect(content().string(not(containsString("Інша заявка"))))
                .andExpect(content().string(not(containsString("Замовлення прийнято"))))
                .andExpect(content().string(containsString("/service/4")))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/service/77").with(user("danylo"))).andExpect(status().isNotFound());
    }

    @Test
    void listsWhatIsAtStakeAndWhichCentreIsLate() throws Exception {
        browser.perform(get("/service").with(user("danylo")).locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("109,12")))
                .andExpect(content().string(containsString("class=\"number late\"")))
                .andExpect(content().string(containsString("Знайдено: 120")))
                .andExpect(content().string(containsString("Сторінка 1 з 3")))
                .andExpect(content().string(containsString("open=true&amp;page=2")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void tellsTheHistoryOfAnItem() throws Exception {
        WarrantyClaim claim = claim(5, "W1");
        when(claims.ofSerial("SN17")).thenReturn(List.of(claim));
        when(claims.results(claim))
                .thenReturn(List.of(
                        new ServiceResult(5, ServiceResult.Kind.REPLACEMENT, DAY, DAY.plusDays(3), "SN17", "SN18")));
        browser.perform(get("/service/item?serial=SN17").with(user("danylo")).locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("SN17 → SN18")))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/service/item?serial=NONE").with(user("danylo"))).andExpect(status().isNotFound());
        browser.perform(get("/service/items/{serial}", "SN 17").with(user("danylo")))
                .andExpect(redirectedUrl("/service/item?serial=SN+17"));
    }

    @Test
    void itsLinksLeadSomewhereWhateverTheNamesOfTheGoods() throws Exception {
        WarrantyClaim claim = claim(5, "W1", "KT/17 №1", "SN/17%");
        when(claims.find(5)).thenReturn(Optional.of(claim));
        when(claims.find(4)).thenReturn(Optional.of(claim));
        when(claims.ofSerial("SN/17%")).thenReturn(List.of(claim));
        when(claims.search(any(), anyBoolean(), any())).thenReturn(new PageImpl<>(List.of(claim)));
        when(book.search(any(), anyBoolean(), any())).thenReturn(Page.empty());
        when(facts.of(any(), any()))
                .thenReturn(Facts.of(
                        new FactValues(null, null, 36, null, null, null, OfficialService.NONE, null, null), null));
        String page = browser.perform(get("/service/5").with(user("danylo")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> links = Pattern.compile("href=\"(/(?:service|products)[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> !link.contains("/documents/"))
                .distinct()
                .toList();
        assertThat(page).contains("36 ").doesNotContain("??");
        assertThat(links)
                .anyMatch(link -> link.startsWith("/products/one?") && link.contains("day="))
                .anyMatch(link -> link.contains("serial="));
        for (String link : links) {
            browser.perform(get(URI.create(link)).with(user("danylo"))).andExpect(status().isOk());
        }
        verify(claims).ofSerial("SN/17%");
        verify(facts, times(2)).of(eq("KT/17 №1"), any());
    }

    @Test
    void aFormHasAnIdSoThatASecondClickIsKnown() throws Exception {
        String page = browser.perform(
                        get("/orders/" + DeskSlice.NUMBER + "/service").with(user("danylo")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher id =
                Pattern.compile("name=\"formId\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(id.find()).isTrue();
        when(counter.open(any(), any(), any(), any())).thenReturn(new ClaimCounter.Opened(claim(5, "W1"), true));
        browser.perform(post("/orders/" + DeskSlice.NUMBER + "/service")
                        .param("line", "900001")
                        .param("cause", "Не гріє")
                        .param("formId", id.group(1))
                        .with(user("danylo"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/service/5"));
        verify(counter)
                .open(
                        new ClaimCounter.Wanted(
                                DeskSlice.NUMBER, null, 900001, 1, null, "Не гріє", null, null, false, id.group(1)),
                        TakenIn.UNSEEN,
                        WarrantyClaim.Origin.DESK,
                        "danylo");
    }

    @Test
    void letsNobodyElseWorkAClaim() throws Exception {
        for (String path : List.of(
                "/service/5/goods",
                "/service/5/call-off",
                "/service/5/parcel?ttn=20450000000077",
                "/service/5/loaner?requestedOn=2026-11-25")) {
            browser.perform(post(path).with(user("andrii")).with(csrf())).andExpect(status().isForbidden());
            browser.perform(post(path).with(user("danylo"))).andExpect(status().isForbidden());
        }
        browser.perform(get("/orders/" + DeskSlice.NUMBER + "/service").with(user("andrii")))
                .andExpect(status().isForbidden());
        verify(claims, never()).goodsAreHere(anyLong(), any(), any(), any());
        verify(claims, never()).callOff(anyLong(), any());
        verify(loaners, never()).request(anyLong(), any(), any());
    }

    @Test
    void saysWhatIsWrongAndKeepsTheRest() throws Exception {
        doThrow(new CaseRefused("Вимогу вже записано")).when(loaners).request(eq(5L), any(), eq("danylo"));
        browser.perform(post("/service/5/loaner?requestedOn=2026-11-25")
                        .with(user("danylo"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/service/5"))
                .andExpect(flash().attribute("trouble", "Вимогу вже записано"))
                .andExpect(flash().attribute("typed", hasEntry("requestedOn", "2026-11-25")));

        when(counter.open(any(), any(), eq(WarrantyClaim.Origin.DESK), eq("danylo")))
                .thenThrow(new CaseRefused("Оберіть товар, про який заявка."));
        browser.perform(post("/orders/" + DeskSlice.NUMBER + "/service")
                        .param("cause", "Не гріє")
                        .param("line", "такого немає")
                        .param("quantity", "99999999999999999999")
                        .param("here", "yes")
                        .param("completeness", " З коробкою ")
                        .param("look", " ")
                        .param("receipt", "yes")
                        .param("loaner", "yes")
                        .with(user("danylo"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Оберіть товар, про який заявка.")))
                .andExpect(content().string(containsString("Не гріє")))
                .andExpect(content().string(containsString("> З коробкою </textarea>")))
                .andExpect(content().string(containsString("name=\"receipt\" value=\"yes\" checked")))
                .andExpect(content().string(not(containsString("name=\"card\" value=\"yes\" checked"))));
        verify(counter)
                .open(
                        new ClaimCounter.Wanted(DeskSlice.NUMBER, null, 0, 0, null, "Не гріє", null, null, true),
                        new TakenIn("З коробкою", null, true, false, true),
                        WarrantyClaim.Origin.DESK,
                        "danylo");
    }

    @Test
    void takesInWhatCameAndALoanerWithWhatIsSeenOfThem() throws Exception {
        browser.perform(post("/service/5/goods?completeness=З коробкою&card=yes")
                        .with(user("danylo"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/service/5"));
        verify(claims)
                .goodsAreHere(
                        eq(5L),
                        any(LocalDate.class),
                        eq(new TakenIn("З коробкою", null, false, true, false)),
                        eq("danylo"));
        browser.perform(post("/service/5/loaner-back?state=Тріснув корпус")
                        .with(user("danylo"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/service/5"));
        verify(loaners).isBack(5, "Тріснув корпус", "danylo");
    }

    @Test
    void tellsFormsWhatTheLawSays() throws Exception {
        when(advice.cover(eq("812345678/W1"), any()))
                .thenReturn(
                        Optional.of(new ClaimWords("ASK", List.of(), List.of(Map.of("uk", "Чи є чек?", "en", "?")))));
        browser.perform(get("/service/options/cover?claim=812345678/W1&document=yes&warrantyMonths=24&misuse=none")
                        .with(user("danylo")))
                .andExpect(jsonPath("$.verdict").value("ASK"))
                .andExpect(jsonPath("$.missing[0].uk").value("Чи є чек?"));
        browser.perform(get("/service/options/cover?claim=812345678/W1&misuse=sometimes")
                        .with(user("danylo")))
                .andExpect(status().isBadRequest());
        browser.perform(get("/service/options/remedies?claim=1/none").with(user("danylo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void opensAServiceRequestForAnotherSystemOnce() throws Exception {
        String body =
                "{\"orderNumber\":812345678,\"requestId\":\"CRM-7\",\"lineId\":900001,\"cause\":\"Не гріє\",\"serial\":\"SN17\"}";
        ClaimKnownOtherwise known = knownOtherwise();
        when(counter.open(any(), any(), eq(WarrantyClaim.Origin.API), eq("danylo")))
                .thenReturn(new ClaimCounter.Opened(claim(7, "CRM-7"), true))
                .thenReturn(new ClaimCounter.Opened(claim(7, "CRM-7"), false))
                .thenThrow(new CaseRefused("Це замовлення ще не в покупця"))
                .thenThrow(known);
        browser.perform(api(body, "danylo"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.requestId").value("CRM-7"))
                .andExpect(jsonPath("$.atStake").value(109.12));
        browser.perform(api(body, "danylo")).andExpect(status().isOk());
        browser.perform(api(body, "danylo"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("Це замовлення ще не в покупця"));
        browser.perform(api(body, "danylo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("Про інший товар"));
        browser.perform(api(body, "andrii")).andExpect(status().isForbidden());
        browser.perform(api(body.replace("CRM-7", "W7"), "danylo")).andExpect(status().isBadRequest());
        browser.perform(api(body.replace("CRM-7", "a b"), "danylo")).andExpect(status().isBadRequest());
        browser.perform(get("/api/service-requests/812345678/W1").with(user("danylo")))
                .andExpect(jsonPath("$.serial").value("SN17"));
        browser.perform(get("/api/service-requests/812345678/W9").with(user("danylo")))
                .andExpect(status().isNotFound());
    }

    private static ClaimKnownOtherwise knownOtherwise() {
        ClaimKnownOtherwise known = mock(ClaimKnownOtherwise.class);
        when(known.getMessage()).thenReturn("Про інший товар");
        return known;
    }

    @Test
    void tellsProgramsHowManyRequestsThereAre() throws Exception {
        browser.perform(get("/api/service-requests?page=1&size=1").with(user("danylo")))
                .andExpect(jsonPath("$[0].requestId").value("W1"))
                .andExpect(header().string("X-Total-Count", "120"));
        verify(claims).search("", true, PageRequest.of(1, 1));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder api(
            String body, String user) {
        return post("/api/service-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(user))
                .with(csrf());
    }

    private static ServiceOrder order() {
        return new ServiceOrder(
                1,
                5,
                "Майстерня",
                null,
                "044 000 00 00",
                DAY,
                null,
                LocalDate.parse("2020-01-01"),
                null,
                "7",
                null,
                null,
                "нагрівач");
    }

    private static WarrantyClaim claim(long id, String request) {
        return claim(id, request, "KT-17", "SN17");
    }

    private static WarrantyClaim claim(long id, String request, String article, String serial) {
        return new WarrantyClaim(
                id,
                DeskSlice.NUMBER + "/" + request,
                DeskSlice.NUMBER,
                request,
                WarrantyClaim.Origin.MARKETPLACE,
                3L,
                WarrantyClaim.State.IN_SERVICE,
                null,
                new WarrantyClaim.Item(900001, "Чайник <електричний>", article, 1, new BigDecimal("1399"), serial),
                "Не гріє",
                "Ремонт",
                "Згас",
                DAY,
                ToldFacts.NONE,
                "accept",
                null,
                null,
                new WarrantyClaim.Inbound("nova-poshta", "20450000000077", "DELIVERED", "Отримано", DAY),
                new WarrantyClaim.Reception("З коробкою", "Подряпано дно", NOON),
                new WarrantyClaim.RepairClock(null, DAY, DAY),
                new WarrantyClaim.Finding("defect", "Нагрівач", null, null, null, null, null, null, null),
                new WarrantyClaim.Settlement(Remedy.REPAIR, null, null, null, null, null, DAY),
                new WarrantyClaim.Loaner(DAY, null, null, null, null, null),
                new WarrantyClaim.HandBack(null, null, null),
                new WarrantyClaim.WarrantyDay(DAY.plusYears(1), null),
                new WarrantyClaim.Earlier(DAY, new BigDecimal("11.19"), BigDecimal.ZERO),
                null,
                NOON,
                null);
    }
}
