package ua.sellerdesk.messaging;

/** A template asks for something that is not known of the order: the template or the caller must be mended. */
public class PlaceholderMissing extends RuntimeException {

    PlaceholderMissing(String template, String placeholder) {
        super("Message template " + template + " needs {" + placeholder
                + "}, which is not known here. Remove it, or begin its line with \"? \" to leave the line out.");
    }
}
