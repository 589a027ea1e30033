package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.returns.ReturnDesk;
import ua.sellerdesk.returns.Rma;

/** Returns for programs: read, and opened; what becomes of them is decided in tasks. */
@RestController
@RequestMapping(path = "/api/returns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns")
class ReturnsApi {

    private static final Set<String> MAY_OPEN = Set.of("returns", "sales", "supervisors");
    private static final String REQUEST_ID = "[A-Za-z0-9_-]{1,36}";

    /** Ids that are made here. */
    private static final String OURS = "[PDWS]\\d+.*";

    private final ReturnDesk returns;
    private final PeoplesGroups groups;

    ReturnsApi(ReturnDesk returns, PeoplesGroups groups) {
        this.returns = returns;
        this.groups = groups;
    }

    @GetMapping
    @Operation(summary = "Returns, those whose term ends first first; 200 at most")
    List<ReturnJson> list(
            @Parameter(description = "Part of the key, the goods' name or the parcel's number")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only those that are not closed") @RequestParam(defaultValue = "true")
                    boolean open) {
        return returns.list(q, open).stream().map(ReturnJson::of).toList();
    }

    @GetMapping("/{order}/{request}")
    @Operation(summary = "A return")
    @ApiResponse(responseCode = "404", description = "No such return")
    ReturnJson read(@PathVariable long order, @PathVariable String request) {
        return returns.ofOrder(order).stream()
                .filter(rma -> rma.requestId().equals(request))
                .reduce((former, latest) -> latest)
                .map(ReturnJson::of)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "There is no return " + order + "/" + request + "."));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Opens a return; the same request sent again opens no second one")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "200", description = "It was open already")
    @ApiResponse(responseCode = "422", description = "It cannot be opened: the detail says why, in Ukrainian")
    ResponseEntity<ReturnJson> open(@RequestBody ReturnJson.Wanted wanted, Principal user) {
        if (Collections.disjoint(groups.of(user.getName()), MAY_OPEN)) {
            throw problem(HttpStatus.FORBIDDEN, "Only the groups returns, sales and supervisors open returns.");
        }
        if (wanted.orderNumber() == null) {
            throw problem(HttpStatus.BAD_REQUEST, "orderNumber is missing.");
        }
        if (wanted.requestId() == null || !wanted.requestId().matches(REQUEST_ID)) {
            throw problem(HttpStatus.BAD_REQUEST, "requestId must be 1 to 36 letters, digits, - or _.");
        }
        if (wanted.requestId().matches(OURS)) {
            throw problem(HttpStatus.BAD_REQUEST, "Ids such as " + wanted.requestId() + " are Sellerdesk's own.");
        }
        try {
            ReturnDesk.Opened opened = returns.open(
                    new ReturnDesk.Wanted(
                            wanted.orderNumber(),
                            wanted.requestId(),
                            wanted.kind(),
                            wanted.cause(),
                            wanted.words(),
                            quantities(wanted.lines())),
                    Rma.Origin.API,
                    user.getName());
            return ResponseEntity.status(opened.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(ReturnJson.of(opened.rma()));
        } catch (CaseRefused refused) {
            throw problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        }
    }

    private static Map<Long, Integer> quantities(List<ReturnJson.WantedLine> lines) {
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        for (ReturnJson.WantedLine line : lines == null ? List.<ReturnJson.WantedLine>of() : lines) {
            if (line == null || line.lineId() == null || line.quantity() == null) {
                throw problem(HttpStatus.BAD_REQUEST, "Each line needs lineId and quantity.");
            }
            quantities.merge(line.lineId(), line.quantity(), Integer::sum);
        }
        return quantities;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
