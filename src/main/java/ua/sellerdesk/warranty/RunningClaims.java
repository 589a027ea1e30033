package ua.sellerdesk.warranty;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The claims that instances run for, as they are now. */
@Component
@Transactional(readOnly = true)
public class RunningClaims {

    private final WarrantyClaims claims;

    RunningClaims(WarrantyClaims claims) {
        this.claims = claims;
    }

    /** @param key the instance's business key; its claim must be there */
    public WarrantyClaim of(String key) {
        return claims.running(key);
    }
}
