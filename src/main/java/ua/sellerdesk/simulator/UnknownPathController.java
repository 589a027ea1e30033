package ua.sellerdesk.simulator;

import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;

/** Paths that do not exist are refused in the usual envelope. */
@RozetkaResource
class UnknownPathController {

    @RequestMapping("/**")
    Map<String, Object> unknown() {
        throw new ApiRefusal(5404, "not_found", null);
    }
}
