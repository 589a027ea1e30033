package ua.sellerdesk.simulator;

/** A refusal in the marketplace's envelope. */
final class ApiRefusal extends RuntimeException {

    final int code;
    final transient Object details;

    ApiRefusal(int code, String message, Object details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    static ApiRefusal invalid(String field, String text) {
        return new ApiRefusal(1005, "check_correctness_of_data", java.util.Map.of(field, java.util.List.of(text)));
    }
}
