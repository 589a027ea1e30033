package ua.sellerdesk.simulator;

import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.util.ReflectionTestUtils;

/** The stand-ins alone on a free port; nothing happens there but what a test does. */
public final class SimulatorServer implements AutoCloseable {

    // not a @Configuration, so that scans of the whole application pass it by
    @ComponentScan(basePackageClasses = SimulatorProperties.class)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Web {}

    private final ConfigurableApplicationContext context;

    private SimulatorServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SimulatorServer start() {
        return new SimulatorServer(new SpringApplicationBuilder(Web.class)
                .profiles("demo")
                .properties(Map.of("spring.main.banner-mode", "off"))
                .run("--server.port=0", "--sellerdesk.simulator.orders-per-minute=0"));
    }

    /** The address without a slash at the end, such as {@code http://localhost:40001}. */
    public String baseUrl() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Meest's stand-in allows as many requests a minute as Meest does: more than that may come after this. */
    public void nextMinuteOfMeest() {
        MeestTokens tokens = context.getBean(MeestTokens.class);
        // the stand-in counts under its own monitor
        synchronized (tokens) {
            ((Deque<?>) Objects.requireNonNull(ReflectionTestUtils.getField(tokens, "asked"))).clear();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
