package ua.sellerdesk.simulator;

import java.math.BigInteger;

/** An account that does not exist, of a bank that does not exist, with right check digits. */
record BankAccount(String iban, String taxNumber, String owner) {

    private static final String BANK = "399999";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    static BankAccount of(Person owner, Chance chance) {
        String account = BANK + "%019d".formatted((long) chance.below(Integer.MAX_VALUE));
        // UA is 30 and 10 among the digits that are checked (ISO 13616)
        int rest = new BigInteger(account + "301000").mod(MODULUS).intValue();
        return new BankAccount(
                "UA%02d".formatted(98 - rest) + account,
                "%010d".formatted(2_000_000_000L + chance.below(1_500_000_000)),
                owner.fullName());
    }
}
