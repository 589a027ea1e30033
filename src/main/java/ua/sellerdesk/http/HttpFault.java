package ua.sellerdesk.http;

/** A call that brought no usable answer. Messages name the service and the kind of fault, never a secret or a buyer. */
public class HttpFault extends RuntimeException {

    /** What went wrong; what a caller may do next depends on it. */
    public enum Kind {
        /** No connection came about: the request was certainly not processed. */
        UNREACHABLE,
        /** No answer within the time limit, or the connection broke: the request may have been processed. */
        TIMED_OUT,
        /** An answer that cannot be read (not JSON, wrong shape, 5xx page): the request may have been processed. */
        UNREADABLE,
        /** The service said no (HTTP 4xx): the request was not processed. */
        REFUSED
    }

    private final Kind kind;

    public HttpFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public HttpFault(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the other side may have acted on the request, so that it must not simply be sent again. */
    public boolean mayHaveBeenProcessed() {
        return kind == Kind.TIMED_OUT || kind == Kind.UNREADABLE;
    }
}
