package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** One person at one browser: what they open, see and press. Words are those of the page, in the person's language. */
final class Person {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double SLOW_PAGE_MILLIS = 45_000;

    private final BrowserContext context;
    private final Page page;

    Person(Browser browser, String baseUrl, String language) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setTimezoneId("Europe/Kyiv")
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(SLOW_PAGE_MILLIS);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    void leave() {
        context.close();
    }

    void signIn(String name, String password) {
        page.navigate("/sign-in");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").click();
        page.waitForLoadState();
    }

    /** Opens one of the filters on the left of Tasklist. */
    void openFilter(String name) {
        page.locator(".task-filters a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    /** The card of an order's task in the list of the open filter. */
    Locator card(long order, String task) {
        return page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(String.valueOf(order)))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    void openCard(long order, String task) {
        card(order, task).click();
        awaitForm(order);
    }

    /** Opens an order's task the way people who search for the order do: from the order's page. */
    void openTask(long order, String task) {
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(task).setExact(true));
        await("task " + task + " of order " + order).atMost(PATIENCE).until(() -> {
            page.navigate("/orders/" + order);
            return link.count() > 0;
        });
        link.first().click();
        awaitForm(order);
    }

    /** Waits until the form of the order's task is filled with the order. */
    void awaitForm(long order) {
        assertThat(form()).containsText(String.valueOf(order));
    }

    /** Takes the open task, so that its form can be filled in. */
    void claim() {
        page.locator("button.claim").click();
        assertThat(page.locator(".assignee .remove, .assignee a, button.unclaim")
                        .first())
                .isVisible();
    }

    /** Chooses one of a form's radio buttons by its words. */
    void choose(String words) {
        page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check();
    }

    /** Chooses in a list of reasons, by the entry's place. */
    void pick(String label, int entry) {
        field(label).click();
        page.locator(".fjs-dropdownlist-item").nth(entry).click();
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    /** The field with the label; Camunda Forms adds an asterisk to those that must be filled in. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\s*\\*?$")).first();
    }

    /** The form of the open task. */
    Locator form() {
        return page.locator(".task-card form").first();
    }

    Locator completeButton() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Виконати|Complete")));
    }

    /** Presses Complete and waits until Tasklist has taken the task away. */
    void complete() {
        completeButton().click();
        assertThat(completeButton()).hasCount(0);
    }

    /** The order's page, again and again until it shows the words. */
    void awaitOnOrderPage(long order, String words) {
        await("«" + words + "» on the page of order " + order).atMost(PATIENCE).until(() -> {
            page.navigate("/orders/" + order);
            return page.locator("main").innerText().contains(words);
        });
    }

    /** The tracking number on the order's page. */
    String trackingNumber(long order) {
        await("tracking number of order " + order).atMost(PATIENCE).until(() -> {
            page.navigate("/orders/" + order);
            return page.locator("#shipment .number").count() > 0;
        });
        return page.locator("#shipment .number").first().innerText().strip();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** A picture of the whole page, also of what lies below the fold. */
    void longPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
