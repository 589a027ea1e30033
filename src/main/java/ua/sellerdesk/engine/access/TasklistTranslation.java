package ua.sellerdesk.engine.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import ua.sellerdesk.engine.ModelWords;

/**
 * Shows models, forms and filters in Ukrainian to browsers that prefer it, and refusals without technical words to all.
 * Texts without a translation stay as they are.
 */
class TasklistTranslation extends OncePerRequestFilter {

    private static final Set<String> SHOWN = Set.of("name", "label", "text", "description", "dateLabel", "content");
    private static final Pattern TRANSLATED =
            Pattern.compile(".*/engine/[^/]+/(task|filter|process-definition|history/task)(/.*)?");
    private static final Pattern TECHNICAL = Pattern.compile("^Cannot (complete|submit) task( form)? [^:]+: ");
    private static final String NO_SUCH_TASK = "No matching task with id";
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>{}]+)<");

    private final ObjectMapper json;
    private final ModelWords words;

    TasklistTranslation(ObjectMapper json, ModelWords words) {
        this.json = json;
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TRANSLATED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] body = answer.getContentAsByteArray();
        if (body.length > 0) {
            String translated = translate(
                    new String(body, StandardCharsets.UTF_8),
                    "uk".equals(request.getLocale().getLanguage()));
            if (translated != null) {
                answer.resetBuffer();
                answer.getOutputStream().write(translated.getBytes(StandardCharsets.UTF_8));
            }
        }
        answer.copyBodyToResponse();
    }

    /** Null where there is nothing to change. */
    private String translate(String body, boolean ukrainianWanted) {
        String start = body.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                JsonNode tree = json.readTree(body);
                boolean changed = plain(tree, ukrainianWanted) | (ukrainianWanted && translate(tree));
                return changed ? json.writeValueAsString(tree) : null;
            } catch (IOException notJson) {
                return null;
            }
        }
        return ukrainianWanted && start.startsWith("<") ? translateHtml(body) : null;
    }

    private static boolean plain(JsonNode tree, boolean ukrainianWanted) {
        String message = tree.path("message").asText("");
        if (message.contains(NO_SUCH_TASK)) {
            ((ObjectNode) tree)
                    .put(
                            "message",
                            ukrainianWanted
                                    ? "Завдання вже виконано або замовлення скасовано."
                                    : "This task is done already, or its order was cancelled.");
            return true;
        }
        boolean technical = TECHNICAL.matcher(message).find();
        if (technical) {
            ((ObjectNode) tree).put("message", TECHNICAL.matcher(message).replaceFirst(""));
        }
        return technical;
    }

    private boolean translate(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(names(object))) {
                JsonNode value = object.get(field);
                if (value.isTextual() && SHOWN.contains(field)) {
                    String shown = words.ukrainian(value.asText());
                    changed |= !shown.equals(value.asText());
                    object.put(field, shown);
                }
            }
        }
        for (JsonNode child : node) {
            changed |= translate(child);
        }
        return changed;
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private String translateHtml(String html) {
        return BETWEEN_TAGS.matcher(html).replaceAll(found -> {
            String text = found.group(1);
            return Matcher.quoteReplacement(">" + text.replace(text.strip(), words.ukrainian(text.strip())) + "<");
        });
    }
}
