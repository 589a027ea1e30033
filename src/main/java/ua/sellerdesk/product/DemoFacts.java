package ua.sellerdesk.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of the demo's goods, brought in once; what people already wrote of an article or brand stays theirs. */
@Component
@Profile("demo")
class DemoFacts implements ApplicationRunner {

    static final String FILE = "product/demo-facts.csv";

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final FactTable table;
    private final FactsIntake intake;
    private final TransactionTemplate transaction;

    DemoFacts(FactTable table, FactsIntake intake, PlatformTransactionManager transactions) {
        this.table = table;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            table.lockedEdition();
            if (!table.hasImport(FactRow.Way.DEMO)) {
                intake.write(changes(), FactRow.Way.DEMO, null, "demo");
            }
        });
    }

    private List<Change> changes() {
        LocalDate today = LocalDate.now(KYIV);
        FactFile file = FactFile.read(content(), today);
        List<Problem> problems = new ArrayList<>(file.problems());
        Planner planner = new Planner(today, today, problems);
        List<Change> changes = file.rows().stream()
                .filter(row -> table.history(row.subject()).isEmpty())
                .flatMap(row -> planner.change(row, List.of()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + problems);
        }
        return changes;
    }

    private static byte[] content() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
