package ua.sellerdesk.shipping;

import java.util.Optional;

/** Phone numbers as carriers take them: {@code 380} and nine digits. */
public final class UkrainianPhone {

    /** The codes of the mobile operators in the national numbering plan. */
    private static final String MOBILE = "380(39|50|63|66|67|68|73|75|77|9[1-9])\\d{7}";

    private UkrainianPhone() {}

    /** Empty where the text is no Ukrainian number, however it is written. */
    public static Optional<String> of(String written) {
        String digits = written == null ? "" : written.replaceAll("\\D", "").replaceFirst("^00", "");
        String full =
                switch (digits.length()) {
                    case 9 -> "380" + digits;
                    case 10 -> "38" + digits;
                    case 11 -> "3" + digits;
                    default -> digits;
                };
        return Optional.of(full).filter(number -> number.matches("380[1-9]\\d{8}"));
    }

    /** @param number as {@link #of} gives it */
    public static boolean mobile(String number) {
        return number.matches(MOBILE);
    }
}
