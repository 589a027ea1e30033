package ua.sellerdesk.desk;

import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import ua.sellerdesk.returns.stock.Movement;
import ua.sellerdesk.returns.stock.StockJournal;

@WebMvcTest
@ContextConfiguration(classes = {StockMovementsApi.class, ApiProblems.class})
class StockMovementsApiTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:15:00Z");

    @Autowired
    private MockMvc client;

    @MockitoBean
    private StockJournal journal;

    @Test
    void showsMovementsAndWhereToGoOn() throws Exception {
        when(journal.after(16, null, 100)).thenReturn(List.of(entry(17, "KETTLE-17"), entry(18, null)));

        client.perform(get("/api/stock-movements?after=16").with(user("olena")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.movements[0].id").value(17))
                .andExpect(jsonPath("$.movements[0].at").value("2026-11-24T08:15:00Z"))
                .andExpect(jsonPath("$.movements[0].kind").value("TO_MAKER"))
                .andExpect(jsonPath("$.movements[0].order").value(812345678))
                .andExpect(jsonPath("$.movements[0].returnKey").value("812345678/AB123"))
                .andExpect(jsonPath("$.movements[0].line").value(990011))
                .andExpect(jsonPath("$.movements[0].article").value("KETTLE-17"))
                .andExpect(jsonPath("$.movements[0].item").value("Чайник електричний"))
                .andExpect(jsonPath("$.movements[0].quantity").value(2))
                .andExpect(jsonPath("$.movements[0].by").value("iryna"))
                .andExpect(jsonPath("$.movements[1].article").isEmpty())
                .andExpect(jsonPath("$.next").value(18));
    }

    @Test
    void whoHasReadEverythingStaysWhereHeIs() throws Exception {
        client.perform(get("/api/stock-movements?after=16").with(user("olena")))
                .andExpect(jsonPath("$.movements").isEmpty())
                .andExpect(jsonPath("$.next").value(16));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1000", "1001,1000", "0,1", "-5,1"})
    void aLimitThatMakesNoSenseIsBroughtToTheNearestThatDoes(String asked, int given) throws Exception {
        client.perform(get("/api/stock-movements").param("limit", asked).with(user("olena")))
                .andExpect(status().isOk());
        verify(journal).after(0, null, given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T08:15:00Z", "2026-11-24T10:15:00+02:00"})
    void beginsWithATime(String since) throws Exception {
        client.perform(get("/api/stock-movements").param("since", since).with(user("olena")))
                .andExpect(status().isOk());
        verify(journal).after(0, MORNING, 100);
    }

    @ParameterizedTest
    @CsvSource({"since,yesterday", "after,first", "limit,all"})
    void faultsAreProblems(String parameter, String value) throws Exception {
        client.perform(get("/api/stock-movements").param(parameter, value).with(user("olena")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aStrangerGetsNothing() throws Exception {
        client.perform(get("/api/stock-movements")).andExpect(status().isUnauthorized());
    }

    private static StockJournal.Entry entry(long id, String article) {
        return new StockJournal.Entry(
                id,
                MORNING,
                new Movement(
                        812345678,
                        "812345678/AB123",
                        990011,
                        Movement.Kind.TO_MAKER,
                        article,
                        "Чайник електричний",
                        2,
                        "iryna"));
    }
}
