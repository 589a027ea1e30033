package ua.sellerdesk.order;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaExpression;
import org.springframework.data.jpa.domain.Specification;

/**
 * What people type to find an order: each word must stand in its number, the buyer's name, the phone or the tracking
 * number, in whatever order. Phones and numbers are found however they are spaced.
 */
record OrderSearch(String text, Stage stage) implements Specification<Order> {

    private static final char ESCAPE = '\\';

    @Override
    public Predicate toPredicate(Root<Order> order, CriteriaQuery<?> query, CriteriaBuilder is) {
        List<Predicate> all = new ArrayList<>();
        if (stage != null) {
            all.add(is.equal(order.get("stage"), stage));
        }
        // a cast in SQL: the standard's as() only changes what Java takes it for
        var number =
                ((HibernateCriteriaBuilder) is).cast((JpaExpression<Long>) order.<Long>get("number"), String.class);
        for (String word : words()) {
            String like = "%" + escaped(word) + "%";
            all.add(is.or(
                    is.like(number, like, ESCAPE),
                    is.like(is.lower(order.get("buyerName")), like, ESCAPE),
                    is.like(order.get("buyerPhone"), like, ESCAPE),
                    is.like(is.lower(order.get("ttn")), like, ESCAPE)));
        }
        return is.and(all.toArray(Predicate[]::new));
    }

    private List<String> words() {
        String wanted = text == null ? "" : text.replace("№", " ").trim().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        // a phone or a tracking number as it is written in groups of digits
        if (wanted.matches("\\+?[\\d\\s()-]+")) {
            return List.of(wanted.replaceAll("\\D", ""));
        }
        return Arrays.stream(wanted.split("\\s+")).toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
