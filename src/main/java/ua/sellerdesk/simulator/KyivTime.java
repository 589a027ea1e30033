package ua.sellerdesk.simulator;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The clock on the wall in Kyiv, in which both services write their moments without a zone. */
final class KyivTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    private static final DateTimeFormatter MARKETPLACE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private KyivTime() {}

    static String text(LocalDateTime moment) {
        return moment.format(MARKETPLACE);
    }
}
