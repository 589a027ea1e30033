package ua.sellerdesk.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import ua.sellerdesk.engine.EngineSlice;

/** What a start sets up, and what it leaves as people have made it. */
@EngineSlice
class AccessSetupTest {

    @Autowired
    AccessSetup setup;

    @Autowired
    People people;

    @Autowired
    Rights rights;

    @Autowired
    TaskFilters taskFilters;

    @Autowired
    Shipped shipped;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ManagementService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void asShipped() {
        empty();
        start(setup);
    }

    @Test
    void shipsTheFiltersWithWhatACardShows() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "New orders", "Terms to agree", "To ship", "Parcels in trouble", "Mine", "Overdue");
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            assertThat(filter.getProperties().get("variables"))
                    .asInstanceOf(LIST)
                    .<Object>extracting(variable -> ((Map<?, ?>) variable).get("name"))
                    .containsExactly("orderNumber", "city", "total", "carrier", "shipBy");
        }
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseSetItUpOnce() throws Exception {
        empty();
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                starts.add(threads.submit(() -> {
                    together.await();
                    start(setup);
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names()).hasSize(6).doesNotHaveDuplicates();
        assertThat(identity.createGroupQuery().list()).extracting(Group::getId).containsAll(Groups.NAMES.keySet());
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .contains("olena", "taras", "iryna", "danylo", "andrii", "oksana", "sofiia", "admin");
        assertThat(authorizations.createAuthorizationQuery().list().stream()
                        .map(right -> right.getGroupId() + " " + right.getResourceType() + " " + right.getResourceId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesNothingAtTheNextStart() {
        List<String> before = revisions();
        start(setup);
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aPersonsEditOfAFilterStays() {
        Filter edited = filter("To ship");
        edited.setQuery(tasks.createTaskQuery().taskDefinitionKey("hand-over"));
        filters.saveFilter(edited);
        Filter renamed = filter("Mine");
        renamed.setName("Only mine");
        filters.saveFilter(renamed);
        filters.deleteFilter(filter("Overdue").getId());

        outdate("filter.To ship", "filter.Mine", "filter.Overdue");
        start(setup);

        String query = jdbc.sql("select QUERY_ from ACT_RU_FILTER where NAME_ = 'To ship'")
                .query(String.class)
                .single();
        assertThat(query).contains("hand-over").doesNotContain("deliver");
        assertThat(names()).contains("Only mine").doesNotContain("Mine", "Overdue");
    }

    @Test
    void aNewVersionOfOursReachesAFilterThatNobodyTouched() {
        Filter old = filter("New orders");
        jdbc.sql("update ACT_RU_FILTER set PROPERTIES_ = '{\"color\":\"#000000\"}' where ID_ = ?")
                .param(old.getId())
                .update();
        outdate("filter.New orders");
        start(setup);
        assertThat(filter("New orders").getId()).isEqualTo(old.getId());
        assertThat(filter("New orders").getProperties()).containsEntry("color", "#2a7ab8");
    }

    @Test
    void aRightTakenAwayInAdminStaysAway() {
        Authorization right = right("sales", Resources.APPLICATION, "tasklist");
        authorizations.deleteAuthorization(right.getId());
        start(setup);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("sales")
                        .resourceType(Resources.APPLICATION)
                        .count())
                .isZero();
    }

    @Test
    void supervisorsMayEditFiltersAndOperatorsOnlyRead() {
        String id = filter("Mine").getId();
        for (String group : Groups.OPERATORS) {
            Authorization right = right(group, Resources.FILTER, id);
            assertThat(right.isPermissionGranted(Permissions.READ)).as(group).isTrue();
            assertThat(right.isPermissionGranted(Permissions.UPDATE))
                    .as(group)
                    .isEqualTo(group.equals(Groups.SUPERVISORS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${currentUser()}${x.run()}",
                "#{now()}",
                "${identityService.deleteUser('admin')}"
            })
    void aFilterRunsNoCode(String expression) {
        Filter filter = filters.newTaskFilter("Tricky");
        filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(expression));
        assertRefused(filter);
        filter.setQuery(
                tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr());
        assertRefused(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now()}", "${dateTime().plusDays(2)}", "${ dateTime().minusHours(1).toDate() }"})
    void aFilterMayCountInDays(String expression) {
        Filter filter = filters.newTaskFilter("Soon");
        filter.setQuery(tasks.createTaskQuery().dueBeforeExpression(expression));
        filters.saveFilter(filter);
        assertThat(names()).contains("Soon");
        filters.deleteFilter(filter.getId());
    }

    @Test
    void theFirstAdministratorComesFromTheSettings() {
        empty();
        start(node("production", "chief", "Qwerty-12345"));
        assertThat(administrators()).containsExactly("chief");
        assertThat(identity.checkPassword("chief", "Qwerty-12345")).isTrue();
        start(node("production", "other", "Qwerty-12345"));
        assertThat(identity.createUserQuery().userId("other").count()).isZero();
    }

    @Test
    void aUserNamedInTheSettingsBecomesAdministratorAndKeepsThePassword() {
        empty();
        people.createGroups();
        people.create("olena", "Олена", "", "her own", "sales");
        start(node("production", "olena", "Qwerty-12345"));
        assertThat(administrators()).containsExactly("olena");
        assertThat(identity.checkPassword("olena", "her own")).isTrue();
    }

    @Test
    void withoutSettingsNobodyIsMadeUp() {
        empty();
        start(node("test", null, null));
        start(node("test", "chief", null));
        start(node("test", "", "Qwerty-12345"));
        assertThat(identity.createUserQuery().count()).isZero();
    }

    private AccessSetup node(String profile, String user, String password) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        if (user != null) {
            environment.setProperty("sellerdesk.admin.user", user);
        }
        if (password != null) {
            environment.setProperty("sellerdesk.admin.password", password);
        }
        return new AccessSetup(people, rights, taskFilters, environment, jdbc, transaction);
    }

    private static void start(AccessSetup node) {
        node.run(new DefaultApplicationArguments());
    }

    /** As the database is before the first start. */
    private void empty() {
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
        authorizations
                .createAuthorizationQuery()
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        engine.getProperties().keySet().stream()
                .filter(name -> name.startsWith("sellerdesk."))
                .forEach(engine::deleteProperty);
    }

    /** As an older Sellerdesk with other content would have left them. */
    private void outdate(String... names) {
        for (String name : names) {
            String last = engine.getProperties().get("sellerdesk." + name);
            engine.setProperty("sellerdesk." + name, last.substring(0, last.lastIndexOf(' ')) + " older");
        }
    }

    private void assertRefused(Filter filter) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> filters.saveFilter(filter))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("this is not taken");
    }

    private Filter filter(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private List<String> names() {
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList();
    }

    private Set<String> administrators() {
        return identity.createUserQuery().memberOfGroup(Groups.ADMINS).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    private Authorization right(String group, Resources resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }

    private List<String> revisions() {
        return jdbc.sql("select ID_ || ' ' || REV_ from ACT_RU_FILTER union all"
                        + " select ID_ || ' ' || REV_ from ACT_RU_AUTHORIZATION order by 1")
                .query(String.class)
                .list();
    }
}
