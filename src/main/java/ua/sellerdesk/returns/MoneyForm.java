package ua.sellerdesk.returns;

/** The form in which money was paid or goes back; cash on delivery is cash. */
public enum MoneyForm {
    CASH,
    CARD,
    TRANSFER
}
