package ua.sellerdesk.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has what Admin changes reach people who are signed in: other groups within a minute, and for a user who was removed
 * the end of the session. Tasklist asks all day long, so a session may live far longer than a password does.
 */
class FreshGroups extends OncePerRequestFilter {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String CHECKED = FreshGroups.class.getName();

    private final EngineUsers users;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FreshGroups(EngineUsers users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && contexts.containsContext(request) && due(session)) {
            check(session, request, response);
        }
        chain.doFilter(request, response);
    }

    private boolean due(HttpSession session) {
        long checked = session.getAttribute(CHECKED) instanceof Long at ? at : session.getCreationTime();
        return clock.millis() - checked >= PAUSE.toMillis();
    }

    private void check(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            return;
        }
        if (!users.exist(signedIn.getName())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        session.setAttribute(CHECKED, clock.millis());
        List<String> groups = users.groups(signedIn.getName());
        if (!Set.copyOf(groups).equals(new HashSet<>(SignedInUser.groups(signedIn)))) {
            SecurityContext fresh = SecurityContextHolder.createEmptyContext();
            fresh.setAuthentication(EngineUsers.signedIn(signedIn.getName(), groups));
            SecurityContextHolder.setContext(fresh);
            contexts.saveContext(fresh, request, response);
        }
    }
}
