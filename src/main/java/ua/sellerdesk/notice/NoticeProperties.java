package ua.sellerdesk.notice;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the notices.
 *
 * @param language of the notices' words
 * @param keep how long a notice that was seen is kept
 */
@ConfigurationProperties("sellerdesk.notice")
record NoticeProperties(
        @DefaultValue("uk") Locale language,
        @DefaultValue("30d") Duration keep,
        @DefaultValue Mail mail) {

    /**
     * @param from the sender's address; null lets the mail server choose
     * @param to the address of each group; a group without one gets no mail
     */
    record Mail(String from, @DefaultValue Map<String, String> to) {}
}
