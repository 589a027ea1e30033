package ua.sellerdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.extras.springsecurity6.dialect.SpringSecurityDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({"404,Такої сторінки немає", "403,Сюди немає доступу", "4xx,Запит не зрозумілий", "5xx,Щось пішло не так"
    })
    void saysInWordsWhatHappened(String page, String words) {
        assertThat(render("error/" + page))
                .startsWith("<!DOCTYPE html>")
                .contains(words, "desk.css", "До списку замовлень");
    }

    @Test
    void neverShowsWhatWentWrongInside() {
        assertThat(render("error/5xx")).doesNotContain("Exception", "??");
    }

    private static String render(String page) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        engine.addDialect(new SpringSecurityDialect());
        JakartaServletWebApplication application =
                JakartaServletWebApplication.buildApplication(new MockServletContext());
        return engine.process(
                page,
                new WebContext(
                        application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse()),
                        Locale.forLanguageTag("uk")));
    }
}
