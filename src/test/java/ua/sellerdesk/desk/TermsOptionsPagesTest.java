package ua.sellerdesk.desk;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.TermsOptions;
import ua.sellerdesk.marketplace.TermsOptions.Option;

class TermsOptionsPagesTest {

    private final TermsOptions options = mock(TermsOptions.class);
    private final MockMvc pages =
            MockMvcBuilders.standaloneSetup(new TermsOptionsPages(options)).build();

    @Test
    void offersWhatTheMarketplaceOffers() throws Exception {
        when(options.paymentMethods(7)).thenReturn(List.of(new Option(2, "Безготівковий")));
        when(options.pickupPoints(5, 9)).thenReturn(List.of(new Option(15139, "№ 12")));
        pages.perform(get("/orders/options/payment-methods?order=7"))
                .andExpect(content().json("[{\"id\":2,\"name\":\"Безготівковий\"}]"));
        pages.perform(get("/orders/options/delivery-services/5/pickup-points?city=9"))
                .andExpect(content().json("[{\"id\":15139,\"name\":\"№ 12\"}]"));
    }

    @Test
    void doesNotSearchForASingleLetter() throws Exception {
        pages.perform(get("/orders/options/cities?name= К "))
                .andExpect(content().json("[]"));
        verifyNoInteractions(options);
    }

    @Test
    void saysInTheMarketplacesWordsWhyThereIsNoList() throws Exception {
        when(options.cities("Київ")).thenThrow(new MarketplaceUnavailable("ROZETKA недоступна", null));
        pages.perform(get("/orders/options/cities").param("name", "Київ"))
                .andExpect(status().isBadGateway())
                .andExpect(jsonPath("$.detail").value("ROZETKA недоступна"));
    }
}
