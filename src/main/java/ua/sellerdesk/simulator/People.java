package ua.sellerdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Buyers who do not exist, some of whom come back. */
@Component("simulatedPeople")
@Profile("demo")
class People {

    private static final double COMES_BACK = 30;
    private static final int REMEMBERED = 2_000;
    private static final List<String> OPERATORS = List.of("50", "63", "66", "67", "68", "73", "93", "95", "96", "97");

    private final Chance chance;
    private final Places places;
    private final Faker faker;
    private final List<String[]> names = CsvFile.rows("names.csv");
    private final List<String[]> surnames = CsvFile.rows("surnames.csv");
    private final List<Person> known = new ArrayList<>();
    private int nextId = 70_000_001;

    People(Chance chance, Places places) {
        this.chance = chance;
        this.places = places;
        this.faker = new Faker(Locale.forLanguageTag("uk"), chance.random());
    }

    synchronized Person buyer() {
        if (!known.isEmpty() && chance.percent(COMES_BACK)) {
            return chance.pick(known);
        }
        Person person = stranger();
        known.add(person);
        if (known.size() > REMEMBERED) {
            known.remove(0);
        }
        return person;
    }

    /** Someone who collects what another has bought. */
    synchronized Person stranger() {
        String[] first = chance.pick(names);
        boolean woman = "woman".equals(first[0]);
        String[] last = chance.pick(surnames);
        String kin = woman ? "woman" : "man";
        String second =
                chance.pick(names.stream().filter(name -> kin.equals(name[0])).toList())[2];
        return new Person(
                nextId++,
                first[1],
                last[woman ? 1 : 0],
                chance.percent(55) ? second : null,
                "380" + chance.pick(OPERATORS) + faker.numerify("#######"),
                chance.pick(places.all));
    }
}
