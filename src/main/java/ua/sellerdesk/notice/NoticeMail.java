package ua.sellerdesk.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails the notices of a group together. A mail that cannot be sent leaves its notices for the next time, so a notice
 * may come twice after a crash between sending and noting, but is never lost.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NoticeMail {

    private static final Logger log = LoggerFactory.getLogger(NoticeMail.class);

    private static final int MOST_IN_ONE_MAIL = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    private final JdbcNotices notices;
    private final MailSender mail;
    private final MessageSource words;
    private final NoticeProperties settings;

    NoticeMail(JdbcNotices notices, MailSender mail, MessageSource words, NoticeProperties settings) {
        this.notices = notices;
        this.mail = mail;
        this.words = words;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${sellerdesk.notice.mail.interval:1m}")
    @SchedulerLock(name = "notice-mail")
    void send() {
        settings.mail().to().forEach(this::send);
    }

    private void send(String group, String address) {
        List<Notice> waiting = address.isBlank() ? List.of() : notices.unmailed(group, MOST_IN_ONE_MAIL);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            mail.send(letter(address, waiting));
        } catch (MailException e) {
            log.warn(
                    "{} notices to group {} could not be mailed, trying again later: {}",
                    waiting.size(),
                    group,
                    e.getClass().getSimpleName());
            return;
        }
        notices.mailed(waiting.stream().map(Notice::id).toList());
    }

    private SimpleMailMessage letter(String address, List<Notice> waiting) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(settings.mail().from());
        letter.setTo(address);
        letter.setSubject(
                waiting.size() == 1
                        ? waiting.get(0).subject()
                        : words.getMessage("notice.mail.subject", new Object[] {waiting.size()}, settings.language()));
        letter.setText(waiting.stream().map(NoticeMail::paragraph).collect(Collectors.joining("\n\n")));
        return letter;
    }

    private static String paragraph(Notice notice) {
        return TIME.format(notice.createdAt()) + "  " + notice.subject() + "\n" + notice.text();
    }
}
