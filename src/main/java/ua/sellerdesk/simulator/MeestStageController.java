package ua.sellerdesk.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a demonstration or a test does to Meest behind the stage. */
@RestController
@Profile("demo")
@RequestMapping("/simulator/meest")
class MeestStageController {

    private final MeestTokens tokens;

    MeestStageController(MeestTokens tokens) {
        this.tokens = tokens;
    }

    @DeleteMapping("/tokens")
    void endTokens() {
        tokens.end();
    }
}
