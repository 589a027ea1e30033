package ua.sellerdesk.simulator;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ukrposhta's printed forms. */
@UkrposhtaResource
@RequestMapping("/simulator/ukrposhta/forms/ecom/0.0.1")
class UkrposhtaFormsController {

    private final UkrposhtaParcels parcels;

    UkrposhtaFormsController(UkrposhtaParcels parcels) {
        this.parcels = parcels;
    }

    @GetMapping("/shipments/{uuid}/sticker")
    ResponseEntity<byte[]> sticker(
            @RequestHeader("Authorization") String bearer, @RequestParam String token, @PathVariable String uuid) {
        UkrposhtaKeys.ecom(bearer, token);
        TravellingParcel parcel = parcels.byRef(uuid).orElseThrow(() -> UkrposhtaRefusal.notFound("Shipment"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(LabelPdf.of(parcel.number));
    }
}
