package ua.sellerdesk.simulator;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The strings behind the stage: what a demonstration or a test does to the stand-ins. */
@RestController
@Profile("demo")
@RequestMapping("/simulator")
class ControlController {

    private final Market market;

    ControlController(Market market) {
        this.market = market;
    }

    @GetMapping("/log")
    List<Map<String, Object>> log() {
        return market.log();
    }
}
