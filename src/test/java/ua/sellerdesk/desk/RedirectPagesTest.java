package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ua.sellerdesk.order.ParcelRedirects;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest.Chosen;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

@WebMvcTest
@ContextConfiguration(classes = RedirectPagesTest.Slice.class)
class RedirectPagesTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({DeskConfiguration.class, PageReader.class, RedirectPages.class})
    static class Slice {}

    private static final String PAGE = "/orders/812345678/redirect";
    private static final long NUMBER = 812345678L;

    @Autowired
    private MockMvc browser;

    @MockitoBean
    private ParcelRedirects redirects;

    @MockitoBean
    private PeoplesGroups groups;

    @MockitoBean
    private Colleagues colleagues;

    @BeforeEach
    void aParcelUnderWay() {
        when(groups.of("taras")).thenReturn(Set.of("warehouse"));
        when(groups.of("oksana")).thenReturn(Set.of("ops"));
        when(redirects.possible(NUMBER)).thenReturn(true);
        when(redirects.goesTo(NUMBER))
                .thenReturn(Optional.of(new Consignee(
                        "Мельник Тарас",
                        "380671112233",
                        "Київ",
                        "Київська",
                        false,
                        null,
                        "12",
                        null,
                        null,
                        null,
                        Chosen.NOTHING)));
    }

    @Test
    void startsFromWhereTheParcelGoesNow() throws Exception {
        browser.perform(get(PAGE).with(user("taras")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Мельник Тарас\""),
                                containsString("value=\"Київ\""),
                                containsString("value=\"12\""),
                                not(containsString("??")))));
    }

    @Test
    void isClosedToWhoDoesNotHandleParcels() throws Exception {
        browser.perform(get(PAGE).with(user("oksana"))).andExpect(status().isForbidden());
        browser.perform(form().with(user("oksana"))).andExpect(status().isForbidden());
        verify(redirects, never()).redirect(anyLong(), any(), any());
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() throws Exception {
        browser.perform(form().with(user("taras")).param("phone", "123").param("pointNumber", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Впишіть телефон отримувача")))
                .andExpect(content().string(containsString("Впишіть номер відділення")))
                .andExpect(content().string(containsString("value=\"Коваль Ірина\"")));
        verify(redirects, never()).redirect(anyLong(), any(), any());
    }

    @Test
    void offersTheCarriersSuggestionsAndSendsTheOneChosen() throws Exception {
        doThrow(new CarrierRefusal(
                        List.of(),
                        "Є кілька таких пунктів",
                        List.of(
                                new Suggestion(Suggestion.Kind.POINT, "ref-1", "Відділення № 1, вул. Шкільна, 11"),
                                new Suggestion(Suggestion.Kind.POINT, "ref-2", "Відділення № 2, вул. Нова, 3"))))
                .when(redirects)
                .redirect(eq(NUMBER), any(), any());
        String page = browser.perform(form().with(user("taras"))
                        .param("phone", "380501112233")
                        .param("pointNumber", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Є кілька таких пунктів", "Відділення № 2, вул. Нова, 3", "value=\"POINT:ref-2\"");
        String chosenFor = page.replaceAll("(?s).*name=\"chosenFor\" value=\"([^\"]*)\".*", "$1");

        doNothing().when(redirects).redirect(eq(NUMBER), any(), any());
        browser.perform(form().with(user("taras"))
                        .param("phone", "380501112233")
                        .param("pointNumber", "1")
                        .param("choice", "POINT:ref-2")
                        .param("settlementRef", "city-ref")
                        .param("chosenFor", chosenFor))
                .andExpect(redirectedUrl("/orders/" + NUMBER + "#timeline"));
        assertThat(lastSent().chosen()).isEqualTo(new Chosen("city-ref", null, "ref-2"));
    }

    @Test
    void forgetsTheChoiceWhenThePlaceIsChanged() throws Exception {
        browser.perform(form().with(user("taras"))
                        .param("phone", "380501112233")
                        .param("pointNumber", "7")
                        .param("pointRef", "ref-1")
                        .param("chosenFor", "Львів||1|false"))
                .andExpect(status().is3xxRedirection());
        assertThat(lastSent().chosen()).isEqualTo(Chosen.NOTHING);
        assertThat(lastSent().pointNumber()).isEqualTo("7");
    }

    @Test
    void keepsTheFormWhileTheCarrierIsAway() throws Exception {
        doThrow(new CarrierUnavailable("Нова пошта недоступна", null))
                .when(redirects)
                .redirect(eq(NUMBER), any(), any());
        browser.perform(form().with(user("taras"))
                        .param("phone", "380501112233")
                        .param("pointNumber", "1"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Нова пошта недоступна")))
                .andExpect(content().string(containsString("value=\"Коваль Ірина\"")));
    }

    @Test
    void saysWhyThereIsNothingToRedirect() throws Exception {
        when(redirects.possible(NUMBER)).thenReturn(false);
        when(redirects.goesTo(NUMBER)).thenReturn(Optional.empty());
        browser.perform(get(PAGE).with(user("taras")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("звідси не переадресувати")));
        browser.perform(form().with(user("taras"))).andExpect(status().isConflict());
        verify(redirects, never()).redirect(anyLong(), any(), any());
    }

    private static MockHttpServletRequestBuilder form() {
        return post(PAGE)
                .with(csrf())
                .param("name", "Коваль Ірина")
                .param("city", "Львів")
                .param("toDoor", "false");
    }

    private Consignee lastSent() {
        ArgumentCaptor<Consignee> sent = ArgumentCaptor.forClass(Consignee.class);
        verify(redirects, org.mockito.Mockito.atLeastOnce()).redirect(eq(NUMBER), eq("taras"), sent.capture());
        return sent.getValue();
    }
}
