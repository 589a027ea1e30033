package ua.sellerdesk.engine.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.ProcessOwner;

/** Least rights for each group; the engine itself grants a task's candidate group what it needs to work the task. */
@Component
class Rights {

    private static final String ANY = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final Shipped shipped;
    private final ObjectProvider<ProcessOwner> owners;

    Rights(AuthorizationService authorizations, Shipped shipped, ObjectProvider<ProcessOwner> owners) {
        this.authorizations = authorizations;
        this.shipped = shipped;
        this.owners = owners;
    }

    void grantAll() {
        for (String group : Groups.OPERATORS) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        owners.forEach(owner -> owner.groups().forEach(group -> owner.processKeys()
                .forEach(key -> grant(group, Resources.PROCESS_DEFINITION, key, Permissions.READ))));
        grant(
                Groups.SUPERVISORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                Permissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE);
        grant(Groups.SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        // whose a task is they see by name, as others do in their own group
        grant(Groups.SUPERVISORS, Resources.USER, ANY, Permissions.READ);
        grant(Groups.SUPERVISORS, Resources.GROUP, ANY, Permissions.READ);
        grant(Groups.SUPERVISORS, Resources.FILTER, ANY, Permissions.CREATE);

        for (String group : new String[] {Groups.OPS, Groups.ANALYSTS}) {
            grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        }
        grant(Groups.OPS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        // whoever changes a decision table tries it out
        grant(
                Groups.ANALYSTS,
                Resources.DECISION_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.CREATE_INSTANCE,
                Permissions.READ_HISTORY);
        // An analyst sees where instances stand and what was decided, and nothing of the buyer.
        grant(
                Groups.ANALYSTS,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(Groups.ANALYSTS, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        grant(
                Groups.OPS,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(Groups.OPS, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(
                Groups.OPS,
                Resources.PROCESS_INSTANCE,
                ANY,
                Permissions.READ,
                Permissions.UPDATE,
                ProcessInstancePermissions.RETRY_JOB,
                ProcessInstancePermissions.SUSPEND);

        for (Resources resource : Resources.values()) {
            if (resource != Resources.HISTORIC_TASK && resource != Resources.HISTORIC_PROCESS_INSTANCE) {
                grant(Groups.ADMINS, resource, ANY, Permissions.ALL);
            }
        }
    }

    /** Grants a group exactly these permissions, unless Admin has been used to decide otherwise. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        shipped.bring(
                Shipped.Kind.RIGHT,
                group + "." + resource.resourceType() + "." + id,
                Arrays.stream(permissions).map(Permission::getName).collect(Collectors.joining(",")),
                () -> write(group, resource, id, permissions));
    }

    private String write(String group, Resource resource, String id, Permission... permissions) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                known != null ? known : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        return authorizations.saveAuthorization(grant).getId();
    }
}
