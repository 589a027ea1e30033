package ua.sellerdesk.production;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL server that can be stopped and started again on the same port and data. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    /** @param data an empty directory */
    Postgres(Path data) {
        this.data = data;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("synchronous_commit", "off");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    String user() {
        return "postgres";
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    void stop() {
        try {
            server.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void startAgain() {
        server = start(server.getPort());
    }

    @Override
    public void close() {
        stop();
    }
}
