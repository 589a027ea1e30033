package ua.sellerdesk.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the inbox.
 *
 * @param keep how long what was delivered or became obsolete is kept; a message told again later counts as a new one
 */
@ConfigurationProperties("sellerdesk.inbox")
record InboxProperties(@DefaultValue("30d") Duration keep) {}
