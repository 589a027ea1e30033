package ua.sellerdesk.http;

/**
 * An answer that was read whole.
 *
 * @param status the HTTP status
 * @param body the body as text (UTF-8), never null, empty where there was none
 */
public record HttpReply(int status, String body) {}
