package ua.sellerdesk.warranty.acts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param actsFolder holds templates that take the place of the built-in ones; null for none */
@ConfigurationProperties("sellerdesk.service")
record ActProperties(Path actsFolder) {}
