package ua.sellerdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInIT extends BrowserCase {

    private static final Pattern NONCE = Pattern.compile("nonce[-=][\"']?([\\w-]+)");

    @Test
    void saysWhatIsWrongAndLetsPeopleInAndOut() {
        Person visitor = visitor("uk-UA");
        Page page = visitor.page();
        page.navigate("/orders");
        assertThat(page.locator("label[for=username]")).hasText("Ім’я");
        visitor.picture("sign-in");
        visitor.signIn("danylo", "не той");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("не підходять");
        assertThat(page.locator("#username")).hasValue("danylo");
        visitor.picture("sign-in-wrong");
        visitor.signIn("oksana", "oksana");
        page.navigate("/orders");
        page.getByText("Вийти").click();
        assertThat(page.getByText("Ви вийшли.")).isVisible();
    }

    @Test
    void speaksEnglishToThoseWhoPreferIt() {
        Person visitor = visitor("en-GB");
        visitor.page().navigate("/sign-in");
        assertThat(visitor.page().locator("label[for=username]")).hasText("Name");
        visitor.picture("sign-in-en");
    }

    @Test
    void errorPagesSayWhatToDo() {
        Person olena = signedIn("olena");
        olena.page().navigate("/orders/1");
        assertThat(olena.page().locator("h1")).hasText("Такої сторінки немає");
        olena.picture("error-404");
        olena.page().navigate("/orders?state=NONSENSE");
        assertThat(olena.page().locator("h1")).hasText("Запит не зрозумілий");
        olena.picture("error-400");
    }

    @Test
    void pagesOpenedAtTheSameMomentRunTheirOwnScripts() {
        Person olena = signedIn("olena");
        String cookies = olena.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(java.util.stream.Collectors.joining("; "));
        assertThat(IntStream.range(0, 60).parallel().mapToObj(i -> startPage(cookies)))
                .allSatisfy(page -> assertThat(nonce(page.getBody()))
                        .isEqualTo(nonce(page.getHeaders().getFirst("Content-Security-Policy"))));
    }

    private org.springframework.http.ResponseEntity<String> startPage(String cookies) {
        return rest().get()
                .uri("/camunda/app/tasklist/default/")
                .header("Cookie", cookies)
                .retrieve()
                .toEntity(String.class);
    }

    private static String nonce(String text) {
        Matcher nonce = NONCE.matcher(text);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
