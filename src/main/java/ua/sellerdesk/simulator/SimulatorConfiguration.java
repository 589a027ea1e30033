package ua.sellerdesk.simulator;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Time and chance of the stand-ins. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration {

    @Bean
    SimulatedTime simulatedTime(SimulatorProperties properties) {
        return new SimulatedTime(Clock.systemUTC(), properties);
    }

    @Bean
    Chance chance(SimulatorProperties properties) {
        return new Chance(properties);
    }
}
