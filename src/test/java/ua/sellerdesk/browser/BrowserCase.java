package ua.sellerdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.client.RestClient;

/**
 * The whole of Sellerdesk with its stand-ins, looked at through a real Chromium. Nothing happens by itself: no orders
 * come and no parcels move but those a test sets going. Pictures go to {@code target/screenshots}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=demo",
            "sellerdesk.simulator.orders-per-minute=0",
            "sellerdesk.simulator.days-per-minute=0.001",
            "sellerdesk.marketplace.rozetka.poll-interval=1s",
            "sellerdesk.tracking.interval=1s",
            "sellerdesk.marketplace.rozetka.returns.poll-interval=1s",
            "sellerdesk.marketplace.rozetka.returns.recheck=1s",
            "sellerdesk.tracking.buyers-parcels-interval=1s",
            // every refund has its second pair of eyes, whatever the goods of the day cost
            "sellerdesk.returns.approval-limit=1",
            // the carrier whose numbers people type
            "sellerdesk.carriers.ukrposhta.ecom-token=",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=400"
        })
abstract class BrowserCase {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    static final String BASE_URL = "http://localhost:" + PORT;
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    final StageHand stage = new StageHand(BASE_URL);
    final Colleagues colleagues = new Colleagues(BASE_URL);
    private final List<Person> people = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = this::takePictureOfFailure;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        // the stand-ins are told the port in advance, so it cannot be left to the server
        registry.add("server.port", () -> PORT);
    }

    @BeforeAll
    static void openBrowser() {
        String chromium = System.getenv("SELLERDESK_BROWSER");
        assumeTrue(chromium != null, "Browser tests left out: SELLERDESK_BROWSER names no Chromium (bin/test does)");
        assertThat(Path.of(chromium))
                .as("SELLERDESK_BROWSER must be the path of a Chromium; bin/test finds or installs one")
                .isExecutable();
        // machines that build are busy, and Tasklist's first page is large
        PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void leave() {
        stage.mend();
        people.forEach(Person::leave);
    }

    /** Somebody in front of a browser of their own that prefers the language, such as {@code uk-UA}. */
    final Person visitor(String language) {
        Person person = new Person(browser, BASE_URL, language);
        people.add(person);
        return person;
    }

    /** A demo user in front of Tasklist, in Ukrainian. */
    final Person signedIn(String name) {
        Person person = visitor("uk-UA");
        person.signIn(name, name);
        return person;
    }

    /** Calls without a browser. */
    final RestClient rest() {
        return RestClient.create(BASE_URL);
    }

    private void takePictureOfFailure(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = "failed-" + getClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName();
            for (int i = 0; i < people.size(); i++) {
                people.get(i).picture(name + "-" + i);
            }
        }
    }
}
