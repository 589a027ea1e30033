package ua.sellerdesk.shipping.novaposhta;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import ua.sellerdesk.shipping.CarrierRefusal;

/** Whom waybills name as the sender. */
class NovaPoshtaSenderTest extends NovaPoshtaWireCase {

    @Test
    void completesTheSenderFromTheAccountAndKeepsIt() {
        answers("getCounterparties", success("{\"Ref\":\"party-9\",\"Description\":\"Крамниця\"}"));
        answers("getCounterpartyContactPersons", success("{\"Ref\":\"c-9\",\"Phones\":\"0501112233, 380671112233\"}"));
        answers("getCounterpartyAddresses", success("{\"Ref\":\"" + POINT + "\",\"Description\":\"Відділення\"}"));
        NovaPoshtaCarrier carrier = carrier(NOBODY);
        carrier.create(request().build());
        carrier.create(request().build());
        JsonNode sent = properties("InternetDocument", "save");
        assertThat(sent.path("Sender").asText()).isEqualTo("party-9");
        assertThat(sent.path("ContactSender").asText()).isEqualTo("c-9");
        assertThat(sent.path("SendersPhone").asText()).isEqualTo("380501112233");
        assertThat(sent.path("SenderAddress").asText()).isEqualTo(POINT);
        assertThat(sent.path("CitySender").asText()).isEqualTo("city-2");
        API.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.calledMethod", equalTo("getCounterparties"))));
    }

    @Test
    void namesTheSettingThatOnlyAPersonCanFill() {
        answers(
                "getCounterparties",
                success("{\"Ref\":\"a\",\"Description\":\"А\"},{\"Ref\":\"b\",\"Description\":\"Б\"}"));
        answers("getCounterpartyContactPersons", success("{\"Ref\":\"contact-1\",\"Phones\":\"\"}"));
        answers("getCounterpartyAddresses", success(""));
        refusesNaming(NOBODY, "sender.counterparty-ref");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "a", "contact-1", ""), "sender.phone");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "a", "contact-1", "12"), "sender.phone");
        refusesNaming(new NovaPoshtaProperties.Sender("c", "p", "", "contact-1", "0501112233"), "sender.address-ref");
        refusesNaming(new NovaPoshtaProperties.Sender("", "p", "street", "contact-1", "0501112233"), "sender.city-ref");
        notSaved();
    }

    private void refusesNaming(NovaPoshtaProperties.Sender sender, String setting) {
        assertThatThrownBy(() -> carrier(sender).create(request().build()))
                .isInstanceOf(CarrierRefusal.class)
                .hasMessageContaining("sellerdesk.carriers.nova-poshta." + setting);
    }
}
