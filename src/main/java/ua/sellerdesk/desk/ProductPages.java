package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import ua.sellerdesk.product.Change;
import ua.sellerdesk.product.Column;
import ua.sellerdesk.product.Fact;
import ua.sellerdesk.product.FactRow;
import ua.sellerdesk.product.FactUploads;
import ua.sellerdesk.product.FactValues;
import ua.sellerdesk.product.Facts;
import ua.sellerdesk.product.FactsIntake;
import ua.sellerdesk.product.FactsMovedOn;
import ua.sellerdesk.product.FactsRefused;
import ua.sellerdesk.product.Plan;
import ua.sellerdesk.product.ProductBook;
import ua.sellerdesk.product.ProductFacts;
import ua.sellerdesk.product.Subject;

/** The pages of the product facts. */
@Controller
@Hidden
class ProductPages {

    static final Set<String> MAY_CHANGE = Set.of("service", "returns", "supervisors");

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int PAGE_SIZE = 50;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_FILE_NAME = 200;
    private static final String MOVED_ON = "movedOn";
    private static final String PROBLEMS = "problems";

    private final ProductFacts facts;
    private final ProductBook book;
    private final FactsIntake intake;
    private final FactUploads uploads;
    private final PeoplesGroups groups;
    private final Colleagues colleagues;
    private final PageFormat format;

    ProductPages(
            ProductFacts facts,
            ProductBook book,
            FactsIntake intake,
            FactUploads uploads,
            PeoplesGroups groups,
            Colleagues colleagues,
            PageFormat format) {
        this.facts = facts;
        this.book = book;
        this.intake = intake;
        this.uploads = uploads;
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

    @ModelAttribute("mayChange")
    boolean mayChange(Principal user) {
        return !Collections.disjoint(groups.of(user.getName()), MAY_CHANGE);
    }

    /** @param page counted from 1 */
    @GetMapping("/products")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("missing", missing);
        model.addAttribute("found", book.search(q, missing, PageRequest.of(Math.max(page - 1, 0), PAGE_SIZE)));
        return "products";
    }

    /** One article, or one brand, on a day. */
    @GetMapping("/products/one")
    String one(
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String brand,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        Subject subject = subject(article, brand);
        List<FactRow> rows = book.history(subject);
        show(subject, rows, day == null ? today() : day, model);
        fill(rows.stream().findFirst().map(ProductBook::cells).orElseGet(() -> named(subject)), newest(rows), model);
        return "product";
    }

