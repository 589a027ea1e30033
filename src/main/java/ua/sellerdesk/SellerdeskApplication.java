package ua.sellerdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Sellerdesk: engine, web applications, desk and, in profile {@code demo}, the stand-ins. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SellerdeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(SellerdeskApplication.class, args);
    }
}
