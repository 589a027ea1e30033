package ua.sellerdesk.product;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file that people bring.
 *
 * @param charset how it was written
 */
record FileText(String text, Charset charset) {

    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private static final String MARK = "\uFEFF";
    /** What Ukrainian texts of goods hold; other bytes read as Windows-1251 show other letters. */
    private static final Pattern UKRAINIAN =
            Pattern.compile("[\\p{ASCII}А-Яа-яІіЇїЄєҐґЁёЪъЫыЭэ«»“”„‘’–—…•°±№§©®™µ·\u00A0]*");

    /** Nothing where the bytes are no text in UTF-8 and certainly none in Windows-1251. */
    static Optional<FileText> of(byte[] content) {
        return decoded(content, StandardCharsets.UTF_8)
                .map(text -> text.startsWith(MARK) ? text.substring(MARK.length()) : text)
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> new FileText(text, StandardCharsets.UTF_8))
                .or(() -> decoded(content, WINDOWS_1251)
                        .filter(text -> text.indexOf('\0') < 0
                                && UKRAINIAN.matcher(text).matches())
                        .map(text -> new FileText(text, WINDOWS_1251)));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
