package ua.sellerdesk.order.process;

import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.sellerdesk.engine.Answers;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.order.CourierVisits;
import ua.sellerdesk.order.OrderWork;
import ua.sellerdesk.order.ParcelReceivedBack;

/** The tasks in which people say what they found or did. */
@Configuration(proxyBeanMethods = false)
class FindingTasks {

    @Bean
    OrderTask receiveReturnedParcelTask(OrderWork work, ApplicationEventPublisher events) {
        Map<String, String> words = Map.of(
                "good", "Товар справний",
                "damaged", "Товар пошкоджений",
                "incomplete", "Товар не в повному комплекті");
        return new FindingTask("receive-returned-parcel", "parcelCondition", words) {
            @Override
            public String check(Answers answers, long order) {
                String found = super.check(answers, order);
                events.publishEvent(new ParcelReceivedBack(order, work.round(order), found));
                return found;
            }
        };
    }

    @Bean
    OrderTask deliverTask(CourierVisits visits) {
        Map<String, String> words = Map.of(
                "delivered", "Доставлено", "not-at-home", "Нікого не було вдома", "refused", "Покупець відмовився");
        return new FindingTask("deliver", "deliveryResult", words) {
            @Override
            public String check(Answers answers, long order) {
                String found = super.check(answers, order);
                visits.ended(order, answers.text("deliveryResult"));
                return found;
            }
        };
    }

    @Bean
    OrderTask claimAgainstCarrierTask() {
        Map<String, String> words = Map.of("lost", "Посилку втрачено", "found", "Посилку знайдено");
        return new FindingTask("claim-against-carrier", "claimResult", words) {
            @Override
            public Set<String> answers() {
                return Set.of("claimResult", "claimNumber");
            }

            @Override
            public String check(Answers answers, long order) {
                String found = super.check(answers, order);
                String number = answers.text("claimNumber");
                return number == null ? found : found + ", претензія № " + number;
            }
        };
    }

    @Bean
    OrderTask urgeCollectionTask() {
        return new FindingTask(
                "urge-collection",
                "collection",
                Map.of(
                        "called", "Покупцеві нагадано",
                        "prolong", "Вирішено подовжити зберігання",
                        "leave", "Вирішено зачекати"));
    }

    @Bean
    OrderTask findCashTask() {
        return new FindingTask(
                "find-cash",
                "cashFound",
                Map.of("received", "Гроші надійшли", "claimed", "Перевізникові подано звернення про гроші"));
    }

    @Bean
    OrderTask recallParcelTask() {
        return new FindingTask(
                "recall-parcel",
                "recallResult",
                Map.of("recalled", "Посилку замовлено назад", "impossible", "Повернути посилку вже не можна")) {
            @Override
            public String check(Answers answers, long order) {
                if (answers.text("recallResult") == null) {
                    answers.set("recallResult", "recalled");
                }
                return super.check(answers, order);
            }
        };
    }

    @Bean
    OrderTask refundByHandTask() {
        return new OrderTask() {
            @Override
            public String key() {
                return "refund-by-hand";
            }

            @Override
            public Set<String> answers() {
                return Set.of("refundDocument");
            }

            @Override
            public String check(Answers answers, long order) {
                String document = answers.text("refundDocument");
                if (document == null) {
                    throw new TaskInputRefused("Вкажіть номер документа, за яким повернено кошти.");
                }
                return "Кошти повернено, документ № " + document;
            }
        };
    }
}
