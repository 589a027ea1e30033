package ua.sellerdesk.engine.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.web.server.LocalServerPort;
import ua.sellerdesk.engine.EngineSlice;

/** What people see of Camunda's web applications when their session ends, in the browser that bin/test names. */
@EngineSlice
@EnabledIfEnvironmentVariable(named = "SELLERDESK_BROWSER", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEndIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void launch() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("SELLERDESK_BROWSER")))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void quit() {
        playwright.close();
    }

    @BeforeEach
    void olenaWorksInTasklist() {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en").setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.navigate("/");
        signIn();
        assertThat(page).hasURL(Pattern.compile(TASKLIST), patience());
        page.locator(".task-filters .content").getByText("To ship").click();
        page.waitForURL(Pattern.compile("#/\\?.*filter="));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void signingOutOfTasklistLeadsToTheDesksPage() {
        page.locator(".account a").first().click();
        page.locator(".logout a").click();
        page.waitForURL("**/sign-in?out");
        assertThat(page.getByText("You are signed out.")).isVisible();
        page.navigate("/orders");
        page.waitForURL("**/sign-in");
    }

    @Test
    void anEndedSessionLeadsToSigningInAndBackToTheSamePlace() {
        String filter = page.url().replaceFirst(".*filter=([^&]+).*", "$1");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        // Tasklist asks for news by itself
        page.waitForURL("**/sign-in");
        signIn();
        assertThat(page).hasURL(Pattern.compile(TASKLIST + "#.*filter=" + filter), patience());
        assertThat(page.locator(".task-filters")).isVisible();
    }

    private void signIn() {
        page.locator("#username").fill("olena");
        page.locator("#password").fill("olena");
        page.locator("button[type=submit]").click();
    }

    private static com.microsoft.playwright.assertions.PageAssertions.HasURLOptions patience() {
        return new com.microsoft.playwright.assertions.PageAssertions.HasURLOptions().setTimeout(PATIENCE);
    }
}
