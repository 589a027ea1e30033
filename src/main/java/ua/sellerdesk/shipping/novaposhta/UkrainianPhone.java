package ua.sellerdesk.shipping.novaposhta;

import java.util.Optional;

/** Phone numbers as Nova Poshta takes them: {@code 380} and nine digits. */
final class UkrainianPhone {

    private UkrainianPhone() {}

    /** Empty where the text is no Ukrainian number, however it is written. */
    static Optional<String> of(String written) {
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
}
