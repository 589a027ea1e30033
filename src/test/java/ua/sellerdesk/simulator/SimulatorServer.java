package ua.sellerdesk.simulator;

import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

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

    @Override
    public void close() {
        context.close();
    }
}
