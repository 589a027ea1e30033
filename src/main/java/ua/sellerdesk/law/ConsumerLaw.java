package ua.sellerdesk.law;

import java.util.Arrays;
import java.util.Optional;

/** The law that holds now, and the one adopted to follow it. */
public enum ConsumerLaw {
    LAW_1023_XII("1023-XII"),
    LAW_3153_IX("3153-IX");

    private final String number;

    ConsumerLaw(String number) {
        this.number = number;
    }

    /** As the tables call it. */
    public String number() {
        return number;
    }

    public static Optional<ConsumerLaw> numbered(String number) {
        return Arrays.stream(values()).filter(law -> law.number.equals(number)).findFirst();
    }
}
