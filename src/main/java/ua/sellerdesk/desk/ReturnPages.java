package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.returns.ReturnAdvice;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.returns.Rma;
import ua.sellerdesk.returns.payout.PayoutDetails;
import ua.sellerdesk.returns.payout.PayoutUnreadable;
import ua.sellerdesk.returns.payout.PayoutVault;
import ua.sellerdesk.warranty.ClaimDesk;

/** The pages of the returns. */
@Controller
@Hidden
class ReturnPages {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<String> MAY_WORK = Set.of("returns", "sales", "warehouse", "supervisors");
    private static final Set<String> MAY_SEE_ACCOUNTS = Set.of("returns", "supervisors");
    private static final String TROUBLE = "trouble";

    private final ReturnDesk returns;
    private final ReturnAdvice advice;
    private final PayoutVault vault;
    private final SentMessages messages;
    private final OrderDesk orders;
    private final OpenTasks tasks;
    private final PeoplesGroups groups;
    private final ClaimDesk claims;
    private final Colleagues colleagues;
    private final PageFormat format;

    ReturnPages(
            ReturnDesk returns,
            ReturnAdvice advice,
            PayoutVault vault,
            SentMessages messages,
            OrderDesk orders,
            OpenTasks tasks,
            PeoplesGroups groups,
            ClaimDesk claims,
            Colleagues colleagues,
            PageFormat format) {
        this.returns = returns;
        this.advice = advice;
        this.vault = vault;
        this.messages = messages;
        this.orders = orders;
        this.tasks = tasks;
        this.groups = groups;
        this.claims = claims;
        this.colleagues = colleagues;
        this.format = format;
    }

    @ModelAttribute("format")
    PageFormat format() {
        return format;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(KYIV);
    }

