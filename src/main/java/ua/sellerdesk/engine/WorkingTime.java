package ua.sellerdesk.engine;

import java.time.LocalDate;
import java.util.Date;

/** The shop's working hours; in models {@code ${workingTime.plus('PT2H')}}. */
public interface WorkingTime {

    /**
     * The moment after so much working time from now.
     *
     * @param duration ISO-8601, such as PT2H; days count as 24 hours of working time
     */
    Date plus(String duration);

    /** The day if the shop works then, else the last working day before it. */
    LocalDate dayAtOrBefore(LocalDate day);
}
