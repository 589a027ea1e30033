package ua.sellerdesk.marketplace;

import org.springframework.beans.factory.BeanFactory;

/** Pulls return requests at once, for tests that do not wait for the schedule. */
public final class ReturnPull {

    private ReturnPull() {}

    /** @return how many requests were listed */
    public static int now(BeanFactory application) {
        return application.getBean(ReturnSync.class).syncNow();
    }
}
