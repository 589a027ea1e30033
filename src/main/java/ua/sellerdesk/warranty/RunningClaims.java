package ua.sellerdesk.warranty;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseRefused;

/** The claims that are worked on, as they are now. */
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

    /** @throws CaseRefused where it is closed, or not there */
    WarrantyClaim open(long id) {
        return claims.byId(id).filter(WarrantyClaim::open).orElseThrow(() -> new CaseRefused("Цю заявку вже закрито."));
    }
}
