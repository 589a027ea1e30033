package ua.sellerdesk.returns;

import org.springframework.beans.factory.BeanFactory;

/** Tells the marketplace the numbers of buyers' parcels at once, for tests that do not wait for the schedule. */
public final class ReturnNumbers {

    private ReturnNumbers() {}

    public static void tellNow(BeanFactory application) {
        application.getBean(ReturnParcels.class).tellNumbers();
    }
}
