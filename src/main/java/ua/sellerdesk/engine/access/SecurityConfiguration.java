package ua.sellerdesk.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ua.sellerdesk.engine.ModelWords;

/** One sign-in for the desk and Camunda's web applications; HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String SIGN_IN = "/sign-in";
    private static final String WEBAPPS = "/camunda/**";
    private static final String WEBAPPS_API = "/camunda/api/**";
    private static final RequestMatcher FROM_HTMX = new RequestHeaderRequestMatcher("HX-Request", "true");

    /** Programs send their password each time; nothing is kept, so there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain programsChain(HttpSecurity http, @Lazy IdentityService identity) throws Exception {
        return http.securityMatcher(paths("/engine-rest/**", "/api/**", "/v3/api-docs/**", "/swagger-ui/**"))
                .authorizeHttpRequests(requests -> requests
                        // A browser remembers a password typed for Basic and adds it to other sites' forms as well.
                        .requestMatchers(SecurityConfiguration::changesFromAnotherSite)
                        .denyAll()
                        .requestMatchers(paths("/api/**"))
                        .hasAnyRole(Groups.SEE_ORDERS)
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /** Ops look with the session they have; what scrapes the figures sends HTTP Basic and gets no session. */
    @Bean
    @Order(2)
    SecurityFilterChain actuatorChain(HttpSecurity http, EngineUsers users) throws Exception {
        return http.securityMatcher(paths("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(Groups.SEE_FIGURES))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new FreshGroups(users, Clock.systemUTC()), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Camunda's web applications bring a guard against forged requests of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain peopleChain(HttpSecurity http, EngineUsers users) throws Exception {
        AuthenticationEntryPoint signIn = signInFirst();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(paths(
                                SIGN_IN,
                                "/simulator/**",
                                "/webjars/**",
                                "/*.css",
                                "/*.js",
                                "/favicon.ico",
                                "/favicon.svg",
                                "/error"))
                        .permitAll()
                        // Camunda's own ways in: they would sign in to half of Sellerdesk only.
                        .requestMatchers(
                                paths("/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(paths("/", WEBAPPS))
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(Groups.SEE_ORDERS))
                .formLogin(form -> form.loginPage(SIGN_IN).permitAll().defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl(SIGN_IN + "?out"))
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(signIn).accessDeniedHandler(staleFormsToSignIn(signIn)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokensThatOutliveSessions())
                        .ignoringRequestMatchers(paths(WEBAPPS, "/simulator/**")))
                // Camunda sets its own headers on its pages, made for their scripts.
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .addFilterBefore(new FreshGroups(users, Clock.systemUTC()), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Pages lead to the sign-in page; scripts get a plain 401, which htmx answers by loading its page anew. */
    private static AuthenticationEntryPoint signInFirst() {
        var ways = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        ways.put(paths(WEBAPPS_API), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        ways.put(
                new AndRequestMatcher(paths(WEBAPPS), wants(MediaType.APPLICATION_JSON)),
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        ways.put(FROM_HTMX, (request, response, fault) -> {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        });
        var entry = new DelegatingAuthenticationEntryPoint(ways);
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN));
        return entry;
    }

    /** A form left open until its session ended cannot be taken: sign in again rather than read about rights. */
    private static AccessDeniedHandler staleFormsToSignIn(AuthenticationEntryPoint signIn) {
        var refuse = new AccessDeniedHandlerImpl();
        return (request, response, fault) -> {
            boolean nobody = SecurityContextHolder.getContext().getAuthentication() == null;
            if (!(fault instanceof CsrfException) || !nobody) {
                refuse.handle(request, response, fault);
            } else if (FROM_HTMX.matches(request)) {
                signIn.commence(request, response, null);
            } else {
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?ended");
            }
        };
    }

    private static HttpSessionRequestCache pagesToComeBackTo() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                new AntPathRequestMatcher("/**", "GET"),
                wants(MediaType.TEXT_HTML),
                new NegatedRequestMatcher(new OrRequestMatcher(FROM_HTMX, paths(WEBAPPS_API, "/error")))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Asks for that type by name. */
    private static RequestMatcher wants(MediaType type) {
        var matcher = new MediaTypeRequestMatcher(type);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }

    /** The sign-in page stays good for however long it is open, and whichever other page begins a session. */
    private static CookieCsrfTokenRepository tokensThatOutliveSessions() {
        var tokens = new CookieCsrfTokenRepository();
        // Camunda's own token has the usual name.
        tokens.setCookieName("SELLERDESK-FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static boolean changesFromAnotherSite(HttpServletRequest request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()) && CorsUtils.isCorsRequest(request);
    }

    /** Plain paths, since Jersey and Camunda answer beside Spring MVC's servlet. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher) new AntPathRequestMatcher(pattern))
                .toList());
    }

    @Bean
    FilterRegistrationBean<NonceOfOnePage> webappNonce() {
        var filter = new FilterRegistrationBean<>(new NonceOfOnePage());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(200);
        return filter;
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
    FilterRegistrationBean<WebappSignOut> webappSignOut() {
        var filter = new FilterRegistrationBean<>(new WebappSignOut());
        filter.addUrlPatterns("/camunda/api/admin/auth/user/*");
        filter.setOrder(200);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TasklistTranslation> tasklistTranslation(ObjectMapper json, ModelWords words) {
        var filter = new FilterRegistrationBean<>(new TasklistTranslation(json, words));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(202);
        return filter;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController(SIGN_IN).setViewName("sign-in");
    }
}
