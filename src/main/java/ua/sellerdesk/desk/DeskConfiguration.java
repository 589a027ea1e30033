package ua.sellerdesk.desk;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The desk speaks Ukrainian, and English to a browser that asks for it. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        Locale ukrainian = Locale.forLanguageTag("uk");
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(ukrainian, Locale.ENGLISH));
        resolver.setDefaultLocale(ukrainian);
        return resolver;
    }
}
