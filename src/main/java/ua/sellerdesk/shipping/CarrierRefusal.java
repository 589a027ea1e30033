package ua.sellerdesk.shipping;

import java.util.List;

/** The carrier refused the data: nothing was created, and a person must mend it. */
public class CarrierRefusal extends RuntimeException {

    private final List<String> codes;

    /** @param words the carrier's own words, fit to be shown to an operator */
    public CarrierRefusal(List<String> codes, String words) {
        super(words);
        this.codes = List.copyOf(codes);
    }

    public List<String> codes() {
        return codes;
    }
}
