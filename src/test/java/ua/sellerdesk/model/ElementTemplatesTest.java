package ua.sellerdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/** The templates that Modeler offers are the steps that the models use, called in the same way. */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("bpmn/.camunda/element-templates");
    private static final String CALL = "delegateExpression";

    @Test
    void offersEveryStepOfTheModelsAndNoOther() throws IOException {
        Map<String, Boolean> offered = new TreeMap<>();
        for (JsonNode template : steps()) {
            offered.put(
                    property(template, CALL).asText(),
                    property(template, "asyncBefore").asBoolean());
        }
        Map<String, Boolean> used = new TreeMap<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                var read = Bpmn.readModelFromFile(model.toFile());
                Stream.concat(
                                read.getModelElementsByType(ServiceTask.class).stream(),
                                read.getModelElementsByType(SendTask.class).stream())
                        .forEach(step -> used.put(call(step), step.isCamundaAsyncBefore()));
            }
        }
        assertThat(offered).isEqualTo(used);
    }

    @Test
    void namesAndDescribesEachTemplateOnce() throws IOException {
        List<JsonNode> all =
                Stream.concat(steps().stream(), read("task.json").stream()).toList();
        assertThat(all).extracting(template -> template.path("id").asText()).doesNotHaveDuplicates();
        assertThat(all).extracting(template -> template.path("name").asText()).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(template ->
                        assertThat(template.path("description").asText()).isNotBlank());
    }

    private static String call(Activity step) {
        return step.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", CALL);
    }

    private static JsonNode property(JsonNode template, String name) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(property -> property.at("/binding/name").asText().equals("camunda:" + name))
                .map(property -> property.path("value"))
                .findFirst()
                .orElseGet(() -> template.path("none"));
    }

    private static List<JsonNode> steps() throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        for (String file : List.of("order-steps.json", "return-steps.json", "warranty-steps.json")) {
            steps.addAll(read(file));
        }
        return steps;
    }

    private static List<JsonNode> read(String file) throws IOException {
        JsonNode templates = new ObjectMapper().readTree(TEMPLATES.resolve(file).toFile());
        return StreamSupport.stream(templates.spliterator(), false).toList();
    }
}
