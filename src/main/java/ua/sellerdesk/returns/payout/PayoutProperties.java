package ua.sellerdesk.returns.payout;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payout details are kept.
 *
 * @param payoutKey encrypts them
 * @param payoutFormerKeys only open what was encrypted before the key was changed
 * @param payoutRetention how long after its case is closed: a year leaves time to follow a transfer that went astray;
 *     that it was made, the bank's own documents show for longer
 */
@ConfigurationProperties("sellerdesk.returns")
record PayoutProperties(
        String payoutKey,
        @DefaultValue List<String> payoutFormerKeys,
        @DefaultValue("365d") Duration payoutRetention) {

    @Override
    public String toString() {
        return "PayoutProperties[payoutRetention=" + payoutRetention + "]";
    }
}
