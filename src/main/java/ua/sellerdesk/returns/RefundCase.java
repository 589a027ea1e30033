package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ground;

/**
 * The facts of a refund as far as they are known; null for what is not. Days are those of Kyiv, prices UAH a piece.
 *
 * @param law the law that applies; null where that is open
 * @param terminatedOn the day the contract is terminated: from then on the money is due
 * @param agreedOn another day that was agreed with the buyer
 * @param moneyReceived whether the buyer has paid
 * @param priceToday the price on the day of termination
 * @param buyerConsents whether the buyer consents to another form than the payment's
 */
public record RefundCase(
        ConsumerLaw law,
        Ground ground,
        LocalDate terminatedOn,
        LocalDate agreedOn,
        Boolean moneyReceived,
        BigDecimal pricePaid,
        BigDecimal priceToday,
        MoneyForm paidIn,
        MoneyForm refundIn,
        Boolean buyerConsents) {}
