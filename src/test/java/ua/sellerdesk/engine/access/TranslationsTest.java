package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import ua.sellerdesk.engine.TaskFilterSource;
import ua.sellerdesk.order.process.OrderTasksAlone;
import ua.sellerdesk.returns.process.ReturnTasksAlone;
import ua.sellerdesk.warranty.process.ClaimTasksAlone;

/** Whoever reads Ukrainian meets no English word in Tasklist, and no translation outlives its text. */
class TranslationsTest {

    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>{}]+)<");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[\\w.]+}}");
    private static final Pattern FACT = Pattern.compile("\\bview\\.\\w+|\\{\\{\\w+}}");
    private static final Set<String> SHOWN = Set.of("label", "text", "description", "content", "dateLabel");
    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyTextOfModelsFormsAndFiltersHasItsTranslationAndNoOtherIsThere() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path form : files("forms", ".form")) {
            collect(json.readTree(form.toFile()), texts);
        }
        for (Path form : files("forms", ".html")) {
            BETWEEN_TAGS
                    .matcher(Files.readString(form).replaceAll("(?s)<(script|style).*?</\\1>", ""))
                    .results()
                    .map(found -> found.group(1).strip())
                    .forEach(texts::add);
        }
        for (Path model : files("bpmn", ".bpmn")) {
            var elements = Bpmn.readModelFromFile(model.toFile());
            elements.getModelElementsByType(Process.class).forEach(process -> texts.add(process.getName()));
            elements.getModelElementsByType(UserTask.class).forEach(task -> texts.add(task.getName()));
        }
        List<TaskFilterSource> sources =
                List.of(OrderTasksAlone.filters(), ReturnTasksAlone.filters(), ClaimTasksAlone.filters());
        Stream.concat(
                        sources.stream().flatMap(source -> source.shelves().stream()),
                        Stream.of(TaskFilters.MINE, TaskFilters.OVERDUE))
                .forEach(shelf -> texts.addAll(List.of(shelf.name(), shelf.description())));
        sources.forEach(source -> source.card().forEach(variable -> texts.add(variable.label())));
        texts.removeIf(text ->
                !LETTER.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find());

        assertThat(translations().keySet()).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void translationsAreUkrainianAndKeepTheFacts() throws IOException {
        translations().forEach((text, words) -> {
            assertThat(words).as(text).containsPattern("\\p{IsCyrillic}");
            assertThat(facts(words)).as(text).isEqualTo(facts(text));
        });
    }

    @Test
    void tasklistItselfIsTranslatedWhole() throws IOException {
        Map<String, String> english = labels("en.json");
        Map<String, String> ukrainian = labels("uk.json");
        assertThat(ukrainian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach(
                (key, text) -> assertThat(facts(ukrainian.get(key))).as(key).isEqualTo(facts(text)));
    }

    private Map<String, String> translations() throws IOException {
        return json.readValue(Path.of("forms/translations/uk.json").toFile(), new TypeReference<>() {});
    }

    private Map<String, String> labels(String file) throws IOException {
        try (var stream = new ClassPathResource(LOCALES + file).getInputStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> labels = new TreeMap<>();
            json.readTree(text)
                    .path("labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            return labels;
        }
    }

    private static void collect(JsonNode node, Set<String> texts) {
        node.properties().stream()
                .filter(field ->
                        SHOWN.contains(field.getKey()) && field.getValue().isTextual())
                .forEach(field -> texts.add(field.getValue().asText()));
        node.forEach(child -> collect(child, texts));
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
