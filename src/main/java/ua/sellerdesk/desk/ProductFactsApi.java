package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.sellerdesk.product.Change;
import ua.sellerdesk.product.FactRow;
import ua.sellerdesk.product.FactsIntake;
import ua.sellerdesk.product.FactsRefused;
import ua.sellerdesk.product.Plan;
import ua.sellerdesk.product.ProductBook;

/** Product facts for programs, such as the system that keeps the assortment. */
@RestController
@RequestMapping("/api/product-facts")
@Tag(name = "Product facts")
class ProductFactsApi {

    private static final String CSV = "text/csv";

    private final FactsIntake intake;
    private final ProductBook book;
    private final PeoplesGroups groups;

    ProductFactsApi(FactsIntake intake, ProductBook book, PeoplesGroups groups) {
        this.intake = intake;
        this.book = book;
        this.groups = groups;
    }

    /** @param written whether they were written, or only looked at */
    record Taken(boolean written, int added, int changed, int unchanged) {

        static Taken of(Plan plan, boolean written) {
            return new Taken(
                    written,
                    plan.of(Change.Kind.NEW).size(),
                    plan.of(Change.Kind.CHANGED).size(),
                    plan.of(Change.Kind.UNCHANGED).size());
        }
    }

    @GetMapping(produces = CSV)
    @Operation(summary = "The newest facts of every article and brand, as CSV that can be sent back")
    byte[] file() {
        return book.file();
    }

    @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Takes a CSV file of facts, whole or not at all",
            description = "UTF-8 or Windows-1251, comma or semicolon, 5 MB at most; headings: article, brand, title,"
                    + " warranty_months, return_days, bulky, weight_kg, official_service (with _address and _phone;"
                    + " \"none\" where the brand has none), service_centre (likewise), season_start, season_end, valid_from. A"
                    + " row without article holds the facts of its brand. Facts that are left out or empty stay; a dash"
                    + " takes one back. The same file sent again changes nothing.")
    @ApiResponse(responseCode = "422", description = "Nothing was written: every problem with its line and column")
    Taken take(
            InputStream body,
            @Parameter(description = "From when rows apply that name no day; today where left out")
                    @RequestParam(required = false)
                    LocalDate validFrom,
            @Parameter(description = "Only says what would change") @RequestParam(defaultValue = "false")
                    boolean preview,
            Principal user)
            throws IOException {
        if (Collections.disjoint(groups.of(user.getName()), ProductPages.MAY_CHANGE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] content = body.readNBytes(FactsIntake.LARGEST_FILE + 1);
        Plan plan = preview
                ? intake.plan(content, validFrom)
                : intake.take(new FactsIntake.Brought(content, null, validFrom, FactRow.Way.API, user.getName()), null);
        return Taken.of(plan, !preview);
    }

    @ExceptionHandler
    ProblemDetail refused(FactsRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, "Nothing was written: mend the problems and send the file again.");
        problem.setProperty("problems", refused.problems());
        return problem;
    }
}
