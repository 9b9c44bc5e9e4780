package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import java.util.List;
import java.util.Map;

/** The roles that calls hand to DataZone; whoever does so must be allowed to pass them. */
final class PassedRoles {

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "CreateDomain", List.of("domainExecutionRole", "serviceRole"),
            "PutEnvironmentBlueprintConfiguration", List.of("provisioningRoleArn", "manageAccessRoleArn"),
            "CreateSubscriptionTarget", List.of("manageAccessRole"),
            "UpdateSubscriptionTarget", List.of("manageAccessRole"));

    private PassedRoles() {}

    static List<Permission> of(Call call) {
        return MEMBERS.getOrDefault(call.operation(), List.of()).stream()
                .filter(call::has)
                .map(member -> Permission.passRole(call.text(member), "datazone.amazonaws.com"))
                .toList();
    }
}
