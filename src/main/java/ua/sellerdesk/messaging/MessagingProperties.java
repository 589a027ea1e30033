package ua.sellerdesk.messaging;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the messages to buyers.
 *
 * @param language of the templates, such as {@code uk}
 * @param templatesFolder holds templates that take the place of the built-in ones; null for none
 * @param seller the shop's name as buyers know it; null leaves the greeting line out
 */
@ConfigurationProperties("sellerdesk.messaging")
record MessagingProperties(@DefaultValue("uk") String language, Path templatesFolder, String seller) {}
