package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Shipments;

/** The label of an order's waybill, to be printed. */
@Controller
@Hidden
class LabelPage {

    private final Shipments shipments;

    LabelPage(Shipments shipments) {
        this.shipments = shipments;
    }

    @GetMapping("/orders/{number}/label")
    ResponseEntity<byte[]> label(@PathVariable long number) {
        byte[] pdf = shipments.label(number).orElseThrow(NoLabel::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                // the label shows the recipient's name and phone
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("label-" + number + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    @ExceptionHandler({NoLabel.class, CarrierRefusal.class})
    ModelAndView none() {
        return page("label", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(CarrierUnavailable.class)
    ModelAndView later() {
        return page("carrier", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String words, HttpStatus status) {
        ModelAndView page = new ModelAndView("error/words", status);
        page.addObject("words", words);
        return page;
    }

    private static class NoLabel extends RuntimeException {}
}
