package ua.sellerdesk.casework.process;

import java.util.Set;
import ua.sellerdesk.engine.Answers;

record SimpleCaseTask<C>(Set<String> keys, Set<String> answers, CaseTask.Check<C> how) implements CaseTask<C> {

    @Override
    public String check(Answers given, C worked, String actor) {
        return how.check(given, worked, actor);
    }
}
