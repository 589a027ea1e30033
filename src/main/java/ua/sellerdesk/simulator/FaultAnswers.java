package ua.sellerdesk.simulator;

/** How a service of the stand-ins says no, for faults made on request. */
interface FaultAnswers {

    /** The service's name in requests for faults, such as {@code nova-poshta}. */
    String target();

    /** What the address of its calls begins with, such as {@code /simulator/novaposhta/}. */
    String path();

    Answer tooManyRequests();

    /** The service understands and refuses the data. */
    Answer refusal();

    /** @param body JSON */
    record Answer(int status, String body) {}
}
