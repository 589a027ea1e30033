package ua.sellerdesk.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an inspection found.
 *
 * @param shipping what goes back of the delivery's price, in UAH, null for nothing
 */
public record Inspection(List<Line> lines, BigDecimal shipping) {

    /**
     * @param id the order's line
     * @param came how many came; they go back into stock, are written off, or go to the maker
     * @param refund for the line, in UAH
     * @param reason why the refund differs from the price, null where it does not
     */
    public record Line(
            long id, int came, int restocked, int writtenOff, int toMaker, BigDecimal refund, String reason) {}
}
