package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.sellerdesk.desk.ShippingDay.Part;

/** The warehouse's day: parcels by carrier, their labels, and the register that goes with them. */
@Controller
@Hidden
class ShippingPages {

    private final ShippingDay days;
    private final LabelSheets labels;
    private final HandOverRegister registers;
    private final PageFormat format;

    ShippingPages(ShippingDay days, LabelSheets labels, HandOverRegister registers, PageFormat format) {
        this.days = days;
        this.labels = labels;
        this.registers = registers;
        this.format = format;
    }

    @ModelAttribute("format")
    PageFormat format() {
        return format;
    }

    /** @param day today in Kyiv where left out */
    @GetMapping("/shipping")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
        LocalDate shown = day == null ? ShippingDay.today() : day;
        model.addAttribute("day", shown);
        model.addAttribute("today", ShippingDay.today());
        model.addAttribute("waiting", days.of(shown, Part.WAITING));
        model.addAttribute("handedOver", days.of(shown, Part.HANDED_OVER));
        return "shipping";
    }

    /** @param carrier its code, all carriers where left out */
    @GetMapping("/shipping/labels")
    ResponseEntity<byte[]> labels(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Part part,
            @RequestParam(required = false) String carrier,
            Locale language) {
        List<DayParcel> parcels = days.of(day, part, carrier).stream()
                .flatMap(group -> group.parcels().stream())
                .toList();
        LabelSheets.Sheets sheets = labels.of(parcels, language);
        if (sheets.pdf() == null) {
            throw new NoLabels(day, sheets.lacking());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                // labels show the recipients' names and phones
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("labels-" + day + ".pdf")
                                .build()
                                .toString())
                .body(sheets.pdf());
    }

    @GetMapping("/shipping/register")
    String register(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Part part,
            @RequestParam String carrier,
            Model model) {
        model.addAttribute("day", day);
        model.addAttribute(
                "register",
                days.of(day, part, carrier).stream()
                        .findFirst()
                        .map(registers::of)
                        .orElseGet(() -> registers.of(new CarrierParcels(carrier, List.of()))));
        return "register";
    }

    @ExceptionHandler(NoLabels.class)
    ModelAndView none(NoLabels none) {
        boolean later = none.lacking.stream().anyMatch(one -> one.why() == LabelSheets.Missing.UNAVAILABLE);
        ModelAndView page =
                new ModelAndView("no-labels", later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND);
        page.addObject("day", none.day);
        page.addObject("lacking", none.lacking);
        return page;
    }

    private static class NoLabels extends RuntimeException {

        private final transient LocalDate day;
        private final transient List<LabelSheets.Lacking> lacking;

        NoLabels(LocalDate day, List<LabelSheets.Lacking> lacking) {
            this.day = day;
            this.lacking = lacking;
        }
    }
}
