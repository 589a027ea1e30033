package ua.sellerdesk.returns;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param approvalLimit a refund above it needs a supervisor, in UAH
 * @param sendTo where buyers send goods to, in words for them; empty where it is agreed each time
 */
@ConfigurationProperties("sellerdesk.returns")
record ReturnsProperties(
        @DefaultValue("5000") BigDecimal approvalLimit,
        @DefaultValue("") String sendTo) {}
