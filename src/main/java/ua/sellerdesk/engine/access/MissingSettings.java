package ua.sellerdesk.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** In profile production, stops the start before anything else when a setting is missing, with a line for each. */
public class MissingSettings implements EnvironmentPostProcessor, Ordered {

    private static final String ROZETKA = "sellerdesk.marketplace.rozetka.";
    private static final String PAYOUT_KEY = "sellerdesk.returns.payout-key";

    /** What a random key of 192 bits takes in Base64: guessing is out of the question. */
    private static final int PAYOUT_KEY_LENGTH = 32;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> missing = new ArrayList<>();
        boolean signsIn = has(environment, ROZETKA + "username") && has(environment, ROZETKA + "password");
        if (!has(environment, ROZETKA + "api-token") && !signsIn) {
            missing.add(ROZETKA + "api-token (or " + ROZETKA + "username and " + ROZETKA + "password)");
        }
        if (!has(environment, "spring.datasource.url")) {
            missing.add("spring.datasource.url");
        }
        for (String name : List.of("sellerdesk.admin.user", "sellerdesk.admin.password")) {
            if (!has(environment, name)) {
                missing.add(name);
            }
        }
        if (environment.getProperty(PAYOUT_KEY, "").strip().length() < PAYOUT_KEY_LENGTH) {
            missing.add(PAYOUT_KEY + " (" + PAYOUT_KEY_LENGTH + " characters or more)");
        }
        if (!missing.isEmpty()) {
            throw new SettingsMissing(missing);
        }
    }

    private static boolean has(ConfigurableEnvironment environment, String name) {
        String value = environment.getProperty(name);
        return value != null && !value.isBlank();
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Settings that production cannot do without. */
    public static class SettingsMissing extends IllegalStateException {

        SettingsMissing(List<String> names) {
            super(names.stream()
                    .map(name -> "Sellerdesk cannot start: set " + name)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /** Puts the lines before whoever starts Sellerdesk, in place of a stack trace. */
    public static class Analyzer extends AbstractFailureAnalyzer<SettingsMissing> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, SettingsMissing cause) {
            return new FailureAnalysis(cause.getMessage(), "See docs/ops-guide.md for every setting.", cause);
        }
    }
}
