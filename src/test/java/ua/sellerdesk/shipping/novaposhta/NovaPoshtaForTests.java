package ua.sellerdesk.shipping.novaposhta;

import com.fasterxml.jackson.databind.ObjectMapper;
import ua.sellerdesk.http.HttpTransport;
import ua.sellerdesk.http.TransportForTests;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.ParcelRules;
import ua.sellerdesk.shipping.PhaseTable;
import ua.sellerdesk.shipping.novaposhta.NovaPoshtaProperties.CashCollection;

/** The adapter put together by hand, for tests of other packages. */
public final class NovaPoshtaForTests {

    private NovaPoshtaForTests() {}

    /** The sender is read from the account. */
    public static Carrier carrier(String baseUrl, String apiKey) {
        return carrier(baseUrl, apiKey, TransportForTests.patient());
    }

    public static Carrier carrier(String baseUrl, String apiKey, HttpTransport transport) {
        var nobody = new NovaPoshtaProperties.Sender("", "", "", "", "");
        return assemble(
                new NovaPoshtaProperties(baseUrl, baseUrl, apiKey, "", CashCollection.MONEY_TRANSFER, nobody),
                transport);
    }

    static NovaPoshtaCarrier assemble(NovaPoshtaProperties settings) {
        return assemble(settings, TransportForTests.patient());
    }

    private static NovaPoshtaCarrier assemble(NovaPoshtaProperties settings, HttpTransport transport) {
        NovaPoshtaClient client = new NovaPoshtaClient(transport, new ObjectMapper(), settings);
        DirectoryCache kept = new DirectoryCache();
        NovaPoshtaPlaces places = new NovaPoshtaPlaces(client, kept);
        NovaPoshtaSender sender = new NovaPoshtaSender(client, places, settings);
        NovaPoshtaDestinations destinations = new NovaPoshtaDestinations(places);
        NovaPoshtaRules rules = new NovaPoshtaRules(new ParcelRules(), places, settings);
        NovaPoshtaRecipients recipients = new NovaPoshtaRecipients(client);
        AdditionalOrders orders = new AdditionalOrders(client);
        return new NovaPoshtaCarrier(
                settings,
                new NovaPoshtaWaybills(
                        client, new WaybillDocument(destinations, rules, recipients, sender, settings), sender),
                new NovaPoshtaQuotes(client, destinations, rules, sender),
                new NovaPoshtaTracking(client, new PhaseTable()),
                new NovaPoshtaReturns(client, orders, kept),
                new NovaPoshtaRedirects(orders, destinations, rules, recipients),
                new NovaPoshtaStorage(orders));
    }
}
