package ua.sellerdesk.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of every call to an outside service.
 *
 * @param connectTimeout the longest wait for a connection, a free one of the pool included
 * @param responseTimeout the longest silence of the other side while an answer is awaited or read
 * @param maxConnections connections held in all; one service may take half of them
 */
@ConfigurationProperties("sellerdesk.http")
record HttpProperties(
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        @DefaultValue("40") int maxConnections) {}
