package ua.sellerdesk.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Breaks calls to the stand-ins in the ways networks and gateways break them. */
@Component
@Profile("demo")
class FaultFilter extends OncePerRequestFilter {

    /**
     * @param target the service's name, such as {@code rozetka} or {@code nova-poshta}
     * @param kind {@code latency}, {@code error500}, {@code drop}, {@code garbage}, {@code too-many-requests},
     *     {@code refuse}: the service understands and says no, {@code drop-after}: the work is done and the answer lost,
     *     or {@code time-out-after}: the work is done and nothing is answered for so long that nobody waits
     * @param millis how long the answer takes with {@code latency} and {@code time-out-after}
     * @param times how many calls it hits; one when absent
     * @param path what the address of the calls ends with; any when absent
     */
    record Fault(String target, String kind, Integer times, Integer millis, String path) {

        boolean hits(String service, HttpServletRequest request) {
            return service.equals(target)
                    && (path == null || request.getRequestURI().endsWith(path));
        }
    }

    private static final class Pending {
        final Fault fault;
        int left;

        Pending(Fault fault) {
            this.fault = fault;
            this.left = fault.times() == null ? 1 : fault.times();
        }
    }

    private static final int LONGER_THAN_ANYONE_WAITS = 60_000;

    private final List<FaultAnswers> services;
    private final List<Pending> pending = new LinkedList<>();

    FaultFilter(List<FaultAnswers> services) {
        this.services = services;
    }

    void add(Fault fault) {
        synchronized (pending) {
            pending.add(new Pending(fault));
        }
    }

    void clear() {
        synchronized (pending) {
            pending.clear();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FaultAnswers service = service(request);
        Fault fault = service == null ? null : next(service.target(), request);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.kind()) {
            case "latency" -> {
                pause(fault.millis() == null ? 1000 : fault.millis());
                chain.doFilter(request, response);
            }
            case "error500" -> write(response, 500, "text/html", "<html><body>Internal Server Error</body></html>");
            case "garbage" -> write(response, 200, "text/html", "<html>Технічні роботи");
            case "too-many-requests" -> write(response, service.tooManyRequests());
            case "refuse" -> write(response, service.refusal());
            case "drop-after" -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                drop(response);
            }
            case "time-out-after" -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                pause(fault.millis() == null ? LONGER_THAN_ANYONE_WAITS : fault.millis());
                drop(response);
            }
            default -> drop(response);
        }
    }

    private FaultAnswers service(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return services.stream()
                .filter(service -> path.startsWith(service.path()))
                .findFirst()
                .orElse(null);
    }

    private Fault next(String target, HttpServletRequest request) {
        synchronized (pending) {
            for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
                Pending one = all.next();
                if (one.fault.hits(target, request)) {
                    if (--one.left <= 0) {
                        all.remove();
                    }
                    return one.fault;
                }
            }
            return null;
        }
    }

    private static void write(HttpServletResponse response, FaultAnswers.Answer answer) throws IOException {
        write(response, answer.status(), "application/json", answer.body());
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Promises more bytes than it sends and fails: the server then cuts the connection. */
    private static void drop(HttpServletResponse response) throws IOException {
        response.setContentLength(1000);
        response.setContentType("application/json");
        response.getOutputStream().write('{');
        response.flushBuffer();
        throw new IOException("connection dropped on request");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
