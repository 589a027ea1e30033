package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class FreshGroupsTest {

    private final EngineUsers users = mock();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void olenaIsSignedIn() {
        SecurityContext context = new SecurityContextImpl(EngineUsers.signedIn("olena", List.of("sales")));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
        when(users.exist("olena")).thenReturn(true);
        when(users.groups("olena")).thenReturn(List.of("sales"));
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksOnceAMinute() throws Exception {
        ask(Duration.ofSeconds(59));
        verify(users, never()).exist(any());
        ask(Duration.ofSeconds(61));
        ask(Duration.ofSeconds(119));
        verify(users).exist("olena");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void bringsOtherGroupsToTheSession() throws Exception {
        when(users.groups("olena")).thenReturn(List.of("warehouse"));
        ask(Duration.ofSeconds(61));
        assertThat(groups()).containsExactly("warehouse");
        SecurityContext kept = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(SignedInUser.groups(kept.getAuthentication())).containsExactly("warehouse");
    }

    @Test
    void endsTheSessionOfWhoeverIsGone() throws Exception {
        when(users.exist("olena")).thenReturn(false);
        ask(Duration.ofSeconds(61));
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void ask(Duration later) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new FreshGroups(users, Clock.offset(Clock.systemUTC(), later))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static List<String> groups() {
        return SignedInUser.groups(SecurityContextHolder.getContext().getAuthentication());
    }
}
