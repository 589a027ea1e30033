package ua.sellerdesk.law;

/** What the tables advise. */
public enum Verdict {
    ACCEPT,
    REFUSE,
    /** The law gives no certain answer: a person weighs both readings. */
    PERSON_DECIDES,
    /** A fact is missing: ask for it first. */
    ASK
}
