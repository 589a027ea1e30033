package ua.sellerdesk.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.returns.ReturnFacts;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.warranty.ClaimDesk;

@WebMvcTest
@ContextConfiguration(classes = ReturnsApiTest.Slice.class)
class ReturnsApiTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ReturnsApi.class, ApiProblems.class})
    static class Slice {}

    private static final String GOOD = "{\"orderNumber\":812345678,\"requestId\":\"CRM-1\",\"cause\":\"Не підійшов\","
            + "\"lines\":[{\"lineId\":11,\"quantity\":1}],\"unknown\":true}";

    @Autowired
    private MockMvc programs;

    @MockitoBean
    private ReturnDesk returns;

    @MockitoBean
    private ClaimDesk claims;

    @MockitoBean
    private PeoplesGroups groups;

    @BeforeEach
    void people() {
        when(groups.of("iryna")).thenReturn(Set.of("returns"));
        when(groups.of("oksana")).thenReturn(Set.of("ops"));
    }

    @Test
    void opensAReturnOnce() throws Exception {
        ReturnDesk.Wanted wanted = new ReturnDesk.Wanted(812345678, "CRM-1", null, "Не підійшов", null, Map.of(11L, 1));
        when(returns.open(wanted, Rma.Origin.API, "iryna"))
                .thenReturn(new ReturnDesk.Opened(rma(), true))
                .thenReturn(new ReturnDesk.Opened(rma(), false));
        programs.perform(send(GOOD).with(user("iryna")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.key").value("812345678/CRM-1"))
                .andExpect(jsonPath("$.lines[0].name").value("Чайник"));
        programs.perform(send(GOOD).with(user("iryna"))).andExpect(status().isOk());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        CaseRefused refused = mock(CaseRefused.class);
        when(refused.getMessage()).thenReturn("«Чайник» уже повертають");
        when(returns.open(any(), any(), any())).thenThrow(refused);
        programs.perform(send(GOOD).with(user("iryna")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("«Чайник» уже повертають"));
        for (String bad : List.of(
                "{\"requestId\":\"CRM-1\",\"lines\":[]}",
                "{\"orderNumber\":1,\"requestId\":\"../x\",\"lines\":[]}",
                "{\"orderNumber\":1,\"requestId\":\"CRM-1\",\"lines\":[{\"lineId\":11}]}",
                "no json")) {
            programs.perform(send(bad).with(user("iryna"))).andExpect(status().isBadRequest());
        }
    }

    @Test
    void letsOpsReadAndOpenNothing() throws Exception {
        when(returns.list("", true)).thenReturn(List.of(rma()));
        when(returns.ofOrder(812345678)).thenReturn(List.of(rma()));
        programs.perform(get("/api/returns").with(user("oksana")))
                .andExpect(jsonPath("$[0].kind").value("RETURN"));
        programs.perform(get("/api/returns/812345678/CRM-1").with(user("oksana")))
                .andExpect(jsonPath("$.requestId").value("CRM-1"));
        programs.perform(get("/api/returns/812345678/CRM-2").with(user("oksana")))
                .andExpect(status().isNotFound());
        programs.perform(send(GOOD).with(user("oksana"))).andExpect(status().isForbidden());
        verify(returns, never()).open(any(), any(), eq("oksana"));
    }

    private static MockHttpServletRequestBuilder send(String json) {
        return post("/api/returns")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static Rma rma() {
        return new Rma(
                1,
                "812345678/CRM-1",
                812345678,
                "CRM-1",
                Rma.Origin.API,
                Rma.Kind.RETURN,
                Rma.State.NEW,
                null,
                "Не підійшов",
                null,
                null,
                null,
                false,
                ReturnFacts.NONE,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.parse("2026-11-25"),
                Instant.parse("2026-11-25T08:00:00Z"),
                null,
                List.of(new Rma.Line(11, "Чайник", "KT-17", 1, new BigDecimal("1399"))));
    }
}
