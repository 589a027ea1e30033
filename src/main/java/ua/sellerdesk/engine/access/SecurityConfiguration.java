package ua.sellerdesk.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One sign-in for the desk and Camunda's web applications; HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String WEBAPPS = "/camunda/**";

    /** Programs send their password each time; nothing is kept, so there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain programsChain(HttpSecurity http, @Lazy IdentityService identity) throws Exception {
        return http.securityMatcher(
                        paths("/engine-rest/**", "/api/**", "/v3/api-docs/**", "/swagger-ui/**", "/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(paths("/actuator/**"))
                        .hasAnyRole("ops", "camunda-admin")
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /** Camunda's web applications bring a guard against forged requests of their own. */
    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/sign-in", "/simulator/**", "/webjars/**", "/*.css", "/favicon.ico", "/error"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").permitAll().defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(paths(WEBAPPS, "/simulator/**")))
                // Camunda sets its own headers on its pages, made for their scripts.
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    /** Plain paths, since Jersey and Camunda answer beside Spring MVC's servlet. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher) new AntPathRequestMatcher(pattern))
                .toList());
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TasklistTranslation> tasklistTranslation(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new TasklistTranslation(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(202);
        return filter;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/sign-in").setViewName("sign-in");
    }
}
