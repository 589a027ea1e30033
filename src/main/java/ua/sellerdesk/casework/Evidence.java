package ua.sellerdesk.casework;

import java.time.Instant;

/**
 * A photo, video or document of a case, without its content.
 *
 * @param size in bytes
 * @param addedBy the user's id
 */
public record Evidence(long id, String name, String mediaType, int size, String addedBy, Instant addedAt) {

    /** @param mediaType as it is served, such as {@code image/jpeg} */
    public record Content(String name, String mediaType, byte[] bytes) {}
}
