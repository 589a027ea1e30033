package ua.sellerdesk.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods given to a service centre. Days are those of Kyiv, money is in UAH.
 *
 * @param ttn the number they travel under, null where they were brought
 * @param expectedOn when they should be back
 * @param backOn null while they are there
 * @param actNumber of the centre's act
 * @param conclusion what the centre wrote
 * @param replacedParts what it put in place of what; null where it told of none
 */
public record ServiceOrder(
        long id,
        long claimId,
        String centre,
        String address,
        String phone,
        LocalDate sentOn,
        String ttn,
        LocalDate expectedOn,
        LocalDate backOn,
        String actNumber,
        BigDecimal cost,
        String conclusion,
        String replacedParts) {

    /** What the centre found, with the act it came with; null for what it did not tell. */
    public record Report(
            LocalDate backOn, String actNumber, BigDecimal cost, String conclusion, String replacedParts) {}

    /** Goods that go to a centre now. */
    public static ServiceOrder sent(
            long claimId,
            String centre,
            String address,
            String phone,
            LocalDate sentOn,
            String ttn,
            LocalDate expectedOn) {
        return new ServiceOrder(
                0, claimId, centre, address, phone, sentOn, ttn, expectedOn, null, null, null, null, null);
    }

    ServiceOrder at(String place, String where, String phoneNumber) {
        return new ServiceOrder(
                id,
                claimId,
                place,
                where,
                phoneNumber,
                sentOn,
                ttn,
                expectedOn,
                backOn,
                actNumber,
                cost,
                conclusion,
                replacedParts);
    }

    ServiceOrder expected(LocalDate day) {
        return new ServiceOrder(
                id,
                claimId,
                centre,
                address,
                phone,
                sentOn,
                ttn,
                day,
                backOn,
                actNumber,
                cost,
                conclusion,
                replacedParts);
    }

    /** Whether the centre has them longer than it said. */
    public boolean overdue(LocalDate today) {
        return backOn == null && today.isAfter(expectedOn);
    }
}
