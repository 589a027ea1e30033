package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs of the shop's own courier, to be looked at and to be printed for the road. */
@Controller
@Hidden
class RunPages {

    private final CourierRuns runs;
    private final PageFormat format;

    RunPages(CourierRuns runs, PageFormat format) {
        this.runs = runs;
        this.format = format;
    }

    @ModelAttribute("format")
    PageFormat format() {
        return format;
    }

    /** @param day today in Kyiv where left out */
    @GetMapping("/runs")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
        LocalDate today = ShippingDay.today();
        LocalDate shown = day == null ? today : day;
        List<CourierRuns.Stop> stops = runs.on(shown);
        model.addAttribute("day", shown);
        model.addAttribute("today", today);
        model.addAttribute("stops", stops);
        model.addAttribute("money", CourierRuns.money(stops));
        model.addAttribute("toAgree", shown.equals(today) ? runs.toAgree() : List.of());
        return "runs";
    }
}
