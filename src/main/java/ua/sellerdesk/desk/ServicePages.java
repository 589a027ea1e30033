package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.messaging.SentMessages;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderDetails;
import ua.sellerdesk.product.Fact;
import ua.sellerdesk.product.ProductFacts;
import ua.sellerdesk.warranty.ClaimAdvice;
import ua.sellerdesk.warranty.ClaimClock;
import ua.sellerdesk.warranty.ClaimCounter;
import ua.sellerdesk.warranty.ClaimDesk;
import ua.sellerdesk.warranty.Loaners;
import ua.sellerdesk.warranty.ServiceOrder;
import ua.sellerdesk.warranty.TakenIn;
import ua.sellerdesk.warranty.WarrantyClaim;

/** The pages of the warranty service. */
@Controller
@Hidden
class ServicePages {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<String> MAY_WORK = Set.of("service", "sales", "warehouse", "supervisors");
    private static final int PAGE_SIZE = 50;
    private static final String TROUBLE = "trouble";
    private static final String FORM_ID = "[0-9a-f-]{36}";

    private final ClaimDesk claims;
    private final ClaimCounter counter;
    private final Loaners loaners;
    private final ClaimClock clock;
    private final ClaimAdvice advice;
    private final SentMessages messages;
    private final OrderDesk orders;
    private final ProductFacts products;
    private final OpenTasks tasks;
    private final PeoplesGroups groups;
    private final Colleagues colleagues;
    private final PageFormat format;

    ServicePages(
            ClaimDesk claims,
            ClaimCounter counter,
            Loaners loaners,
            ClaimClock clock,
            ClaimAdvice advice,
            SentMessages messages,
            OrderDesk orders,
            ProductFacts products,
            OpenTasks tasks,
            PeoplesGroups groups,
            Colleagues colleagues,
            PageFormat format) {
        this.claims = claims;
        this.counter = counter;
        this.loaners = loaners;
        this.clock = clock;
        this.advice = advice;
        this.messages = messages;
        this.orders = orders;
        this.products = products;
        this.tasks = tasks;
        this.groups = groups;
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

    /** @param page counted from 1 */
    @GetMapping("/service")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Page<WarrantyClaim> pageFound = claims.search(q, open, PageRequest.of(Math.max(page - 1, 0), PAGE_SIZE));
        List<WarrantyClaim> found = pageFound.getContent();
        Map<Long, ServiceOrder> atCentres = claims.atCentres().stream()
                .collect(Collectors.toMap(ServiceOrder::claimId, Function.identity(), (earlier, later) -> later));
        model.addAttribute("q", q);
        model.addAttribute("open", open);
        model.addAttribute("page", pageFound);
        model.addAttribute("found", found);
        model.addAttribute("stakes", clock.of(found));
        model.addAttribute("centres", atCentres);
        model.addAttribute(
                "next", tasks.nextOfCases(found.stream().map(WarrantyClaim::key).toList()));
        return "services";
    }

