package ua.sellerdesk.desk;

import java.security.Principal;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who reads it; nothing is looked up before a page asks. */
@ControllerAdvice(
        assignableTypes = {
            OrderPages.class,
            ShippingPages.class,
            RunPages.class,
            ReturnPages.class,
            ServicePages.class,
            ProductPages.class,
            RedirectPages.class,
            LabelPage.class,
            ErrorController.class
        })
class PageReader {

    private final Colleagues colleagues;

    PageReader(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    record Reader(String id, Colleagues colleagues) {

        public String name() {
            return colleagues.name(id);
        }

        public boolean seesCockpit() {
            return colleagues.seesCockpit(id);
        }
    }

    /** Null before sign-in. */
    @ModelAttribute("reader")
    Reader reader(Principal user) {
        return user == null ? null : new Reader(user.getName(), colleagues);
    }
}
