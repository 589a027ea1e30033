package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.sellerdesk.order.OrderDesk;
import ua.sellerdesk.order.OrderSummary;
import ua.sellerdesk.order.Stage;

/** Orders for programs: read only, since orders are changed by completing tasks. */
@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Orders")
class OrdersApi {

    private final OrderDesk orders;
    private final OrderParcels parcels;

    OrdersApi(OrderDesk orders, OrderParcels parcels) {
        this.orders = orders;
        this.parcels = parcels;
    }

    @GetMapping
    @Operation(summary = "A page of orders, newest first")
    OrderJson.PageOfOrders list(
            @Parameter(description = "Counted from 0", example = "0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "How many orders a page holds, 200 at most", example = "50")
                    @RequestParam(defaultValue = "50")
                    int size,
            @Parameter(description = "Part of the number, the buyer's name, phone or tracking number", example = "8123")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only orders in this state; all when left out", example = "NEW")
                    @RequestParam(required = false)
                    Stage state) {
        Page<OrderSummary> found = orders.search(q, state, Paging.newestFirst(page, size));
        return new OrderJson.PageOfOrders(
                found.map(OrderJson::of).getContent(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    @GetMapping("/{number}")
    @Operation(summary = "An order with its items, shipments and timeline")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(
            responseCode = "404",
            description = "No such order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    OrderJson.Details read(
            @Parameter(description = "The marketplace's number of the order", example = "812345678") @PathVariable
                    long number) {
        return orders.find(number)
                .map(details -> OrderJson.Details.of(
                        details, parcels.of(details.summary()).parcels()))
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no order " + number + "."),
                        null));
    }
}
