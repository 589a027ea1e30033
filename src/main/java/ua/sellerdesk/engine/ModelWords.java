package ua.sellerdesk.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words of models, forms and filters in Ukrainian, from {@code forms/translations/uk.json}: models and forms are
 * written in English, and their texts are looked up there whole.
 */
@Component
public class ModelWords {

    private static final String UKRAINIAN = "uk";

    private final Map<String, String> ukrainian;

    public ModelWords() {
        try (var file = new ClassPathResource("forms/translations/uk.json").getInputStream()) {
            ukrainian = new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text for a reader who prefers that language; the text itself where there is no translation. */
    public String in(Locale language, String text) {
        return UKRAINIAN.equals(language.getLanguage()) ? ukrainian(text) : text;
    }

    /** The text in Ukrainian, the language of everything that is kept; the text itself where there is no translation. */
    public String ukrainian(String text) {
        return text == null ? null : ukrainian.getOrDefault(text, text);
    }
}
