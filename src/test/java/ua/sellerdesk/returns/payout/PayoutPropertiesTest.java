package ua.sellerdesk.returns.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PayoutPropertiesTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(Settings.class).withBean(PayoutCipher.class);

    @EnableConfigurationProperties(PayoutProperties.class)
    static class Settings {}

    @Test
    void areReadAndShowNoKey() {
        start.withPropertyValues(
                        "sellerdesk.returns.payout-key=new",
                        "sellerdesk.returns.payout-former-keys=older,oldest",
                        "sellerdesk.returns.payout-retention=30d")
                .run(context -> assertThat(context.getBean(PayoutProperties.class))
                        .isEqualTo(new PayoutProperties("new", List.of("older", "oldest"), Duration.ofDays(30)))
                        .hasToString("PayoutProperties[payoutRetention=PT720H]"));
    }

    @Test
    void keepForAYearByDefault() {
        start.withPropertyValues("sellerdesk.returns.payout-key=new")
                .run(context -> assertThat(context.getBean(PayoutProperties.class))
                        .isEqualTo(new PayoutProperties("new", List.of(), Duration.ofDays(365))));
    }

    @Test
    void withoutAKeyNothingStarts() {
        start.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("Sellerdesk cannot start: set sellerdesk.returns.payout-key"));
    }
}
