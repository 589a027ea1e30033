package ua.sellerdesk.law;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the tables are told of the law.
 *
 * @param newConsumerLawFrom the first day of law 3153-IX; null while it is not in force
 */
@ConfigurationProperties("sellerdesk.law")
public record LawProperties(LocalDate newConsumerLawFrom) {}
