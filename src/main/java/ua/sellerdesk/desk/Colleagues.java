package ua.sellerdesk.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The seller's people as the pages speak of them: by name, and by what they may open. */
@Component
class Colleagues {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    Colleagues(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /** First and last name, or the id itself where there is none. */
    String name(String id) {
        return names(List.of(id)).get(id);
    }

    /** The names by id, each id with one; null is left out. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.stream().filter(Objects::nonNull).forEach(id -> names.put(id, id));
        if (!names.isEmpty()) {
            identity.createUserQuery().userIdIn(names.keySet().toArray(String[]::new)).list().stream()
                    .filter(user -> !name(user).isEmpty())
                    .forEach(user -> names.put(user.getId(), name(user)));
        }
        return names;
    }

    boolean seesCockpit(String user) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        return authorizations.isUserAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit");
    }

    private static String name(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
