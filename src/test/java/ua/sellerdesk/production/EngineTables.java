package ua.sellerdesk.production;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's tables hold, as text. */
final class EngineTables {

    private static final List<String> TEXTS = List.of(
            "select text_ from act_ru_variable",
            "select text2_ from act_ru_variable",
            "select text_ from act_hi_varinst",
            "select text2_ from act_hi_varinst",
            "select text_ from act_hi_detail",
            "select text2_ from act_hi_detail",
            "select job_exception_msg_ from act_hi_job_log",
            "select incident_msg_ from act_hi_incident");

    private final JdbcClient database;

    EngineTables(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Those of the words that stand in variables, history or byte arrays, each with where. */
    List<String> holding(String... words) {
        List<String> found = new ArrayList<>();
        for (String sql : TEXTS) {
            look(found, sql, database.sql(sql).query(String.class).list(), words);
        }
        String bytes = "select bytes_ from act_ge_bytearray";
        List<String> texts = database.sql(bytes).query((row, n) -> row.getBytes(1)).list().stream()
                .map(each -> each == null ? null : new String(each, StandardCharsets.UTF_8))
                .toList();
        look(found, bytes, texts, words);
        return found;
    }

    private static void look(List<String> found, String where, List<String> texts, String... words) {
        for (String word : words) {
            // a number stands alone, not inside another
            Pattern whole = Pattern.compile("(?<!\\d)" + Pattern.quote(word) + "(?!\\d)");
            if (texts.stream()
                    .anyMatch(text -> text != null && whole.matcher(text).find())) {
                found.add(word + ": " + where);
            }
        }
    }
}
