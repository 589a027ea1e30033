package ua.sellerdesk.returns.payout;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Account numbers of Ukrainian banks (ISO 13616: 29 characters, check digits by ISO 7064 MOD 97-10). */
final class Iban {

    private static final Pattern UKRAINIAN = Pattern.compile("UA\\d{27}");
    private static final String UA_IN_DIGITS = "3010";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    static boolean hasForm(String iban) {
        return UKRAINIAN.matcher(iban).matches();
    }

    /** @param iban of the right form */
    static boolean hasCheckDigits(String iban) {
        BigInteger digits = new BigInteger(iban.substring(4) + UA_IN_DIGITS + iban.substring(2, 4));
        return digits.mod(MODULUS).equals(BigInteger.ONE);
    }
}
