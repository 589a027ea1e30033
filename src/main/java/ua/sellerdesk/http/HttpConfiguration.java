package ua.sellerdesk.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration {

    @Bean(destroyMethod = "close")
    ConnectHttpTransport httpTransport(HttpProperties properties) {
        return new ConnectHttpTransport(properties);
    }
}
