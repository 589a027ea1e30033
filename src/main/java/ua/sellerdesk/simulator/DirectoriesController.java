package ua.sellerdesk.simulator;

import static ua.sellerdesk.simulator.JsonMap.map;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Delivery services, cities and pick-up points as the marketplace lists them. */
@RozetkaResource
class DirectoriesController {

    private final DeliveryServices services;
    private final Places places;

    DirectoriesController(DeliveryServices services, Places places) {
        this.services = services;
        this.places = places;
    }

    @GetMapping("/delivery-services/search")
    Map<String, Object> services() {
        return Envelope.list("deliveryServices", services.json());
    }

    @GetMapping("/localities/search")
    Map<String, Object> localities(@RequestParam(defaultValue = "") String name) {
        return Envelope.list(
                "localities",
                places.cities.values().stream()
                        .filter(city -> city.name().startsWith(name))
                        .map(city -> map(
                                "id",
                                city.id(),
                                "name",
                                city.name(),
                                "name_ua",
                                city.name(),
                                "region_title",
                                city.region()))
                        .toList());
    }

    @GetMapping("/delivery-service-pickups/search")
    Map<String, Object> pickups(
            @RequestParam(name = "delivery_service_id", required = false) Integer service,
            @RequestParam(name = "locality_id", required = false) Integer locality) {
        if (service == null || locality == null) {
            throw new ApiRefusal(1001, "required_parameter", null);
        }
        return Envelope.list(
                "pickups",
                places.all.stream()
                        .filter(place -> place.cityId() == locality)
                        .filter(place -> service == Parcels.SERVICE || !place.postomat())
                        .map(place -> map(
                                "id",
                                place.placeId(),
                                "number",
                                place.number(),
                                "street",
                                place.street(),
                                "house",
                                place.house(),
                                "ref_id",
                                place.ref()))
                        .toList());
    }
}
