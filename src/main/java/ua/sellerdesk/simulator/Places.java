package ua.sellerdesk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cities and pick-up points that both stand-ins know, so that a place of an order resolves at the carrier. */
@Component
@Profile("demo")
class Places {

    record Place(
            int index,
            int cityId,
            String city,
            String cityRef,
            String ref,
            String number,
            String street,
            boolean postomat) {}

    private static final List<String> CITIES =
            List.of("Київ", "Львів", "Одеса", "Дніпро", "Харків", "Вінниця", "Полтава", "Чернівці", "Луцьк", "Ужгород");
    private static final List<String> STREETS =
            List.of("вул. Шевченка", "вул. Соборна", "вул. Київська", "просп. Миру");

    final List<Place> all = new ArrayList<>();

    Places() {
        for (int city = 0; city < CITIES.size(); city++) {
            String name = CITIES.get(city);
            for (int i = 0; i < 8; i++) {
                boolean postomat = i >= 5;
                String number = String.valueOf(postomat ? 20_000 + i : i + 1);
                all.add(new Place(
                        all.size(),
                        city + 1,
                        name,
                        ref(name),
                        ref(name + number),
                        number,
                        STREETS.get(i % STREETS.size()),
                        postomat));
            }
        }
    }

    Place any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    static String ref(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
