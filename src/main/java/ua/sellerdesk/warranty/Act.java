package ua.sellerdesk.warranty;

import java.util.stream.Stream;

/** The acts of a claim: from which template each is printed, and what it is called. */
enum Act {
    ACCEPTANCE("acceptance", "Акт приймання"),
    TRANSFER("transfer", "Акт передачі в сервіс"),
    EXPERTISE("expertise", "Направлення на експертизу"),
    HAND_BACK("hand-back", "Акт видачі"),
    HAND_BACK_UNREPAIRED("hand-back", "Акт видачі без ремонту");

    private static final String NUMBER = " № ";

    private final String template;
    private final String title;

    Act(String template, String title) {
        this.template = template;
        this.title = title;
    }

    String template() {
        return template;
    }

    String title() {
        return title;
    }

    String title(String number) {
        return title + NUMBER + number;
    }

    /** Whether a document of that name is one of the acts. */
    static boolean names(String document) {
        return Stream.of(values()).anyMatch(act -> document.startsWith(act.title + NUMBER));
    }
}