    @GetMapping("/service/{id}")
    String claim(@PathVariable long id, Principal user, Model model) {
        WarrantyClaim claim = find(id);
        List<CaseEvent> timeline = claims.timeline(id);
        List<Evidence> documents = claims.documents(id);
        model.addAttribute("claim", claim);
        applied(claim, model);
        model.addAttribute("stake", clock.of(claim));
        model.addAttribute("orders", claims.serviceOrders(id));
        model.addAttribute("same", claims.aboutTheSame(claim));
        model.addAttribute("readings", advice.readings(claim));
        model.addAttribute(
                "expertise", "disputed".equals(claim.finding().diagnosis()) ? advice.expertise(claim) : null);
        model.addAttribute("lang", LocaleContextHolder.getLocale().getLanguage().equals("uk") ? "uk" : "en");
        model.addAttribute("evidence", documents);
        model.addAttribute("tasks", tasks.ofCase(claim.key()));
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "messages",
                messages.of(claim.orderNumber()).stream()
                        .filter(message -> message.kind().name().startsWith("SERVICE_"))
                        .filter(message -> (message.occasion() + " ").startsWith(claim.requestId() + " "))
                        .toList());
        model.addAttribute("mayWork", !Collections.disjoint(groups.of(user.getName()), MAY_WORK));
        model.addAttribute(
                "names",
                colleagues.names(Stream.concat(
                                timeline.stream().map(CaseEvent::actor),
                                documents.stream().map(Evidence::addedBy))
                        .toList()));
        return "service";
    }

    /** What was known of the goods on the day of their sale, where order and article are known. */
    private void applied(WarrantyClaim claim, Model model) {
        if (claim.item().article() == null) {
            return;
        }
        orders.find(claim.orderNumber()).ifPresent(details -> {
            LocalDate sold = LocalDate.ofInstant(details.order().created(), KYIV);
            model.addAttribute("sold", sold);
            model.addAttribute("applied", products.of(claim.item().article(), sold));
            model.addAttribute("factNames", Fact.values());
        });
    }

    /** The short address of an item; numbers that no path can hold are asked of {@code /service/item}. */
    @GetMapping("/service/items/{serial}")
    String itemByPath(@PathVariable String serial, RedirectAttributes to) {
        to.addAttribute("serial", serial);
        return "redirect:/service/item";
    }

    /** The history of one item. */
    @GetMapping("/service/item")
    String item(@RequestParam String serial, Model model) {
        List<WarrantyClaim> history = claims.ofSerial(serial);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        WarrantyClaim last = history.get(history.size() - 1);
        model.addAttribute("serial", serial);
        model.addAttribute("history", history);
        model.addAttribute("last", last);
        model.addAttribute("results", claims.results(last));
        model.addAttribute(
                "order",
                orders.find(last.orderNumber()).map(OrderDetails::order).orElse(null));
        return "service-item";
    }

    @PostMapping("/service/{id}/goods")
    String goods(
            @PathVariable long id, @RequestParam Map<String, String> form, Principal user, RedirectAttributes back) {
        only(user);
        return done(id, back, () -> claims.goodsAreHere(id, today(), takenIn(form), user.getName()));
    }

    @PostMapping("/service/{id}/call-off")
    String callOff(@PathVariable long id, Principal user, RedirectAttributes back) {
        only(user);
        return done(id, back, () -> claims.callOff(id, user.getName()));
    }

    @PostMapping("/service/{id}/parcel")
    String parcel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ttn,
            Principal user,
            RedirectAttributes back) {
        only(user);
        return done(id, back, () -> claims.travelsUnder(id, ttn, user.getName()));
    }

    @PostMapping("/service/{id}/loaner")
    String loaner(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate requestedOn,
            Principal user,
            RedirectAttributes back) {
        only(user);
        return done(id, back, () -> loaners.request(id, requestedOn, user.getName()));
    }

    @PostMapping("/service/{id}/loaner-given")
    String loanerGiven(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Principal user,
            RedirectAttributes back) {
        only(user);
        return done(id, back, () -> loaners.give(id, item, day, user.getName()));
    }

    /** Another last day of the repair, agreed in writing. */
    @PostMapping("/service/{id}/agreed")
    String agreed(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Principal user,
            RedirectAttributes back) {
        only(user);
        return done(id, back, () -> claims.agree(id, until, user.getName()));
    }

    @PostMapping("/service/{id}/loaner-back")
    String loanerBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            Principal user,
            RedirectAttributes back) {
        only(user);
        return done(id, back, () -> loaners.isBack(id, told(state), user.getName()));
    }

    @PostMapping("/service/{id}/documents")
    String attach(@PathVariable long id, @RequestParam MultipartFile file, Principal user, RedirectAttributes back) {
        only(user);
        find(id);
        return done(id, back, () -> claims.attach(id, EvidenceFiles.uploaded(file), user.getName()));
    }

    @GetMapping("/service/{id}/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable long document) {
        return EvidenceFiles.shown(
                claims.document(id, document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** A buyer at the counter, or on the phone. */
    @GetMapping("/orders/{number}/service")
    String fresh(@PathVariable long number, Principal user, Model model) {
        only(user);
        model.addAttribute("number", number);
        model.addAttribute(
                "order",
                orders.find(number)
                        .map(OrderDetails::order)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("earlier", claims.ofOrder(number));
        model.addAttribute("formId", UUID.randomUUID());
        return "new-claim";
    }

    @PostMapping("/orders/{number}/service")
    String open(@PathVariable long number, @RequestParam Map<String, String> form, Principal user, Model model) {
        only(user);
        try {
            ClaimCounter.Opened opened = counter.open(
                    new ClaimCounter.Wanted(
                            number,
                            null,
                            whole(form.get("line")),
                            (int) whole(form.getOrDefault("quantity", "1")),
                            form.get("serial"),
                            form.get("cause"),
                            form.get("words"),
                            null,
                            form.containsKey("here"),
                            formId(form)),
                    takenIn(form),
                    WarrantyClaim.Origin.DESK,
                    user.getName());
            return "redirect:/service/" + opened.claim().id();
        } catch (CaseRefused refused) {
            model.addAttribute(TROUBLE, refused.getMessage());
            model.addAttribute("form", form);
            return fresh(number, user, model);
        }
    }

    private static TakenIn takenIn(Map<String, String> form) {
        return new TakenIn(
                told(form.get("completeness")),
                told(form.get("look")),
                form.containsKey("receipt"),
                form.containsKey("card"),
                form.containsKey("loaner"));
    }

    /** Null for nothing. */
    private static String told(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Drawn when the form was shown: a second click sends it once more. */
    private static String formId(Map<String, String> form) {
        String id = form.get("formId");
        return id != null && id.matches(FORM_ID) ? id : null;
    }

    /** 0, which is no line and no quantity, for what is not a number. */
    private static long whole(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private String done(long id, RedirectAttributes back, Runnable work) {
        try {
            work.run();
        } catch (CaseRefused refused) {
            back.addFlashAttribute(TROUBLE, refused.getMessage());
            back.addFlashAttribute("typed", typed());
        }
        return "redirect:/service/" + id;
    }

    /** What the form held, to be mended and sent again. */
    private static Map<String, String> typed() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest().getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    private WarrantyClaim find(long id) {
        return claims.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void only(Principal user) {
        if (Collections.disjoint(groups.of(user.getName()), MAY_WORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
