package ua.sellerdesk.simulator;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Why buyers ask, from {@code return-reasons.csv}. */
@Component("simulatedReturnReasons")
@Profile("demo")
class ReturnReasons {

    /**
     * What a buyer says, and when.
     *
     * @param kind the stage's word for it
     * @param fromDays since the parcel was received; the marketplace takes no return after 14 days, a warranty claim
     *     for as long as the warranty lasts
     */
    record Reason(
            String kind,
            String type,
            String reason,
            String wish,
            double fromDays,
            double toDays,
            int share,
            String words) {}

    private final List<Reason> all = CsvFile.rows("return-reasons.csv").stream()
            .map(row -> new Reason(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    Integer.parseInt(row[6]),
                    row[7]))
            .toList();

    Reason draw(Chance chance) {
        int point = chance.below(all.stream().mapToInt(Reason::share).sum());
        for (Reason reason : all) {
            point -= reason.share();
            if (point < 0) {
                return reason;
            }
        }
        throw new IllegalStateException("return-reasons.csv is empty");
    }

    /** @throws ApiRefusal 1005 where there is no such kind */
    Reason ofKind(String kind, Chance chance) {
        List<Reason> wanted =
                all.stream().filter(reason -> reason.kind().equals(kind)).toList();
        if (wanted.isEmpty()) {
            throw ApiRefusal.invalid("kind", "no such kind");
        }
        return chance.pick(wanted);
    }
}
