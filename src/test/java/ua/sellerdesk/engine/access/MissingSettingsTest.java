package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class MissingSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesEachInALineOfItsOwn() {
        environment.setActiveProfiles("production");
        environment.setProperty("sellerdesk.admin.user", "chief");
        environment.setProperty("sellerdesk.admin.password", " ");
        assertThatThrownBy(this::check).message().satisfies(lines -> org.assertj.core.api.Assertions.assertThat(
                        lines.lines())
                .containsExactly(
                        "Sellerdesk cannot start: set sellerdesk.marketplace.rozetka.api-token"
                                + " (or sellerdesk.marketplace.rozetka.username and sellerdesk.marketplace.rozetka.password)",
                        "Sellerdesk cannot start: set spring.datasource.url",
                        "Sellerdesk cannot start: set sellerdesk.admin.password",
                        "Sellerdesk cannot start: set sellerdesk.returns.payout-key (32 characters or more)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Only31characters-long-1234567-!", "                                   short"})
    void aShortKeyStopsTheStart(String key) {
        environment.setActiveProfiles("production");
        set(key);
        assertThatThrownBy(this::check)
                .hasMessage("Sellerdesk cannot start: set sellerdesk.returns.payout-key (32 characters or more)");
    }

    @Test
    void startsWithEverySetting() {
        environment.setActiveProfiles("production");
        set("Just32characters-long-1234567-!!");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void set(String payoutKey) {
        environment.setProperty("sellerdesk.marketplace.rozetka.api-token", "token");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://database/sellerdesk");
        environment.setProperty("sellerdesk.admin.user", "chief");
        environment.setProperty("sellerdesk.admin.password", "secret");
        environment.setProperty("sellerdesk.returns.payout-key", payoutKey);
    }

    @Test
    void asksForNothingOutsideProduction() {
        environment.setActiveProfiles("demo");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new MissingSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
