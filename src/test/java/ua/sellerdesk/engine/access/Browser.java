package ua.sellerdesk.engine.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as the server sees one: keeps cookies, fills in the sign-in form, follows no redirect unasked. */
class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Browser(int port) {
        root = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).header("Accept", accept(path)).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of Camunda's web applications: JSON, with the token that their pages were given. */
    HttpResponse<String> call(String path, String json) {
        return post(path, "application/json", json, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    HttpResponse<String> put(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> signIn(String user, String password) {
        return post("/sign-in", "application/x-www-form-urlencoded", form(user, password, token("/sign-in")));
    }

    static String form(String user, String password, String token) {
        return "username=" + encode(user) + "&password=" + encode(password) + "&_csrf=" + encode(token);
    }

    String token(String page) {
        Matcher found = CSRF.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError("No form on " + page);
        }
        return found.group(1);
    }

    /** Empty where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    static String[] basic(String user, String password) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8))
        };
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String accept(String path) {
        return path.contains("/api/") || path.contains("-rest/") || path.startsWith("/actuator")
                ? "application/json"
                : "text/html,application/xhtml+xml,*/*;q=0.8";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
