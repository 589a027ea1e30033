package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.sellerdesk.returns.stock.StockJournal;

/** What became of returned goods, for systems that count the stock. */
@RestController
@RequestMapping(path = "/api/stock-movements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stock movements")
class StockMovementsApi {

    private static final int MOST = 1000;

    private final StockJournal journal;

    StockMovementsApi(StockJournal journal) {
        this.journal = journal;
    }

    @GetMapping
    @Operation(
            summary = "Returned goods that were restocked, written off or sent to the maker, oldest first",
            description = "Entries are only ever added and become visible in the order of their ids, so a reader that"
                    + " passes `next` of one answer as `after` of the next call misses none and gets none twice.")
    StockMovementJson.Part list(
            @Parameter(description = "Only what follows the entry with this id", example = "0")
                    @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "How many entries at most, up to " + MOST, example = "100")
                    @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(
                            description = "Only what was recorded then or later, ISO 8601; tells where to begin, go on"
                                    + " with `after` alone",
                            example = "2026-11-24T00:00:00Z")
                    @RequestParam(required = false)
                    Instant since) {
        List<StockMovementJson> movements = journal.after(after, since, Math.min(Math.max(limit, 1), MOST)).stream()
                .map(StockMovementJson::of)
                .toList();
        return new StockMovementJson.Part(
                movements,
                movements.isEmpty()
                        ? after
                        : movements.get(movements.size() - 1).id());
    }
}
