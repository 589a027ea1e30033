package ua.sellerdesk.production;

/** Something of the marketplace that an instance of Sellerdesk works on. */
interface Case {

    /** The business key of its instances. */
    String key();

    /** The key of the process that works on it. */
    String process();
}
