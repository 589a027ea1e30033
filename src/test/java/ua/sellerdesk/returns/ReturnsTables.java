package ua.sellerdesk.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The module's tables, made by their own migrations, for tests on a database of their own. */
public final class ReturnsTables {

    private ReturnsTables() {}

    /** @param migration a migration's name without its number */
    public static void make(DataSource database, String migration) {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:db/migration/V*__" + migration + ".sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
            if (scripts.length == 0) {
                throw new IllegalArgumentException("There is no migration " + migration);
            }
            new ResourceDatabasePopulator(scripts).execute(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
