package ua.sellerdesk.order.process;

import java.util.Map;
import java.util.Set;
import ua.sellerdesk.engine.Answers;

/** A task whose form gives one finding, which the order's timeline remembers in words. */
class FindingTask implements OrderTask {

    private final String key;
    private final String answer;
    private final Map<String, String> words;

    /** @param words the finding's allowed values and what the timeline says of them */
    FindingTask(String key, String answer, Map<String, String> words) {
        this.key = key;
        this.answer = answer;
        this.words = words;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> answers() {
        return Set.of(answer);
    }

    @Override
    public String check(Answers answers, long order) {
        return words.get(answers.oneOf(answer, words.keySet().toArray(String[]::new)));
    }
}