    private static Subject subject(String article, String brand) {
        if (article.isBlank() && brand.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return article.isBlank() ? Subject.brand(brand) : Subject.article(article);
    }

    private static Map<String, String> named(Subject subject) {
        Column column = subject.kind() == Subject.Kind.ARTICLE ? Column.ARTICLE : Column.BRAND;
        return Map.of(column.machineName(), subject.name());
    }

    private void show(Subject subject, List<FactRow> rows, LocalDate day, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("day", day);
        model.addAttribute("facts", factsOf(subject, rows, day));
        model.addAttribute("all", Fact.values());
        model.addAttribute("history", history(rows));
        model.addAttribute(
                "names", colleagues.names(rows.stream().map(FactRow::by).toList()));
    }

    private Facts factsOf(Subject subject, List<FactRow> rows, LocalDate day) {
        if (subject.kind() == Subject.Kind.ARTICLE) {
            return facts.of(subject.name(), day);
        }
        return Facts.of(
                null,
                rows.stream()
                        .filter(row -> row.appliesOn(day))
                        .findFirst()
                        .map(FactRow::values)
                        .orElse(null));
    }

    /** @param changed what is other than in the row before it */
    record Step(FactRow row, List<Fact> changed) {}

    private static List<Step> history(List<FactRow> rows) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FactValues before = i + 1 < rows.size() ? rows.get(i + 1).values() : FactValues.NOTHING;
            steps.add(new Step(rows.get(i), rows.get(i).values().differences(before)));
        }
        return steps;
    }

    private static Long newest(List<FactRow> rows) {
        return rows.stream()
                .filter(row -> row.to() == null)
                .map(FactRow::id)
                .findFirst()
                .orElse(null);
    }

    /** @param basedOn the row that the form shows; null for none */
    private void fill(Map<String, String> cells, Long basedOn, Model model) {
        Map<String, String> form = new HashMap<>(cells);
        form.putIfAbsent("day", today().toString());
        model.addAttribute("form", form);
        model.addAttribute("basedOn", basedOn);
    }

    @GetMapping("/products/new")
    String fresh(Principal user, Model model) {
        only(user);
        fill(Map.of(), null, model);
        return "new-product";
    }

    /** @param form by {@link Column#machineName()}; {@code day} from which it applies; {@code basedOn} */
    @PostMapping("/products/one")
    String write(@RequestParam Map<String, String> form, Principal user, Model model, RedirectAttributes back) {
        only(user);
        Map<String, String> cells = new HashMap<>(form);
        cells.put(Column.VALID_FROM.machineName(), form.getOrDefault("day", ""));
        try {
            Change written = intake.take(cells, id(form.get("basedOn")), user.getName());
            Subject subject = written.subject();
            back.addAttribute(subject.kind() == Subject.Kind.ARTICLE ? "article" : "brand", subject.name());
            back.addFlashAttribute("written", written);
            return "redirect:/products/one";
        } catch (FactsRefused refused) {
            model.addAttribute(PROBLEMS, refused.problems());
            return again(form, id(form.get("basedOn")), model);
        } catch (FactsMovedOn moved) {
            model.addAttribute(MOVED_ON, true);
            return again(form, null, model);
        }
    }

    /** The form as it was filled in; pressed again it goes before what others wrote, who look at it. */
    private String again(Map<String, String> form, Long basedOn, Model model) {
        String article = form.getOrDefault(Column.ARTICLE.machineName(), "");
        String brand = form.getOrDefault(Column.BRAND.machineName(), "");
        boolean unnamed = article.isBlank() && brand.isBlank();
        List<FactRow> rows = unnamed ? List.of() : book.history(subject(article, brand));
        if (rows.isEmpty()) {
            fill(form, null, model);
            return "new-product";
        }
        show(rows.get(0).subject(), rows, today(), model);
        fill(form, basedOn == null ? newest(rows) : basedOn, model);
        return "product";
    }

    private static Long id(String number) {
        return number != null && number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    @GetMapping("/products/import")
    String upload(Principal user, Model model) {
        only(user);
        model.addAttribute("columns", Column.values());
        model.addAttribute("from", today());
        return "product-import";
    }

    @PostMapping("/products/import")
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Principal user,
            Model model) {
        only(user);
        byte[] content = content(file);
        try {
            intake.plan(content, from);
        } catch (FactsRefused refused) {
            return refused(refused, name(file), from, user, model);
        }
        FactUploads.Upload upload = new FactUploads.Upload(name(file), content, from == null ? today() : from);
        return "redirect:/products/import/" + uploads.keep(upload, user.getName());
    }

    private String refused(FactsRefused refused, String name, LocalDate from, Principal user, Model model) {
        upload(user, model);
        model.addAttribute(PROBLEMS, refused.problems());
        model.addAttribute("fileName", name);
        if (from != null) {
            model.addAttribute("from", from);
        }
        return "product-import";
    }

    @GetMapping("/products/import/{id}")
    String preview(@PathVariable long id, Principal user, Model model) {
        only(user);
        FactUploads.Upload upload = find(id, user);
        try {
            Plan plan = intake.plan(upload.content(), upload.from());
            model.addAttribute("plan", plan);
            model.addAttribute("shown", plan.news().stream().limit(MOST_SHOWN).toList());
        } catch (FactsRefused refused) {
            return refused(refused, upload.fileName(), upload.from(), user, model);
        }
        model.addAttribute("id", id);
        model.addAttribute("fileName", upload.fileName());
        return "product-preview";
    }

    @PostMapping("/products/import/{id}")
    String apply(@PathVariable long id, @RequestParam long edition, Principal user, RedirectAttributes back) {
        only(user);
        FactUploads.Upload upload = find(id, user);
        try {
            Plan plan = intake.take(
                    new FactsIntake.Brought(
                            upload.content(), upload.fileName(), upload.from(), FactRow.Way.FILE, user.getName()),
                    edition);
            uploads.drop(id);
            back.addFlashAttribute("added", plan.of(Change.Kind.NEW).size());
            back.addFlashAttribute("changed", plan.of(Change.Kind.CHANGED).size());
            return "redirect:/products";
        } catch (FactsMovedOn | FactsRefused moved) {
            back.addFlashAttribute(MOVED_ON, true);
            return "redirect:/products/import/" + id;
        }
    }

    private FactUploads.Upload find(long id, Principal user) {
        return uploads.find(id, user.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/products/template.csv")
    ResponseEntity<byte[]> template() {
        return csv("sellerdesk-products-template.csv", book.template());
    }

    @GetMapping("/products/export.csv")
    ResponseEntity<byte[]> export() {
        return csv("sellerdesk-products-" + today() + ".csv", book.file());
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
        }
    }

    private static String name(MultipartFile file) {
        String name = Objects.toString(file.getOriginalFilename(), "").replaceAll("[\\\\/\\p{Cntrl}]", "_");
        String shown = name.isBlank() ? "file.csv" : name;
        return shown.substring(0, Math.min(shown.length(), LONGEST_FILE_NAME));
    }

    private void only(Principal user) {
        if (!mayChange(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
