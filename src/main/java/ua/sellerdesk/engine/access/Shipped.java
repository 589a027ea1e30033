package ua.sellerdesk.engine.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Keeps what Sellerdesk ships apart from what people have made of it: a new version of ours reaches what stands as we
 * wrote it, and what a person has changed or removed since stays changed or removed.
 */
@Component
class Shipped {

    /** Where a thing is stored, with its revision counted up at each write. */
    enum Kind {
        FILTER("ACT_RU_FILTER"),
        RIGHT("ACT_RU_AUTHORIZATION");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private final ManagementService engine;
    private final JdbcClient jdbc;

    Shipped(ManagementService engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /**
     * Writes a thing unless it stands as shipped already or has become a person's own.
     *
     * @param name what it is called among the shipped things, 50 characters at most; never changes
     * @param content all that is written, so that a new version can be told from an old one
     * @param write writes it over what stands there and returns its id
     */
    void bring(Kind kind, String name, String content, Supplier<String> write) {
        String property = "sellerdesk." + name;
        String digest = DigestUtils.md5DigestAsHex(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Optional<Written> last =
                Optional.ofNullable(engine.getProperties().get(property)).map(Written::parse);
        boolean touched = last.isPresent()
                && !revision(kind, last.get().id())
                        .equals(Optional.of(last.get().revision()));
        if (touched || last.map(Written::digest).filter(digest::equals).isPresent()) {
            return;
        }
        String id = write.get();
        engine.setProperty(property, new Written(id, revision(kind, id).orElseThrow(), digest).toString());
    }

    private Optional<Integer> revision(Kind kind, String id) {
        return jdbc.sql("select REV_ from " + kind.table + " where ID_ = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    private record Written(String id, int revision, String digest) {

        static Written parse(String stored) {
            String[] parts = stored.split(" ");
            return new Written(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return id + " " + revision + " " + digest;
        }
    }
}
