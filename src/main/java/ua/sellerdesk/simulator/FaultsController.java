package ua.sellerdesk.simulator;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Misfortunes on request: faults of the services and fates of parcels. */
@RestController
@Profile("demo")
@RequestMapping("/simulator")
class FaultsController {

    record Code(String code) {}

    private final FaultFilter faults;
    private final List<CarrierStandIn> carriers;

    FaultsController(FaultFilter faults, List<CarrierStandIn> carriers) {
        this.faults = faults;
        this.carriers = carriers;
    }

    @PostMapping("/faults")
    FaultFilter.Fault add(@RequestBody FaultFilter.Fault fault) {
        faults.add(fault);
        return fault;
    }

    @DeleteMapping("/faults")
    void clear() {
        faults.clear();
    }

    @PostMapping("/parcels/{ttn}")
    ResponseEntity<Map<String, Object>> force(@PathVariable String ttn, @RequestBody Code wanted) {
        boolean known = carriers.stream().anyMatch(carrier -> carrier.force(ttn, wanted.code()));
        if (!known) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(Map.of("ttn", ttn, "code", wanted.code()));
    }
}
