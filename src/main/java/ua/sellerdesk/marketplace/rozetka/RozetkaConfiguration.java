package ua.sellerdesk.marketplace.rozetka;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.marketplace.Marketplace;
import ua.sellerdesk.marketplace.OrderStatuses;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RozetkaProperties.class)
class RozetkaConfiguration {

    @Bean
    Marketplace rozetkaMarketplace(HttpTransport transport, RozetkaProperties properties, OrderStatuses statuses) {
        if (!properties.complete()) {
            throw new IllegalStateException("Set sellerdesk.marketplace.rozetka.api-token, or"
                    + " sellerdesk.marketplace.rozetka.username and sellerdesk.marketplace.rozetka.password");
        }
        return assemble(transport, properties, statuses, Clock.systemUTC());
    }

    static RozetkaMarketplace assemble(
            HttpTransport transport, RozetkaProperties properties, OrderStatuses statuses, Clock clock) {
        JsonMapper json = JsonMapper.builder().build();
        RozetkaClient client = new RozetkaClient(
                transport, properties.baseUrl(), new RozetkaSession(transport, properties, json), json);
        RozetkaOrders orders = new RozetkaOrders(client, new DeliveryServices(), clock);
        StatusWriter statusWriter =
                new StatusWriter(client, orders, new StatusRoute(new StatusLadder(client), statuses), statuses);
        return new RozetkaMarketplace(
                client, orders, statusWriter, new OrderEdits(client, orders, statusWriter), new BuyerChat(client));
    }
}
