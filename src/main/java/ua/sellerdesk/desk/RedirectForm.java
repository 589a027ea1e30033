package ua.sellerdesk.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.sellerdesk.shipping.Suggestion;
import ua.sellerdesk.shipping.WaybillRequest.Chosen;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;

/**
 * Where a parcel is to go now and who takes it, as entered; each may be null.
 *
 * @param toDoor true to the door, false to a pick-up point
 * @param choice the suggestion picked this time, kind and id
 * @param settlementRef what was picked before, as {@code streetRef} and {@code pointRef}
 * @param chosenFor the place they were picked for: another place forgets them
 */
record RedirectForm(
        String name,
        String phone,
        String city,
        String region,
        boolean toDoor,
        String pointNumber,
        String street,
        String house,
        String flat,
        String choice,
        String settlementRef,
        String streetRef,
        String pointRef,
        String chosenFor) {

    static RedirectForm of(Consignee to) {
        return new RedirectForm(
                to.name(),
                to.phone(),
                to.city(),
                to.region(),
                to.toDoor(),
                to.pointNumber(),
                to.street(),
                to.house(),
                to.flat(),
                null,
                null,
                null,
                null,
                null);
    }

    Consignee consignee() {
        return new Consignee(
                trimmed(name),
                trimmed(phone),
                trimmed(city),
                trimmed(region),
                toDoor,
                null,
                toDoor ? null : trimmed(pointNumber),
                toDoor ? trimmed(street) : null,
                toDoor ? trimmed(house) : null,
                toDoor ? trimmed(flat) : null,
                chosen());
    }

    /** What was picked so far for the place as it is entered now. */
    Chosen chosen() {
        if (!place().equals(chosenFor)) {
            return Chosen.NOTHING;
        }
        Chosen before = new Chosen(trimmed(settlementRef), trimmed(streetRef), trimmed(pointRef));
        String[] picked = choice == null ? new String[0] : choice.split(":", 2);
        if (picked.length < 2) {
            return before;
        }
        return switch (Suggestion.Kind.valueOf(picked[0])) {
            case SETTLEMENT -> new Chosen(picked[1], null, null);
            case STREET -> new Chosen(before.settlementRef(), picked[1], before.pointRef());
            case POINT -> new Chosen(before.settlementRef(), before.streetRef(), picked[1]);
        };
    }

    /** What the choice among suggestions depends on. */
    String place() {
        return Stream.of(city, region, toDoor ? street : pointNumber, String.valueOf(toDoor))
                .map(RedirectForm::trimmed)
                .map(text -> Objects.toString(text, ""))
                .collect(Collectors.joining("|"));
    }

    /** The keys of the sentences that say what is missing. */
    List<String> missing() {
        return Stream.of(
                        trimmed(name) == null ? "redirect.no-name" : null,
                        phone == null || !phone.replaceAll("[\\s()+-]", "").matches("(38)?0\\d{9}")
                                ? "redirect.no-phone"
                                : null,
                        trimmed(city) == null ? "redirect.no-city" : null,
                        !toDoor && trimmed(pointNumber) == null ? "redirect.no-point" : null,
                        toDoor && (trimmed(street) == null || trimmed(house) == null) ? "redirect.no-address" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
