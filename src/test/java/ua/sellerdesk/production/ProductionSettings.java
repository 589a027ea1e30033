package ua.sellerdesk.production;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a seller sets to run Sellerdesk in production, with intervals short enough for a test. */
final class ProductionSettings {

    private final Map<String, String> settings = new LinkedHashMap<>();

    ProductionSettings(OutsideWorld world) {
        set("spring.profiles.active", "production");
        set("server.port", "0");
        set("sellerdesk.admin.user", Desk.ADMIN);
        set("sellerdesk.admin.password", Desk.PASSWORD);
        set("sellerdesk.returns.payout-key", "a payout key for production tests");
        set("sellerdesk.marketplace.rozetka.base-url", world.marketplaceUrl());
        set("sellerdesk.marketplace.rozetka.username", StandInMarketplace.USER);
        set("sellerdesk.marketplace.rozetka.password", StandInMarketplace.PASSWORD);
        set("sellerdesk.marketplace.rozetka.poll-interval", "300ms");
        set("sellerdesk.marketplace.rozetka.returns.poll-interval", "300ms");
        set("sellerdesk.marketplace.rozetka.returns.recheck", "1ms");
        set("sellerdesk.carriers.nova-poshta.base-url", world.novaPoshtaUrl());
        set("sellerdesk.carriers.nova-poshta.api-key", StandInNovaPoshta.KEY);
        set("sellerdesk.carriers.nova-poshta.sender.city-ref", StandInNovaPoshta.SENDER_CITY);
        set("sellerdesk.carriers.nova-poshta.sender.counterparty-ref", StandInNovaPoshta.SENDER);
        set("sellerdesk.carriers.nova-poshta.sender.address-ref", StandInNovaPoshta.SENDER_ADDRESS);
        set("sellerdesk.carriers.nova-poshta.sender.contact-ref", StandInNovaPoshta.SENDER_CONTACT);
        set("sellerdesk.carriers.nova-poshta.sender.phone", StandInNovaPoshta.SENDER_PHONE);
        set("sellerdesk.tracking.interval", "300ms");
        set("sellerdesk.inbox.interval", "200ms");
        set("sellerdesk.http.response-timeout", "2s");
        set("sellerdesk.shipping.settle-time", "1s");
        set("sellerdesk.shipping.abandoned-after", "5s");
        set("sellerdesk.shipping.reconcile-interval", "1s");
        set("camunda.bpm.job-execution.wait-time-in-millis", "200");
        set("camunda.bpm.job-execution.max-wait", "500");
        // a step whose node died, or whose end the database could not take, is begun anew after this; by default 5 min
        set("camunda.bpm.job-execution.lock-time-in-millis", "10000");
        set("logging.level.root", "warn");
    }

    ProductionSettings set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    ProductionSettings h2(String name) {
        return database("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
    }

    ProductionSettings database(String url, String user) {
        return set("spring.datasource.url", url).set("spring.datasource.username", user);
    }

    /** As command-line arguments. */
    List<String> arguments() {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
