package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import ua.sellerdesk.engine.ModelWords;

class TasklistTranslationTest {

    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final String TASK = "/camunda/api/engine/engine/default/task/1";

    private final TasklistTranslation translation = new TasklistTranslation(new ObjectMapper(), new ModelWords());

    @Test
    void showsNamesInTheBrowsersLanguage() throws Exception {
        String body = "{\"id\":\"1\",\"name\":\"Confirm order\",\"assignee\":\"Total\"}";
        assertThat(shown(TASK, UKRAINIAN, body)).contains("\"Підтвердити замовлення\"", "\"assignee\":\"Total\"");
        assertThat(shown(TASK, Locale.ENGLISH, body)).isEqualTo(body);
    }

    @Test
    void showsEmbeddedFormsInTheBrowsersLanguage() throws Exception {
        String body = "<form><label> Outcome </label><p>{{view.total}}</p><b>Unknown</b></form>";
        assertThat(shown(TASK + "/deployed-form", UKRAINIAN, body))
                .isEqualTo("<form><label> Підсумок </label><p>{{view.total}}</p><b>Unknown</b></form>");
    }

    @Test
    void takesTechnicalWordsOffRefusals() throws Exception {
        String sentence = "Оберіть причину скасування.";
        for (String prefix : new String[] {
            "Cannot complete task 0f2c: ", "Cannot submit task form 0f2c: ", "Cannot submit task 0f2c: "
        }) {
            String body = "{\"type\":\"RestException\",\"message\":\"" + prefix + sentence + "\",\"code\":null}";
            for (Locale language : new Locale[] {UKRAINIAN, Locale.ENGLISH}) {
                assertThat(shown(TASK + "/submit-form", language, body))
                        .contains("\"message\":\"" + sentence + "\"")
                        .contains("\"type\":\"RestException\"");
            }
        }
        String other = "{\"message\":\"Cannot find task 0f2c: none\"}";
        assertThat(shown(TASK, UKRAINIAN, other)).isEqualTo(other);
    }

    @Test
    void leavesVariablesAndOtherAnswersAlone() throws Exception {
        String body = "{\"name\":\"Confirm order\"}";
        assertThat(shown("/camunda/api/engine/engine/default/user/1/profile", UKRAINIAN, body))
                .isEqualTo(body);
        String broken = "{not json";
        assertThat(shown(TASK, UKRAINIAN, broken)).isEqualTo(broken);
    }

    private String shown(String path, Locale language, String body) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(language);
        var response = new MockHttpServletResponse();
        translation.doFilter(request, response, (asked, answer) -> {
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        });
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
