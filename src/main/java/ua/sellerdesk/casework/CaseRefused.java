package ua.sellerdesk.casework;

/** What a person, or another system, wants of a case cannot be done; the message is a sentence for people. */
public class CaseRefused extends RuntimeException {

    public CaseRefused(String sentence) {
        super(sentence);
    }
}
