package ua.sellerdesk.returns;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** From which sum a refund needs a supervisor. */
@Component
class ApprovalLimits {

    private final OtherReturns others;
    private final ReturnsProperties settings;

    ApprovalLimits(OtherReturns others, ReturnsProperties settings) {
        this.others = others;
        this.settings = settings;
    }

    /**
     * In UAH: that of the settings, or none where more would go back for the order than was paid for it.
     *
     * @param amount of this return, a share of the shipping included
     */
    BigDecimal of(Rma rma, BigDecimal amount) {
        return others.beyondTotal(rma, amount) ? BigDecimal.ZERO : settings.approvalLimit();
    }
}
