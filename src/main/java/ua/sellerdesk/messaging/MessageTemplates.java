package ua.sellerdesk.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds the template of a message: the seller's own file first, the built-in one after. Read anew each time. */
@Component
class MessageTemplates {

    private final MessagingProperties settings;

    MessageTemplates(MessagingProperties settings) {
        this.settings = settings;
    }

    MessageTemplate of(BuyerMessages.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + settings.language() + ".txt";
        try {
            return new MessageTemplate(name, withoutMark(read(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Message template " + name + " cannot be read", e);
        }
    }

    private String read(String name) throws IOException {
        Path folder = settings.templatesFolder();
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return Files.readString(folder.resolve(name));
        }
        try (InputStream in = new ClassPathResource("templates/messages/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Some editors put a byte order mark before the text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
