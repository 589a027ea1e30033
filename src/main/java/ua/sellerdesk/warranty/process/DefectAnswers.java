package ua.sellerdesk.warranty.process;

import java.util.Set;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.warranty.RemedyCase;

/** What forms ask of a defect. */
final class DefectAnswers {

    static final Set<String> NAMES =
            Set.of("unusable", "sellersFault", "reappeared", "cannotBeRemoved", "daysToRemove", "essentiallyDifferent");

    private DefectAnswers() {}

    static RemedyCase.Defect read(Answers answers) {
        Integer days = answers.integer("daysToRemove");
        if (days != null && days < 0) {
            throw new TaskInputRefused("Кількість днів на ремонт не може бути від'ємною.");
        }
        return new RemedyCase.Defect(
                answers.flag("unusable"),
                answers.flag("sellersFault"),
                answers.flag("reappeared"),
                answers.flag("cannotBeRemoved"),
                days,
                answers.flag("essentiallyDifferent"));
    }
}
