package ua.sellerdesk.returns.payout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Seals payout details with AES-256 in GCM, which notices every change. The case's id is the salt of the key, so what was
 * sealed for one case opens for no other.
 */
@Component
class PayoutCipher {

    private static final String SEPARATOR = "\n";

    private final String key;
    private final List<String> formerKeys;

    PayoutCipher(PayoutProperties settings) {
        if (!StringUtils.hasText(settings.payoutKey())) {
            throw new IllegalStateException("Sellerdesk cannot start: set sellerdesk.returns.payout-key");
        }
        key = settings.payoutKey();
        formerKeys = settings.payoutFormerKeys().stream()
                .filter(StringUtils::hasText)
                .toList();
    }

    /** @param former whether a former key opened it, so that it should be sealed anew */
    record Opened(PayoutDetails details, boolean former) {}

    byte[] seal(long caseId, PayoutDetails details) {
        String lines = String.join(
                SEPARATOR,
                orEmpty(details.iban()),
                orEmpty(details.taxNumber()),
                orEmpty(details.owner()),
                orEmpty(details.cardDigits()));
        return encryptor(key, caseId).encrypt(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws PayoutUnreadable when no key opens it */
    Opened open(long caseId, byte[] content) {
        return opened(key, caseId, content)
                .map(details -> new Opened(details, false))
                .or(() -> formerKeys.stream()
                        .flatMap(former -> opened(former, caseId, content).stream())
                        .findFirst()
                        .map(details -> new Opened(details, true)))
                .orElseThrow(() -> new PayoutUnreadable(caseId));
    }

    private static Optional<PayoutDetails> opened(String key, long caseId, byte[] content) {
        try {
            String text = new String(encryptor(key, caseId).decrypt(content), StandardCharsets.UTF_8);
            String[] lines = Arrays.copyOf(text.split(SEPARATOR, -1), 4);
            return Optional.of(new PayoutDetails(lines[0], lines[1], lines[2], lines[3]));
        } catch (RuntimeException anotherKeyOrTamperedWith) {
            return Optional.empty();
        }
    }

    private static BytesEncryptor encryptor(String key, long caseId) {
        return Encryptors.stronger(key, "%016x".formatted(caseId));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
