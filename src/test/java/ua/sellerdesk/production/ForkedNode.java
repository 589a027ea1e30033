package ua.sellerdesk.production;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged application as a process of its own, as a seller starts it; it can be killed. */
final class ForkedNode implements AutoCloseable {

    private final Process process;
    private final Desk desk;

    /** @param log where the process writes what it says */
    ForkedNode(ProductionSettings settings, Path log) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                new File(System.getProperty("sellerdesk.jar", "target/sellerdesk.jar")).getAbsolutePath()));
        command.addAll(settings.set("server.port", String.valueOf(port)).arguments());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        desk = new Desk(port);
        await("the start, see " + log)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(this::answers);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended with " + process.exitValue());
        }
        try {
            return desk.asStranger("/actuator/health/readiness") == 200;
        } catch (UncheckedIOException notYet) {
            if (notYet.getCause() instanceof ConnectException) {
                return false;
            }
            throw notYet;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Desk desk() {
        return desk;
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
