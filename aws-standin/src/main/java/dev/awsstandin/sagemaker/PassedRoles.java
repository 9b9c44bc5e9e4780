package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import java.util.List;

/** The roles that calls hand to SageMaker; whoever does so must be allowed to pass them. */
final class PassedRoles {

    /** Where inputs name a role. */
    private static final List<String> POINTERS = List.of(
            "/RoleArn",
            "/DefaultUserSettings/ExecutionRole",
            "/DefaultSpaceSettings/ExecutionRole",
            "/UserSettings/ExecutionRole");

    private PassedRoles() {}

    static List<Permission> of(Call call) {
        return POINTERS.stream()
                .map(call.input()::at)
                .filter(role -> role.isString())
                .map(role -> Permission.passRole(role.asString(), "sagemaker.amazonaws.com"))
                .toList();
    }
}
