package ua.sellerdesk.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Which groups of the engine a user belongs to. */
@Component
class PeoplesGroups {

    private final IdentityService identity;

    PeoplesGroups(IdentityService identity) {
        this.identity = identity;
    }

    Set<String> of(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
