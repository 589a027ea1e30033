package ua.sellerdesk.shipping.novaposhta;

import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.amount;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.flag;
import static ua.sellerdesk.shipping.novaposhta.NovaPoshtaClient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier.ParcelStatus;
import ua.sellerdesk.shipping.Carrier.Phase;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CashOnDelivery;
import ua.sellerdesk.shipping.PhaseTable;

/** Where parcels are. The phone that would show more of the consignee is not sent: nobody needs that here. */
@Component
class NovaPoshtaTracking {

    private static final String BAD_NUMBER = "20001401442";
    private static final String NOT_FOUND = "3";

    /** The state of the money transfer is told in words alone. */
    private static final Pattern PAID_OUT = Pattern.compile(
            "видано|виданий|виплачен|отриман|одержан|paid|received|issued",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final NovaPoshtaClient client;
    private final PhaseTable phases;

    NovaPoshtaTracking(NovaPoshtaClient client, PhaseTable phases) {
        this.client = client;
        this.phases = phases;
    }

    /** One number that the carrier finds malformed makes it refuse the whole call: the rest is asked without it. */
    List<ParcelStatus> track(Collection<String> ttns) {
        List<String> numbers = List.copyOf(ttns);
        if (numbers.isEmpty()) {
            return List.of();
        }
        try {
            return ask(numbers);
        } catch (CarrierRefusal refusal) {
            if (!refusal.codes().contains(BAD_NUMBER)) {
                throw refusal;
            }
            if (numbers.size() == 1) {
                return List.of(ParcelStatus.notFound(numbers.get(0), NOT_FOUND, refusal.getMessage()));
            }
            int half = numbers.size() / 2;
            List<ParcelStatus> answers = new ArrayList<>(track(numbers.subList(0, half)));
            answers.addAll(track(numbers.subList(half, numbers.size())));
            return answers;
        }
    }

    private List<ParcelStatus> ask(List<String> numbers) {
        List<Map<String, String>> asked = numbers.stream()
                .map(ttn -> Map.of("DocumentNumber", ttn, "Phone", ""))
                .toList();
        List<ParcelStatus> answers = new ArrayList<>();
        client.ask("TrackingDocument", "getStatusDocuments", Map.of("Documents", asked))
                .forEach(row -> {
                    if (!text(row, "Number").isEmpty()
                            && !text(row, "StatusCode").isEmpty()) {
                        answers.add(status(row));
                    }
                });
        return answers;
    }

    private ParcelStatus status(JsonNode row) {
        String code = text(row, "StatusCode");
        String told = text(row, "Status");
        String words =
                told.isEmpty() ? phases.words(NovaPoshtaCarrier.CODE, code).orElse("") : told;
        if (code.equals(NOT_FOUND)) {
            return ParcelStatus.notFound(text(row, "Number"), code, words);
        }
        Optional<Phase> phase = phases.phase(NovaPoshtaCarrier.CODE, code);
        String successor = successor(row);
        return new ParcelStatus(
                text(row, "Number"),
                code,
                words,
                phase,
                changed(row),
                NovaPoshtaDates.day(row.path("DatePayedKeeping")),
                NovaPoshtaDates.day(row.path("ScheduledDeliveryDate")),
                successor,
                successor != null && returns(row, phase),
                cash(row, code, phase));
    }

    private static Instant changed(JsonNode row) {
        return Stream.of("TrackingUpdateDate", "RecipientDateTime", "DateScan", "ActualDeliveryDate", "DateCreated")
                .map(field -> NovaPoshtaDates.moment(row.path(field)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The new number of a returned or redirected parcel; documents for money and the like are no parcels. */
    private static String successor(JsonNode row) {
        String number = text(row, "LastCreatedOnTheBasisNumber");
        String kind = text(row, "LastCreatedOnTheBasisDocumentType");
        boolean parcel = kind.isEmpty() || kind.equalsIgnoreCase("CargoReturn") || kind.equalsIgnoreCase("Redirecting");
        boolean other = number.matches("[0-9A-Za-z]{8,40}") && !number.equals(text(row, "Number"));
        return parcel && other ? number : null;
    }

    private static boolean returns(JsonNode row, Optional<Phase> phase) {
        String kind = text(row, "LastCreatedOnTheBasisDocumentType");
        boolean goesBack =
                phase.filter(p -> p == Phase.REFUSED || p == Phase.RETURNING).isPresent();
        return kind.equalsIgnoreCase("CargoReturn") || kind.isEmpty() && goesBack;
    }

    /** The code tells it best; a parcel received with another code may have had money to be collected all the same. */
    private CashOnDelivery cash(JsonNode row, String code, Optional<Phase> phase) {
        CashOnDelivery told = phases.cash(NovaPoshtaCarrier.CODE, code);
        boolean collected =
                told != null || phase.filter(p -> p == Phase.DELIVERED).isPresent() && collects(row);
        if (!collected || told == CashOnDelivery.PAID_OUT) {
            return told;
        }
        return PAID_OUT.matcher(text(row, "LastTransactionStatusGM")).find()
                ? CashOnDelivery.PAID_OUT
                : CashOnDelivery.UNDER_WAY;
    }

    private static boolean collects(JsonNode row) {
        return flag(row, "Redelivery") || positive(row, "RedeliverySum") || positive(row, "AfterpaymentOnGoodsCost");
    }

    private static boolean positive(JsonNode row, String field) {
        BigDecimal sum = amount(row, field);
        return sum != null && sum.signum() > 0;
    }
}
