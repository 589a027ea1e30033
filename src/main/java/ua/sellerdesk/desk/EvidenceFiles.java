package ua.sellerdesk.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import ua.sellerdesk.casework.Evidence;

/** Evidence of cases on its way in and out. */
final class EvidenceFiles {

    private EvidenceFiles() {}

    static Evidence.Content uploaded(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new Evidence.Content(
                    name == null || name.isBlank() ? "file" : name.replaceAll("[\\\\/\\p{Cntrl}]", "_"),
                    file.getContentType() == null ? "" : file.getContentType(),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
        }
    }

    /** Shown in the browser, in which nothing of it runs. */
    static ResponseEntity<byte[]> shown(Evidence.Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
