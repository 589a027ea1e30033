package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.OrderStatuses;
import ua.sellerdesk.marketplace.ReturnRequests;
import ua.sellerdesk.marketplace.ReturnTickets;
import ua.sellerdesk.marketplace.TermsOptions;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RozetkaProperties.class)
class RozetkaConfiguration {

    @Bean
    RozetkaClient rozetkaClient(HttpTransport transport, RozetkaProperties properties) {
        if (!properties.complete()) {
            throw new IllegalStateException("Set sellerdesk.marketplace.rozetka.api-token, or"
                    + " sellerdesk.marketplace.rozetka.username and sellerdesk.marketplace.rozetka.password");
        }
        return client(transport, properties);
    }

    @Bean
    Marketplace rozetkaMarketplace(RozetkaClient client, OrderStatuses statuses) {
        return marketplace(client, statuses, Clock.systemUTC());
    }

    @Bean
    TermsOptions rozetkaTermsOptions(RozetkaClient client) {
        return new RozetkaTermsOptions(client);
    }

    @Bean
    ReturnRequests rozetkaReturnRequests(RozetkaClient client) {
        return new RozetkaReturnRequests(client);
    }

    @Bean
    ReturnTickets rozetkaReturnTickets(RozetkaClient client) {
        return new RozetkaReturnTickets(client);
    }

    static RozetkaClient client(HttpTransport transport, RozetkaProperties properties) {
        JsonMapper json = JsonMapper.builder().build();
        AccessFaults faults = new AccessFaults(properties);
        RozetkaSession session = new RozetkaSession(transport, properties, faults, json);
        return new RozetkaClient(transport, properties.baseUrl(), session, faults, json);
    }

    static RozetkaMarketplace marketplace(RozetkaClient client, OrderStatuses statuses, Clock clock) {
        RozetkaOrders orders = new RozetkaOrders(client, new DeliveryServices(), clock);
        StatusWriter statusWriter =
                new StatusWriter(client, orders, new StatusRoute(new StatusLadder(client), statuses), statuses);
        return new RozetkaMarketplace(
                client,
                orders,
                statusWriter,
                new OrderEdits(client, orders, statusWriter, statuses),
                new Refunds(client, orders),
                new BuyerChat(client));
    }
}
