package ua.sellerdesk.desk;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import ua.sellerdesk.marketplace.MarketplaceUnavailable;
import ua.sellerdesk.marketplace.TermsOptions;
import ua.sellerdesk.marketplace.TermsOptions.Option;
import ua.sellerdesk.order.DeliveryQuotes;
import ua.sellerdesk.order.DeliveryQuotes.Measures;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.WaybillQuotes.Quote;

class TermsOptionsPagesTest {

    private final TermsOptions options = mock(TermsOptions.class);
    private final DeliveryQuotes quotes = mock(DeliveryQuotes.class);
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(
                    new TermsOptionsPages(options, quotes, new PageFormat()))
            .build();

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

    @Test
    void tellsTheCarriersPriceOfTheParcelAsMeasuredSoFar() throws Exception {
        when(quotes.quote(8, new Measures(new BigDecimal("2.5"), 30, null, null, 2)))
                .thenReturn(Optional.of(new Quote(new BigDecimal("85"), LocalDate.parse("2026-11-28"))));
        pages.perform(get("/orders/options/waybill-quote?order=8&weightKg=2.5&lengthCm=30&seats=2"))
                .andExpect(jsonPath("$.price").value("85,00\u00A0₴"))
                .andExpect(jsonPath("$.arrives").value("28.11.2026"));
    }

    @Test
    void showsNoPriceWhereTheCarrierTellsNone() throws Exception {
        when(quotes.quote(8, new Measures(null, null, null, null, null))).thenReturn(Optional.empty());
        pages.perform(get("/orders/options/waybill-quote?order=8"))
                .andExpect(content().json("{\"price\":\"\",\"arrives\":\"\"}"));
    }

    @Test
    void saysWhichRuleOfTheCarrierForbidsTheParcel() throws Exception {
        when(quotes.quote(8, new Measures(new BigDecimal("40"), null, null, null, null)))
                .thenThrow(new CarrierRefusal(List.of(), "Поштомат приймає до 20 кг"));
        pages.perform(get("/orders/options/waybill-quote?order=8&weightKg=40"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("Поштомат приймає до 20 кг"));
    }
}
