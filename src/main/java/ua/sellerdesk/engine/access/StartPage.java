package ua.sellerdesk.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads people to where they work: operators to Tasklist, those who watch the processes to Cockpit. */
@Controller
class StartPage {

    @GetMapping("/")
    String start(HttpServletRequest request) {
        boolean watches = request.isUserInRole(Groups.OPS) || request.isUserInRole(Groups.ANALYSTS);
        return "redirect:/camunda/app/" + (watches ? "cockpit" : "tasklist") + "/default/";
    }
}
