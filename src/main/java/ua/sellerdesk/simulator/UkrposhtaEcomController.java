package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ukrposhta's eCom: addresses, clients, shipments and what can be asked of them on their way. */
@UkrposhtaResource
@RequestMapping("/simulator/ukrposhta/ecom/0.0.1")
class UkrposhtaEcomController {

    private static final int LONGEST_STORAGE = 28;

    private final UkrposhtaParcels parcels;
    private final UkrposhtaShipments shipments;
    private final UkrposhtaClients clients;

    UkrposhtaEcomController(UkrposhtaParcels parcels, UkrposhtaShipments shipments, UkrposhtaClients clients) {
        this.parcels = parcels;
        this.shipments = shipments;
        this.clients = clients;
    }

    @PostMapping("/addresses")
    ObjectNode address(@RequestHeader("Authorization") String bearer, @RequestBody JsonNode form) {
        UkrposhtaKeys.directory(bearer);
        return clients.add(form);
    }

    @GetMapping("/addresses/{id}")
    ObjectNode address(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable long id) {
        UkrposhtaKeys.ecom(bearer, token);
        return clients.address(id);
    }

    @PostMapping("/clients")
    ObjectNode client(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        return clients.register(form);
    }

    @PutMapping("/clients/{uuid}")
    ObjectNode changeClient(
            @RequestHeader("Authorization") String bearer,
            @RequestParam String token,
            @PathVariable String uuid,
            @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        return clients.change(uuid, form);
    }

    @GetMapping("/clients/{uuid}")
    ObjectNode client(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String uuid) {
        UkrposhtaKeys.ecom(bearer, token);
        return clients.byUuid(uuid);
    }

    /** One comes as an object, several as a list. */
    @GetMapping("/clients/external-id/{externalId}")
    Object clientsOf(
            @RequestHeader("Authorization") String bearer,
            @RequestParam String token,
            @PathVariable String externalId) {
        UkrposhtaKeys.ecom(bearer, token);
        List<ObjectNode> found = clients.byExternalId(externalId);
        if (found.isEmpty()) {
            throw UkrposhtaRefusal.notFound("Client");
        }
        return found.size() == 1 ? found.get(0) : found;
    }

    @PostMapping("/shipments")
    Map<String, Object> create(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.add(form);
    }

    @GetMapping("/shipments")
    List<Map<String, Object>> list(
            @RequestHeader("Authorization") String bearer,
            @RequestParam String token,
            @RequestParam String senderUuid) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.of(senderUuid);
    }

    @GetMapping("/shipments/{uuid}")
    Map<String, Object> shipment(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String uuid) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.json(byRef(uuid));
    }

    @GetMapping("/shipments/barcode/{barcode}")
    Map<String, Object> byBarcode(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String barcode) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.json(byBarcode(barcode));
    }

    @GetMapping("/shipments/barcode/{barcode}/lifecycle")
    Map<String, Object> lifecycle(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String barcode) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.lifecycle(byBarcode(barcode));
    }

    @PutMapping("/shipments/{uuid}")
    Map<String, Object> change(
            @RequestHeader("Authorization") String bearer,
            @RequestParam String token,
            @PathVariable String uuid,
            @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        return shipments.change(byRef(uuid), form);
    }

    @DeleteMapping("/shipments/{uuid}")
    void delete(@RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String uuid) {
        UkrposhtaKeys.ecom(bearer, token);
        shipments.delete(byRef(uuid));
    }

    @PutMapping("/shipments/management/{uuid}/return-after-storage-days/{days}")
    Map<String, Object> keep(
            @RequestHeader("Authorization") String bearer,
            @RequestParam String token,
            @PathVariable String uuid,
            @PathVariable int days) {
        UkrposhtaKeys.ecom(bearer, token);
        if (days < 1 || days > LONGEST_STORAGE) {
            throw UkrposhtaRefusal.invalid("storage cannot exceed " + LONGEST_STORAGE + " days");
        }
        return shipments.json(byRef(uuid));
    }

    @PostMapping("/dispatch/return-order")
    Map<String, Object> sendBack(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        if (!UkrposhtaKeys.counterparty(form.path("senderToken").asText())) {
            throw UkrposhtaRefusal.badKey();
        }
        clients.address(form.path("returnAddressId").asLong());
        TravellingParcel parcel = byBarcode(form.path("barcode").asText());
        if (!parcels.sendBack(parcel)) {
            throw UkrposhtaRefusal.tooLate("Shipment is still in status CREATED");
        }
        return map(
                "status",
                map("code", 0),
                "response",
                map("orders", List.of(map("extr_guid_order", parcel.ref, "order_id", 1000 + parcel.events.size()))));
    }

    @PostMapping("/domestic/delivery-price")
    Map<String, Object> price(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @RequestBody JsonNode form) {
        UkrposhtaKeys.ecom(bearer, token);
        if (form.at("/addressFrom/postcode").asText().isEmpty()
                || form.at("/addressTo/postcode").asText().isEmpty()) {
            throw UkrposhtaRefusal.invalid("postcodes are required");
        }
        return map("deliveryPrice", UkrposhtaShipments.PRICE, "rawDeliveryPrice", UkrposhtaShipments.PRICE);
    }

    private TravellingParcel byRef(String uuid) {
        return parcels.byRef(uuid).orElseThrow(() -> UkrposhtaRefusal.notFound("Shipment"));
    }

    private TravellingParcel byBarcode(String barcode) {
        return parcels.byBarcode(barcode).orElseThrow(() -> UkrposhtaRefusal.notFound("Shipment"));
    }
}
