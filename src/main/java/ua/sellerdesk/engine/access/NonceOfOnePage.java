package ua.sellerdesk.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of Camunda's web applications a nonce of its own. Camunda 7.24 keeps the nonce in the servlet context,
 * one for all: of two pages made at the same moment one forbids its own scripts and stays blank.
 */
class NonceOfOnePage extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext shared = request.getServletContext();
        ServletContext own = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> call(method, arguments, shared, request));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static Object call(Method method, Object[] arguments, ServletContext shared, HttpServletRequest request)
            throws Throwable {
        boolean nonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
        if (nonce && method.getName().equals("getAttribute")) {
            return request.getAttribute(NONCE);
        }
        if (nonce && method.getName().equals("setAttribute")) {
            request.setAttribute(NONCE, arguments[1]);
            return null;
        }
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
