package ua.sellerdesk.returns.payout;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a buyer's money goes. Any of it may be null: unknown. Blanks are taken off, and of a card's number no more than
 * the last four digits is taken. Neither {@code toString} nor JSON shows anything of it.
 *
 * @param iban the account, as people write it, with or without spaces
 * @param taxNumber of a person (10 digits) or a company (8 digits)
 * @param owner the account's owner
 * @param cardDigits the last digits of the card that was paid with
 */
@JsonIncludeProperties({})
public record PayoutDetails(String iban, String taxNumber, String owner, String cardDigits) {

    private static final Pattern TAX_NUMBER = Pattern.compile("\\d{10}|\\d{8}");
    private static final Pattern CARD_DIGITS = Pattern.compile("\\d{4}");
    private static final int LONGEST_OWNER = 200;

    public PayoutDetails {
        iban = nothingAsNull(iban, "[\\s\\p{Z}-]+", "");
        iban = iban == null ? null : iban.toUpperCase(Locale.ROOT);
        taxNumber = nothingAsNull(taxNumber, "[\\s\\p{Z}]+", "");
        owner = nothingAsNull(owner, "[\\s\\p{Z}]+", " ");
        cardDigits = lastFour(nothingAsNull(cardDigits, "[^0-9]+", ""));
    }

    /** What is wrong with it, each a sentence for the operator that repeats nothing of it; empty when all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (iban != null && !Iban.hasForm(iban)) {
            problems.add("IBAN має складатися з латинських літер UA і 27 цифр: уточніть його в покупця.");
        } else if (iban != null && !Iban.hasCheckDigits(iban)) {
            problems.add("В IBAN помилкова цифра, бо контрольне число не сходиться: уточніть його в покупця.");
        }
        if (taxNumber != null && !TAX_NUMBER.matcher(taxNumber).matches()) {
            problems.add("Податковий номер людини має 10 цифр, код компанії має 8: уточніть його в покупця.");
        }
        if (owner != null && owner.length() > LONGEST_OWNER) {
            problems.add("Ім’я власника рахунку задовге: впишіть не більше ніж " + LONGEST_OWNER + " знаків.");
        }
        if (cardDigits != null && !CARD_DIGITS.matcher(cardDigits).matches()) {
            problems.add("Впишіть чотири останні цифри картки.");
        }
        return problems;
    }

    boolean complete() {
        return iban != null && taxNumber != null && owner != null && cardDigits != null;
    }

    boolean empty() {
        return iban == null && taxNumber == null && owner == null && cardDigits == null;
    }

    /** What is unknown here is taken from there. */
    PayoutDetails over(PayoutDetails former) {
        return new PayoutDetails(
                iban == null ? former.iban : iban,
                taxNumber == null ? former.taxNumber : taxNumber,
                owner == null ? former.owner : owner,
                cardDigits == null ? former.cardDigits : cardDigits);
    }

    @Override
    public String toString() {
        return "PayoutDetails[hidden]";
    }

    private static String nothingAsNull(String text, String superfluous, String instead) {
        String rest = text == null ? "" : text.replaceAll(superfluous, instead).strip();
        return rest.isEmpty() ? null : rest;
    }

    private static String lastFour(String digits) {
        return digits == null || digits.length() <= 4 ? digits : digits.substring(digits.length() - 4);
    }
}
