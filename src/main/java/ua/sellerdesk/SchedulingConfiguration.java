package ua.sellerdesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sync, the inbox and the tracker run by themselves; tests that drive them by hand switch it off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "sellerdesk.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class SchedulingConfiguration {}
