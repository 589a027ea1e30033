package ua.sellerdesk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class SchedulesTest {

    @Test
    void understandsItsIntervals() {
        new ApplicationContextRunner()
                .withUserConfiguration(Scheduling.class)
                .withBean(MarketplaceSync.class, () -> mock())
                .withBean(Marketplace.class, () -> mock())
                .withBean(StatusCatalogue.class)
                .withBean(OrderSyncSchedule.class)
                .withBean(StatusRefresh.class)
                .withBean(ReturnSync.class, () -> mock())
                .withBean(ReturnSyncSchedule.class)
                .withPropertyValues("sellerdesk.marketplace.rozetka.poll-interval=2s")
                .withPropertyValues("sellerdesk.marketplace.rozetka.returns.poll-interval=2s")
                .run(context -> assertThat(context.getBean(ScheduledAnnotationBeanPostProcessor.class)
                                .getScheduledTasks())
                        .hasSize(3));
    }

    @Test
    void readsFromTheFileWhatASellerMaySetAndEdit() {
        StatusCatalogue catalogue = new StatusCatalogue();
        assertThat(catalogue.cancellations(List.of(2, 13, 42, 11, 999)))
                .extracting(OrderStatus::id)
                .containsExactly(42);
        assertThat(IntStream.rangeClosed(0, 99).filter(catalogue::termsEditable))
                .containsExactly(26, 47, 48);
        catalogue.refresh(List.of(new OrderStatus(999, "Новий", null, 1, OrderStatus.Meaning.UNKNOWN)));
        assertThat(catalogue.byId(999).name()).isEqualTo("Новий");
        assertThat(catalogue.byId(998).meaning()).isEqualTo(OrderStatus.Meaning.UNKNOWN);
    }

    /** Not annotated as a configuration: a scan of the application must not find it. */
    @EnableScheduling
    static class Scheduling {}
}
