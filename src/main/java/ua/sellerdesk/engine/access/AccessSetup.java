package ua.sellerdesk.engine.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets groups, rights, filters and the first people up at every start, one node at a time; people's changes stay. */
@Component
class AccessSetup implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AccessSetup.class);

    private final People people;
    private final Rights rights;
    private final TaskFilters filters;
    private final Environment environment;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AccessSetup(
            People people,
            Rights rights,
            TaskFilters filters,
            Environment environment,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.people = people;
        this.rights = rights;
        this.filters = filters;
        this.environment = environment;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(t -> {
            waitForOtherNodes();
            people.createGroups();
            rights.grantAll();
            filters.create();
            if (environment.acceptsProfiles(Profiles.of("demo"))) {
                createDemoPeople();
            } else {
                createFirstAdministrator();
            }
        });
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            log.info("""


                    Sellerdesk is ready at http://localhost:{}
                      olena (sales)  taras (warehouse)  iryna (returns)  danylo (service)
                      andrii (analysts)  oksana (ops)  sofiia (supervisors)  admin (administrator)
                      The password is the name. Tasks: /camunda/app/tasklist  Orders: /orders  Cockpit: /camunda/app/cockpit
                    """, environment.getProperty("local.server.port", "8080"));
        }
    }

    /** The row that the engine itself locks while it starts; whoever waited reads what the other node has written. */
    private void waitForOtherNodes() {
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update")
                .query(String.class)
                .single();
    }

    private void createDemoPeople() {
        people.create("olena", "Олена", "Продажі", "olena", "sales");
        people.create("taras", "Тарас", "Склад", "taras", "warehouse");
        people.create("iryna", "Ірина", "Повернення", "iryna", "returns");
        people.create("danylo", "Данило", "Сервіс", "danylo", "service");
        people.create("andrii", "Андрій", "Аналітик", "andrii", Groups.ANALYSTS);
        people.create("oksana", "Оксана", "Експлуатація", "oksana", Groups.OPS);
        people.create("sofiia", "Софія", "Керівниця", "sofiia", Groups.SUPERVISORS);
        people.create("admin", "Адміністратор", "Sellerdesk", "admin", Groups.ADMINS);
    }

    /** Whoever the settings name is an administrator; a user is made up for it only while there is none at all. */
    private void createFirstAdministrator() {
        String user = environment.getProperty("sellerdesk.admin.user", "");
        String password = environment.getProperty("sellerdesk.admin.password", "");
        if (user.isBlank()) {
            return;
        }
        if (people.know(user)) {
            people.join(user, Groups.ADMINS);
        } else if (!password.isBlank() && !people.hasAdministrator()) {
            people.create(user, user, "", password, Groups.ADMINS);
            log.info("The first administrator was created: {}", user);
        }
    }
}
