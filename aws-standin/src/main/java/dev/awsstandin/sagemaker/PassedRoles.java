package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import java.util.List;

/** The role that a call hands to SageMaker; whoever does so must be allowed to pass it. */
final class PassedRoles {

    private PassedRoles() {}

    static List<Permission> of(Call call) {
        return call.has("RoleArn")
                ? List.of(Permission.passRole(call.text("RoleArn"), "sagemaker.amazonaws.com"))
                : List.of();
    }
}
