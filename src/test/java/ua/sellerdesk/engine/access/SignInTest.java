package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ua.sellerdesk.engine.EngineSlice;

/** One sign-in and one sign-out for the desk and Camunda's web applications, and nothing for strangers. */
@EngineSlice
class SignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String LOGOUT = WHO + "/logout";
    private static final String COUNT = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void unlock() {
        identity.unlockUser("olena");
    }

    @Test
    void signsInOnceForDeskAndWebApplications() {
        assertThat(location(browser.signIn("olena", "olena"))).isEqualTo("/");
        assertThat(location(browser.get("/"))).isEqualTo(TASKLIST);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.get(WHO).body()).contains("\"userId\":\"olena\"");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void comesBackToThePageThatWasAskedFor() {
        assertThat(location(browser.get(TASKLIST + "?a=b"))).isEqualTo("/sign-in");
        assertThat(location(browser.signIn("olena", "olena"))).isEqualTo(TASKLIST + "?a=b");
    }

    @Test
    void doesNotComeBackToWhatAScriptAskedFor() {
        browser.get(COUNT);
        browser.get("/orders", "HX-Request", "true");
        assertThat(location(browser.signIn("olena", "olena"))).isEqualTo("/");
    }

    @Test
    void tellsAWrongPasswordInTheBrowsersLanguage() {
        String page = location(browser.signIn("olena", "wrong"));
        assertThat(page).isEqualTo("/sign-in?error");
        assertThat(browser.get(page, "Accept-Language", "uk").body())
                .contains("lang=\"uk\"", "Ім’я або пароль не підходять", "Увійти");
        assertThat(browser.get(page, "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("lang=\"en\"", "Name or password is wrong", "Sign in");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "olena' or '1'='1"})
    void letsNobodyElseIn(String user) {
        assertThat(location(browser.signIn(user, ""))).isEqualTo("/sign-in?error");
    }

    @Test
    void signingOutOfTheDeskSignsOutOfTheWebApplications() {
        browser.signIn("olena", "olena");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(200);
        String out = location(browser.post(
                "/logout", "application/x-www-form-urlencoded", Browser.form("", "", browser.token("/sign-in"))));
        assertThat(browser.get(out, "Accept-Language", "en").body()).contains("You are signed out.");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(401);
        assertThat(location(browser.get(TASKLIST))).isEqualTo("/sign-in");
    }

    @Test
    void signingOutOfTasklistSignsOutOfTheDesk() {
        browser.signIn("olena", "olena");
        browser.get(TASKLIST);
        assertThat(browser.call(LOGOUT, "").statusCode()).isBetween(200, 204);
        assertThat(location(browser.get("/"))).isEqualTo("/sign-in");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotSignPeopleOut() {
        browser.signIn("olena", "olena");
        browser.get(TASKLIST);
        assertThat(browser.post("/logout", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(200);
        assertThat(browser.post(LOGOUT, "application/json", "").statusCode()).isEqualTo(403);
    }

    @Test
    void answersScriptsWithoutASessionPlainly() {
        for (String path : new String[] {COUNT, "/engine-rest/task", "/api/orders"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
        }
        HttpResponse<String> htmx = browser.get("/orders", "HX-Request", "true");
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Refresh")).contains("true");
        assertThat(location(browser.get("/orders"))).isEqualTo("/sign-in");
    }

    @Test
    void theSignInPageStaysGoodWhenItsSessionEnds() {
        browser.get(TASKLIST);
        String token = browser.token("/sign-in");
        browser.loseSession();
        assertThat(location(browser.post(
                        "/sign-in", "application/x-www-form-urlencoded", Browser.form("olena", "olena", token))))
                .isEqualTo("/");
        assertThat(browser.get(COUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormLeftOpenTooLongLeadsBackToSigningIn() {
        String token = browser.token("/sign-in");
        browser.forgetCookies();
        String page = location(
                browser.post("/sign-in", "application/x-www-form-urlencoded", Browser.form("olena", "olena", token)));
        assertThat(page).isEqualTo("/sign-in?ended");
        assertThat(browser.get(page, "Accept-Language", "uk").body()).contains("Увійдіть ще раз");
    }

    @Test
    void givesASessionOfItsOwnAtEachSignIn() {
        browser.get("/orders");
        String before = browser.cookie("JSESSIONID");
        assertThat(before).isNotEmpty();
        browser.signIn("olena", "olena");
        String olenas = browser.cookie("JSESSIONID");
        assertThat(olenas).isNotEqualTo(before);
        browser.get(TASKLIST);
        browser.signIn("taras", "taras");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(olenas);
        browser.get(TASKLIST);
        assertThat(browser.get(WHO).body()).contains("\"userId\":\"taras\"");
    }

    @Test
    void keepsTheSessionFromScriptsAndOtherSites() {
        String cookie =
                browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void closesCamundasOwnWaysIn() {
        browser.signIn("taras", "taras");
        browser.get(TASKLIST);
        assertThat(browser.post(
                                WHO + "/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=admin&password=admin",
                                "X-XSRF-TOKEN",
                                browser.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.call("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesForgedChanges() {
        browser.signIn("admin", "admin");
        browser.get(TASKLIST);
        String group = "{\"id\":\"forged\",\"name\":\"forged\",\"type\":\"WORKFLOW\"}";
        assertThat(browser.post("/camunda/api/engine/engine/default/group/create", "application/json", group)
                        .statusCode())
                .isEqualTo(403);
        // a browser's session does not open the programs' way in
        assertThat(browser.post("/engine-rest/group/create", "application/json", group)
                        .statusCode())
                .isEqualTo(401);
        // nor does a password that the browser remembers, on a form of another site
        String[] password = Browser.basic("admin", "admin");
        assertThat(browser.post(
                                "/engine-rest/deployment/create",
                                "multipart/form-data; boundary=x",
                                "--x--",
                                password[0],
                                password[1],
                                "Origin",
                                "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(identity.createGroupQuery().groupId("forged").count()).isZero();
    }

    @Test
    void showsFiguresToOpsAndSupervisorsOnly() {
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health").body()).doesNotContain("components");
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/metrics", Browser.basic("olena", "olena"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/health", Browser.basic("olena", "olena"))
                        .body())
                .doesNotContain("components");
        HttpResponse<String> scraped = browser.get("/actuator/metrics", Browser.basic("oksana", "oksana"));
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.headers().firstValue("Set-Cookie")).isEmpty();
        browser.signIn("sofiia", "sofiia");
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health").body()).contains("components");
    }

    /** The path that an answer leads to. */
    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        String target = answer.headers().firstValue("Location").orElseThrow();
        return target.replaceFirst("^https?://[^/]+", "");
    }
}
