package ua.sellerdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.sellerdesk.table.DataTable;

/** What every file of decision tables must have, whoever wrote it. */
class DecisionRulesTest {

    private static final String DIAGRAMS = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".dmn"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAfterADecisionAndKeepsHistoryForAWhile(Path file) {
        DmnModelInstance model = read(file);
        String name = file.getFileName().toString().replace(".dmn", "");
        assertThat((DmnElement) model.getModelElementById(name)).isInstanceOf(Decision.class);
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            assertThat(decision.getCamundaHistoryTimeToLiveString())
                    .as(decision.getId())
                    .isNotBlank();
            assertThat(decision.getName()).as(decision.getId()).isNotBlank();
            assertThat(decision.getDescription()).as(decision.getId()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void labelsEveryInputAndOutput(Path file) {
        DmnModelInstance model = read(file);
        for (Input input : model.getModelElementsByType(Input.class)) {
            assertThat(input.getLabel()).as(input.getId()).isNotBlank();
            assertThat(input.getInputExpression().getExpressionLanguage())
                    .as(input.getId())
                    .isEqualTo("feel");
        }
        for (Output output : model.getModelElementsByType(Output.class)) {
            assertThat(output.getLabel()).as(output.getId()).isNotBlank();
            assertThat(output.getName()).as(output.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesEveryRowItsArticleAndEveryReasonBothLanguages(Path file) {
        Set<String> questions = new HashSet<>();
        DataTable.rows("law/questions.csv", ';').forEach(row -> questions.add(row.get("fact")));
        for (DecisionTable table : read(file).getModelElementsByType(DecisionTable.class)) {
            for (Rule rule : table.getRules()) {
                assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
                assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .containsPattern("1023-XII|3153-IX|CMU No\\.|Civil Code|No article: ");
                int cell = 0;
                for (OutputEntry entry : rule.getOutputEntries()) {
                    String name = table.getOutputs().stream()
                            .skip(cell++)
                            .findFirst()
                            .orElseThrow()
                            .getName();
                    String text = entry.getTextContent().strip();
                    if (name.matches("(?i).*(verdict|reasonUk|reasonEn|article)")) {
                        assertThat(text).as(rule.getId() + " " + name).isNotBlank();
                    } else if (name.matches("rule|.*Rule")) {
                        assertThat(text).isEqualTo("\"" + rule.getId() + "\"");
                    } else if (name.matches("missing|.*Missing") && !text.isEmpty()) {
                        assertThat(questions).contains(text.replace("\"", ""));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void drawsEveryElementAndRequirement(Path file) {
        DmnModelInstance model = read(file);
        Set<String> drawn = new HashSet<>();
        for (String kind : new String[] {"DMNShape", "DMNEdge"}) {
            for (DomElement shape : model.getDocument().getElementsByNameNs(DIAGRAMS, kind)) {
                drawn.add(shape.getAttribute("dmnElementRef"));
                assertThat(shape.getChildElements())
                        .as(shape.getAttribute("id"))
                        .isNotEmpty();
            }
        }
        for (DrgElement element : model.getModelElementsByType(DrgElement.class)) {
            assertThat(drawn).contains(element.getId());
        }
        for (InformationRequirement requirement : model.getModelElementsByType(InformationRequirement.class)) {
            assertThat(drawn).contains(requirement.getDomElement().getAttribute("id"));
        }
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
