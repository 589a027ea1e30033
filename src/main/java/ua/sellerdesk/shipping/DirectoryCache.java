package ua.sellerdesk.shipping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers of the carriers' directories of settlements, streets and branches, kept for a day. */
@Component
public class DirectoryCache {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_ANSWERS = 5_000;

    private record Question(String carrier, String text) {}

    private final Cache<Question, List<?>> answers = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_ANSWERS)
            .build();

    /**
     * The answer, asked for where it is not known. An empty answer is not kept: carriers give some while their
     * directories are being renewed.
     *
     * @param question what is asked, whole: the same text must mean the same answer
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> get(String carrier, String question, Supplier<List<T>> ask) {
        Question key = new Question(carrier, question);
        List<?> known = answers.getIfPresent(key);
        if (known == null) {
            known = List.copyOf(ask.get());
            if (!known.isEmpty()) {
                answers.put(key, known);
            }
        }
        return (List<T>) known;
    }
}
