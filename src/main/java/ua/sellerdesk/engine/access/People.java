package ua.sellerdesk.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Creates groups and users that are not there yet; those that are stay as Admin has them. */
@Component
class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    void createGroups() {
        Groups.NAMES.forEach((id, name) -> {
            if (identity.createGroupQuery().groupId(id).count() == 0) {
                Group group = identity.newGroup(id);
                group.setName(name);
                group.setType(id.equals(Groups.ADMINS) ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(group);
            }
        });
    }

    void create(String id, String firstName, String lastName, String password, String group) {
        if (!know(id)) {
            User user = identity.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            // whoever sets Sellerdesk up answers for this password; the policy is for those made in Admin
            ((IdentityServiceImpl) identity).saveUser(user, true);
            join(id, group);
        }
    }

    boolean know(String id) {
        return identity.createUserQuery().userId(id).count() > 0;
    }

    void join(String id, String group) {
        if (identity.createGroupQuery().groupMember(id).groupId(group).count() == 0) {
            identity.createMembership(id, group);
        }
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Groups.ADMINS).count() > 0;
    }
}
