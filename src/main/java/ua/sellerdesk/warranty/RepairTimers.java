package ua.sellerdesk.warranty;

/** The warnings before the term of a repair, in the running instance. */
public interface RepairTimers {

    /** Another term was agreed: the warnings come before its end. */
    void move(String businessKey, RemedyDeadline deadline);
}