    @GetMapping("/returns")
    String list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "true") boolean open, Model model) {
        List<Rma> found = returns.list(q, open);
        model.addAttribute("q", q);
        model.addAttribute("open", open);
        model.addAttribute("found", found);
        model.addAttribute(
                "next", tasks.nextOfCases(found.stream().map(Rma::key).toList()));
        return "returns";
    }

    @GetMapping("/returns/{id}")
    String rma(@PathVariable long id, Principal user, Model model) {
        model.addAttribute("looked", false);
        show(find(id), user, model);
        return "return";
    }

    private void show(Rma rma, Principal user, Model model) {
        List<CaseEvent> timeline = returns.timeline(rma.id());
        Set<String> mine = groups.of(user.getName());
        model.addAttribute("rma", rma);
        model.addAttribute(
                "order", orders.find(rma.orderNumber()).map(OrderDetails::order).orElse(null));
        model.addAttribute("timeline", timeline);
        model.addAttribute("evidence", returns.evidence(rma.id()));
        model.addAttribute("tasks", tasks.ofCase(rma.key()));
        model.addAttribute(
                "others",
                returns.ofOrder(rma.orderNumber()).stream()
                        .filter(other -> other.id() != rma.id())
                        .toList());
        model.addAttribute("claims", claims.ofRma(rma.id()));
        model.addAttribute("readings", advice.readings(rma));
        model.addAttribute("lang", LocaleContextHolder.getLocale().getLanguage().equals("uk") ? "uk" : "en");
        model.addAttribute(
                "messages",
                messages.of(rma.orderNumber()).stream()
                        .filter(message -> message.occasion().equals(rma.occasion()))
                        .toList());
        model.addAttribute("looks", vault.looks(rma.id()));
        model.addAttribute("mayWork", !Collections.disjoint(mine, MAY_WORK));
        model.addAttribute("maySeeAccounts", !Collections.disjoint(mine, MAY_SEE_ACCOUNTS));
        model.addAttribute(
                "names",
                colleagues.names(Stream.concat(
                                timeline.stream().map(CaseEvent::actor),
                                vault.looks(rma.id()).stream().map(look -> look.user()))
                        .toList()));
    }

    /** Shows where the money goes, and writes down who looked. */
    @PostMapping("/returns/{id}/payout")
    String payout(@PathVariable long id, Principal user, Model model) {
        only(MAY_SEE_ACCOUNTS, user);
        Rma rma = find(id);
        try {
            model.addAttribute("payout", vault.look(id, user.getName()).orElse(null));
        } catch (PayoutUnreadable unreadable) {
            model.addAttribute(TROUBLE, "Рахунок покупця зашифровано іншим ключем: зверніться до адміністратора.");
        }
        model.addAttribute("looked", true);
        show(rma, user, model);
        return "return";
    }

    /** Where the money goes, as the buyer told it at the counter or in the chat; what is left empty stays as it is. */
    @PostMapping("/returns/{id}/account")
    String account(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(defaultValue = "") String taxNumber,
            @RequestParam(defaultValue = "") String owner,
            Principal user,
            RedirectAttributes back) {
        only(MAY_SEE_ACCOUNTS, user);
        find(id);
        return done(
                id,
                back,
                () -> returns.keepAccount(id, new PayoutDetails(iban, taxNumber, owner, null), user.getName()));
    }

    @PostMapping("/returns/{id}/goods")
    String goods(@PathVariable long id, Principal user, RedirectAttributes back) {
        only(MAY_WORK, user);
        return done(id, back, () -> returns.goodsAreHere(id, today(), user.getName()));
    }

    @PostMapping("/returns/{id}/call-off")
    String callOff(@PathVariable long id, Principal user, RedirectAttributes back) {
        only(MAY_WORK, user);
        return done(id, back, () -> returns.callOff(id, user.getName()));
    }

    @PostMapping("/returns/{id}/parcel")
    String parcel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ttn,
            Principal user,
            RedirectAttributes back) {
        only(MAY_WORK, user);
        return done(id, back, () -> returns.travelsUnder(id, ttn, user.getName()));
    }

    @PostMapping("/returns/{id}/evidence")
    String attach(@PathVariable long id, @RequestParam MultipartFile file, Principal user, RedirectAttributes back) {
        only(MAY_WORK, user);
        find(id);
        return done(id, back, () -> returns.attach(id, EvidenceFiles.uploaded(file), user.getName()));
    }

    @GetMapping("/returns/{id}/evidence/{evidence}")
    ResponseEntity<byte[]> evidence(@PathVariable long id, @PathVariable long evidence) {
        return EvidenceFiles.shown(
                returns.content(id, evidence).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** A buyer at the counter, or on the phone. */
    @GetMapping("/orders/{number}/return")
    String fresh(@PathVariable long number, Principal user, Model model) {
        only(MAY_WORK, user);
        model.addAttribute("number", number);
        model.addAttribute("order", order(number));
        model.addAttribute("earlier", returns.ofOrder(number));
        return "new-return";
    }

    @PostMapping("/orders/{number}/return")
    String open(@PathVariable long number, @RequestParam Map<String, String> form, Principal user, Model model) {
        only(MAY_WORK, user);
        try {
            ReturnDesk.Opened opened = returns.open(
                    new ReturnDesk.Wanted(
                            number,
                            null,
                            kind(form.get("kind")),
                            form.get("cause"),
                            form.get("words"),
                            quantities(form)),
                    Rma.Origin.DESK,
                    user.getName());
            if (form.containsKey("here")) {
                returns.goodsAreHere(opened.rma().id(), today(), user.getName());
            }
            return "redirect:/returns/" + opened.rma().id();
        } catch (CaseRefused refused) {
            model.addAttribute(TROUBLE, refused.getMessage());
            model.addAttribute("form", form);
            return fresh(number, user, model);
        }
    }

    /** What the form offers, or what is not said. */
    private static Rma.Kind kind(String chosen) {
        return Arrays.stream(Rma.Kind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(Rma.Kind.UNCLEAR);
    }

    private static Map<Long, Integer> quantities(Map<String, String> form) {
        Map<Long, Integer> quantities = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches("line-\\d+") && value.matches("\\d{1,6}") && !value.matches("0+")) {
                quantities.put(Long.valueOf(name.substring(5)), Integer.valueOf(value));
            }
        });
        return quantities;
    }

    private String done(long id, RedirectAttributes back, Runnable work) {
        try {
            work.run();
        } catch (CaseRefused refused) {
            back.addFlashAttribute(TROUBLE, refused.getMessage());
        }
        return "redirect:/returns/" + id;
    }

    private Rma find(long id) {
        return returns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Object order(long number) {
        return orders.find(number)
                .map(OrderDetails::order)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void only(Set<String> who, Principal user) {
        if (Collections.disjoint(groups.of(user.getName()), who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
