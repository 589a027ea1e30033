package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Page;
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
import ua.sellerdesk.warranty.ClaimClock;
import ua.sellerdesk.warranty.ClaimCounter;
import ua.sellerdesk.warranty.ClaimDesk;
import ua.sellerdesk.warranty.ClaimKnownOtherwise;
import ua.sellerdesk.warranty.TakenIn;
import ua.sellerdesk.warranty.WarrantyClaim;

/** Warranty claims for programs: read, and opened; what becomes of them is decided in tasks. */
@RestController
@RequestMapping(path = "/api/service-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Service requests")
class ServiceRequestsApi {

    private static final Set<String> MAY_OPEN = Set.of("service", "sales", "supervisors");
    private static final String REQUEST_ID = "[A-Za-z0-9_-]{1,36}";

    /** Ids that are made here. */
    private static final String OURS = "[PDWS]\\d+.*";

    private final ClaimDesk claims;
    private final ClaimCounter counter;
    private final ClaimClock clock;
    private final PeoplesGroups groups;

    ServiceRequestsApi(ClaimDesk claims, ClaimCounter counter, ClaimClock clock, PeoplesGroups groups) {
        this.claims = claims;
        this.counter = counter;
        this.clock = clock;
        this.groups = groups;
    }

    @GetMapping
    @Operation(
            summary = "A page of warranty claims, those whose repair ends first first; X-Total-Count tells of how many")
    ResponseEntity<List<ServiceRequestJson>> list(
            @Parameter(description = "Part of the key, the goods' name, the serial or the parcel's number")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only those that are not closed") @RequestParam(defaultValue = "true")
                    boolean open,
            @Parameter(description = "Counted from 0", example = "0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "How many claims a page holds, 200 at most", example = "50")
                    @RequestParam(defaultValue = "200")
                    int size) {
        Page<WarrantyClaim> found = claims.search(q, open, Paging.of(page, size));
        Map<Long, ClaimClock.Stake> stakes = clock.of(found.getContent());
        return ResponseEntity.ok()
                .header("X-Total-Count", String.valueOf(found.getTotalElements()))
                .body(found.map(claim -> ServiceRequestJson.of(claim, stakes.get(claim.id())))
                        .getContent());
    }

    @GetMapping("/{order}/{request}")
    @Operation(summary = "A warranty claim")
    @ApiResponse(responseCode = "404", description = "No such claim")
    ServiceRequestJson read(@PathVariable long order, @PathVariable String request) {
        return claims.ofOrder(order).stream()
                .filter(claim -> claim.requestId().equals(request))
                .findFirst()
                .map(this::json)
                .orElseThrow(() ->
                        problem(HttpStatus.NOT_FOUND, "There is no service request " + order + "/" + request + "."));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Opens a warranty claim; the same request sent again opens no second one")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "200", description = "It was open already")
    @ApiResponse(responseCode = "409", description = "The id is that of a claim about other goods")
    @ApiResponse(responseCode = "422", description = "It cannot be opened: the detail says why, in Ukrainian")
    ResponseEntity<ServiceRequestJson> open(@RequestBody ServiceRequestJson.Wanted wanted, Principal user) {
        if (Collections.disjoint(groups.of(user.getName()), MAY_OPEN)) {
            throw problem(
                    HttpStatus.FORBIDDEN, "Only the groups service, sales and supervisors open service requests.");
        }
        if (wanted.orderNumber() == null || wanted.lineId() == null) {
            throw problem(HttpStatus.BAD_REQUEST, "orderNumber and lineId are needed.");
        }
        if (wanted.requestId() == null || !wanted.requestId().matches(REQUEST_ID)) {
            throw problem(HttpStatus.BAD_REQUEST, "requestId must be 1 to 36 letters, digits, - or _.");
        }
        if (wanted.requestId().matches(OURS)) {
            throw problem(HttpStatus.BAD_REQUEST, "Ids such as " + wanted.requestId() + " are Sellerdesk's own.");
        }
        try {
            ClaimCounter.Opened opened = counter.open(
                    new ClaimCounter.Wanted(
                            wanted.orderNumber(),
                            wanted.requestId(),
                            wanted.lineId(),
                            wanted.quantity() == null ? 1 : wanted.quantity(),
                            wanted.serial(),
                            wanted.cause(),
                            wanted.words(),
                            wanted.claimedOn(),
                            Boolean.TRUE.equals(wanted.goodsHere())),
                    TakenIn.UNSEEN,
                    WarrantyClaim.Origin.API,
                    user.getName());
            return ResponseEntity.status(opened.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(json(opened.claim()));
        } catch (ClaimKnownOtherwise known) {
            throw problem(HttpStatus.CONFLICT, known.getMessage());
        } catch (CaseRefused refused) {
            throw problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        }
    }

    private ServiceRequestJson json(WarrantyClaim claim) {
        return ServiceRequestJson.of(claim, clock.of(claim));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
