package ua.sellerdesk.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the start pages of Tasklist, Cockpit and Admin one after the other. Camunda 7.24 keeps the nonce of a page's
 * scripts in one place for all requests: of two pages made at the same moment one forbids its own scripts and stays blank.
 */
class OnePageAtATime extends OncePerRequestFilter {

    private static final Pattern START_PAGE = Pattern.compile(".*/camunda/app/[^/]+/([^/]+/?)?");

    private final ReentrantLock lock = new ReentrantLock(true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !START_PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        lock.lock();
        try {
            chain.doFilter(request, response);
        } finally {
            lock.unlock();
        }
    }
}
