package ua.sellerdesk.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import ua.sellerdesk.order.process.OrderTasksAlone;

/**
 * The engine module alone, with its models, forms, the demo's people and what the orders bring to it, over real HTTP; no
 * job runs by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(module = "engine", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OrderTasksAlone.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine-slice;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "spring.profiles.active=demo",
            "sellerdesk.scheduling.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface EngineSlice {}
