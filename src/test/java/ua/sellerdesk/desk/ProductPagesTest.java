package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureJdbc;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ua.sellerdesk.product.ProductFacts;

/** Pages and API of the product facts, on the module itself. */
@WebMvcTest
@AutoConfigureJdbc
@AutoConfigureTestDatabase
@ContextConfiguration(classes = ProductPagesTest.Slice.class)
@Sql(statements = "drop all objects")
@Sql({"/db/migration/V50__product_facts.sql", "/db/migration/V68__end_of_season.sql"})
class ProductPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Kyiv"));
    private static final String FILE = """
            Артикул;Бренд;Назва;Гарантія;Сервісний центр;Діє з;Офіційний сервіс;Сезон
            ;Терміка;;6;Гвинтик <Львів>;2024-01-01;немає;01.11
            MUG/45;Терміка;Термокружка <450>;;;2024-01-01;;
            PLD-14;;Плед;;;2024-01-01;;
            """;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = ProductFacts.class)
    @Import({
        DeskConfiguration.class,
        PageFormat.class,
        PageReader.class,
        ProductPages.class,
        ProductFactsApi.class,
        ApiProblems.class
    })
    static class Slice {}

    @Autowired
    private MockMvc browser;

    @Autowired
    private ProductFacts facts;

    @Autowired
    private JdbcClient jdbc;

    @MockitoBean
    private PeoplesGroups groups;

    @MockitoBean
    private Colleagues colleagues;

    @BeforeEach
    void people() {
        when(groups.of("danylo")).thenReturn(Set.of("service"));
        when(groups.of("iryna")).thenReturn(Set.of("returns"));
        when(groups.of("olena")).thenReturn(Set.of("sales"));
        when(colleagues.names(any())).thenReturn(Map.of("danylo", "Данило Сервіс"));
    }

    private static UserRequestPostProcessor danylo() {
        return user("danylo");
    }

    @Test
    void takesAFileAfterItWasShown() throws Exception {
        String preview = upload(FILE);
        assertThat(facts.of("MUG/45", TODAY).known()).isFalse();
        browser.perform(get(preview).with(danylo()).locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Нових: 3, змінених: 0, без змін: 0")))
                .andExpect(content().string(containsString("Термокружка &lt;450&gt;")))
                .andExpect(content().string(not(containsString("??"))));

        browser.perform(post(preview).param("edition", "0").with(danylo()).with(csrf()))
                .andExpect(redirectedUrl("/products"))
                .andExpect(flash().attribute("added", 3));
        assertThat(facts.of("MUG/45", TODAY).warrantyMonths()).isEqualTo(6);
        browser.perform(get(preview).with(danylo())).andExpect(status().isNotFound());
    }

    @Test
    void showsListsAndOneProduct() throws Exception {
        take(FILE);
        for (String language : List.of("uk", "en")) {
            browser.perform(get("/products").with(user("olena")).locale(Locale.forLanguageTag(language)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/products/one?article=MUG/45")))
                    .andExpect(content().string(containsString("Гвинтик &lt;Львів&gt;")))
                    .andExpect(content().string(not(containsString("/products/import"))))
                    .andExpect(content().string(not(containsString("''"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        browser.perform(get("/products?missing=true").with(danylo()))
                .andExpect(content().string(containsString("PLD-14")))
                .andExpect(content().string(not(containsString("MUG/45"))))
                .andExpect(content().string(containsString("/products/import")));
        browser.perform(get("/products?q=КРУЖКА&page=0").with(danylo()))
                .andExpect(content().string(containsString("MUG/45")))
                .andExpect(content().string(not(containsString("PLD-14"))));

        browser.perform(get("/products/one")
                        .param("article", "mug/45")
                        .with(danylo())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("6 months")))
                .andExpect(content().string(containsString("from the brand&#39;s facts")))
                .andExpect(content().string(containsString("another system")))
                .andExpect(content().string(containsString("none, the seller&#39;s own warranty")))
                .andExpect(content().string(containsString("01.11")))
                .andExpect(content().string(not(containsString("''"))))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/products/one?article=MUG/45&day=2023-12-31")
                        .with(user("olena"))
                        .locale(Locale.forLanguageTag("uk")))
                .andExpect(content().string(containsString("нічого не відомо")))
                .andExpect(content().string(not(containsString("id=\"edit\""))));
        browser.perform(get("/products/one?brand=терміка").with(danylo()))
                .andExpect(content().string(containsString("Гвинтик &lt;Львів&gt;")));
        browser.perform(get("/products/one?article=NEW-1").with(danylo())).andExpect(status().isOk());
        browser.perform(get("/products/one").with(danylo())).andExpect(status().isNotFound());
    }

    @Test
    void listsTheProblemsOfAFile() throws Exception {
        browser.perform(multipart("/products/import")
                        .file(file("Артикул;Вага\nA-1;<важкий>\nA-2;1\n".getBytes(StandardCharsets.UTF_8)))
                        .param("from", "2026-01-01")
                        .with(danylo())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("«&lt;важкий&gt;» - не вага в кілограмах")))
                .andExpect(content().string(containsString("Проблем: 1")))
                .andExpect(content().string(containsString("value=\"2026-01-01\"")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(facts.of("A-2", TODAY).known()).isFalse();
    }

    @Test
    void asksToLookAgainWhenTheFactsMovedOn() throws Exception {
        String preview = upload(FILE);
        take("article,warranty_months\nX-1,12\n");
        browser.perform(post(preview).param("edition", "0").with(danylo()).with(csrf()))
                .andExpect(redirectedUrl(preview))
                .andExpect(flash().attribute("movedOn", true));
        assertThat(facts.of("PLD-14", TODAY).known()).isFalse();
    }

    @Test
    void aFileIsOnlyItsBringers() throws Exception {
        String preview = upload(FILE);
        browser.perform(get(preview).with(user("iryna"))).andExpect(status().isNotFound());
        browser.perform(post(preview).param("edition", "0").with(user("iryna")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void takesAFormAndKeepsItWhereItIsWrong() throws Exception {
        browser.perform(post("/products/one")
                        .param("article", "A/1")
                        .param("title", "Чайник")
                        .param("warranty_months", "24")
                        .param("day", TODAY.toString())
                        .with(danylo())
                        .with(csrf()))
                .andExpect(redirectedUrl("/products/one?article=A%2F1"));
        assertThat(facts.of("A/1", TODAY).warrantyMonths()).isEqualTo(24);
        String newest = jdbc.sql("select max(id) from product_fact")
                .query(Long.class)
                .single()
                .toString();
        browser.perform(post("/products/one")
                        .param("article", "A/1")
                        .param("title", "Старий чайник")
                        .param("day", "2024-02-01")
                        .param("basedOn", newest)
                        .with(danylo())
                        .with(csrf()))
                .andDo(done -> browser.perform(get("/products/one?article=A/1")
                                .flashAttrs(done.getFlashMap())
                                .with(danylo())
                                .locale(Locale.forLanguageTag("uk")))
                        .andExpect(content().string(containsString("Записано лише для днів 01.02.2024"))));
        assertThat(facts.of("A/1", LocalDate.of(2024, 2, 1)).title()).isEqualTo("Старий чайник");

        browser.perform(post("/products/one")
                        .param("article", "A/1")
                        .param("title", "Інший чайник")
                        .param("warranty_months", "довго")
                        .param("day", TODAY.toString())
                        .with(danylo())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("uk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("«довго» - не ціле число")))
                .andExpect(content().string(containsString("value=\"Інший чайник\"")));

        browser.perform(post("/products/one")
                        .param("article", "A/1")
                        .param("title", "Третій")
                        .param("day", TODAY.toString())
                        .with(danylo())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("uk")))
                .andExpect(content().string(containsString("записав хтось інший")))
                .andExpect(content().string(containsString("value=\"Третій\"")));
        assertThat(facts.of("A/1", TODAY).title()).isEqualTo("Чайник");

        browser.perform(post("/products/one").param("day", "").with(danylo()).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Немає ні артикула, ні бренду")));
        for (String page : List.of("/products/new", "/products/import")) {
            browser.perform(get(page).with(danylo()).locale(Locale.ENGLISH))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("''"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void othersReadOnly() throws Exception {
        String preview = upload(FILE);
        for (String path : List.of("/products/new", "/products/import", preview)) {
            browser.perform(get(path).with(user("olena"))).andExpect(status().isForbidden());
        }
        browser.perform(multipart("/products/import")
                        .file(file(FILE.getBytes(StandardCharsets.UTF_8)))
                        .with(user("olena"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/products/one")
                        .param("article", "A-1")
                        .param("title", "x")
                        .with(user("olena"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post(preview).param("edition", "0").with(user("olena")).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/api/product-facts")
                        .contentType("text/csv")
                        .content(FILE)
                        .with(user("olena"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(jdbc.sql("select count(*) from product_fact")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theApiLooksTakesAndListsProblems() throws Exception {
        browser.perform(api(FILE).param("preview", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.written").value(false))
                .andExpect(jsonPath("$.added").value(3));
        assertThat(facts.of("PLD-14", TODAY).known()).isFalse();

        browser.perform(api(FILE).content(FILE.getBytes(Charset.forName("windows-1251"))))
                .andExpect(jsonPath("$.written").value(true))
                .andExpect(jsonPath("$.added").value(3));
        assertThat(facts.of("PLD-14", TODAY).title()).isEqualTo("Плед");
        browser.perform(api(FILE)).andExpect(jsonPath("$.unchanged").value(3));

        browser.perform(api("article,warranty_months\nPLD-14,x\nA-2,1\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("Гарантія, міс."))
                .andExpect(jsonPath("$.problems[0].what").isNotEmpty())
                .andExpect(jsonPath("$.problems[0].remedy").isNotEmpty());
        assertThat(facts.of("A-2", TODAY).known()).isFalse();

        browser.perform(api("article,warranty_months\nA-3,1\n").param("validFrom", "2025-05-01"))
                .andExpect(status().isOk());
        assertThat(facts.of("A-3", LocalDate.of(2025, 5, 1)).warrantyMonths()).isEqualTo(1);
    }

    @Test
    void exportsWhatCanBeBroughtBack() throws Exception {
        take(FILE);
        byte[] export = browser.perform(get("/products/export.csv").with(user("olena")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        browser.perform(api("").content(export))
                .andExpect(jsonPath("$.unchanged").value(3));
        browser.perform(get("/api/product-facts").with(user("olena")))
                .andExpect(content().bytes(export));
        browser.perform(get("/products/template.csv").with(user("olena")))
                .andExpect(content().string(containsString("Гарантія, міс.")));
    }

    private void take(String text) throws Exception {
        browser.perform(api(text)).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder api(String text) {
        return post("/api/product-facts")
                .contentType("text/csv")
                .content(text.getBytes(StandardCharsets.UTF_8))
                .with(danylo())
                .with(csrf());
    }

    /** The page that shows what the file would change. */
    private String upload(String text) throws Exception {
        MvcResult sent = browser.perform(multipart("/products/import")
                        .file(file(text.getBytes(StandardCharsets.UTF_8)))
                        .with(danylo())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return sent.getResponse().getRedirectedUrl();
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "facts.csv", "text/csv", content);
    }
}
